import { type BaseInteraction, PermissionFlagsBits as Flag, type SendableChannels } from "discord.js";

import type { Permission } from "../render/notice.ts";

/** What the bot needs to answer in a channel, and what it needs for answers too long for a message. */
const needed: readonly (readonly [Permission, bigint])[] = [
  ["ViewChannel", Flag.ViewChannel],
  ["SendMessages", Flag.SendMessages],
];

/** Permissions without which the bot can't write in a channel, of those it lacks there. In direct messages, none. */
export function lackingToWrite(channel: SendableChannels): readonly Permission[] {
  if (channel.isDMBased()) return [];
  const own = channel.permissionsFor(channel.client.user);
  if (own === null) return [];
  const wanted = channel.isThread() ? ([needed[0], ["SendInThreads", Flag.SendMessagesInThreads]] as typeof needed) : needed;
  return wanted.flatMap(([name, flag]) => (own.has(flag) ? [] : [name]));
}

/** Whether the bot may write with reference to a message, which Discord allows only to who may read it. */
export function mayReply(channel: SendableChannels): boolean {
  return channel.isDMBased() || channel.permissionsFor(channel.client.user)?.has(Flag.ReadMessageHistory) !== false;
}

export function mayAttach(channel: SendableChannels): boolean {
  return channel.isDMBased() || channel.permissionsFor(channel.client.user)?.has(Flag.AttachFiles) !== false;
}

/** The same for the answer to an interaction, which says itself what the bot may do where it was used. */
export function mayAttachTo({ appPermissions }: BaseInteraction): boolean {
  return appPermissions.has(Flag.AttachFiles);
}
