import { OverwriteType, PermissionFlagsBits as Flag } from "discord-api-types/v10";

import type { Channel } from "./channel.ts";
import type { Guild } from "./guild.ts";

/** What a new server's @everyone may do, as far as a bot's work is concerned. */
export const EVERYONE_BY_DEFAULT =
  Flag.ViewChannel |
  Flag.SendMessages |
  Flag.SendMessagesInThreads |
  Flag.EmbedLinks |
  Flag.AttachFiles |
  Flag.ReadMessageHistory |
  Flag.MentionEveryone |
  Flag.UseExternalEmojis |
  Flag.AddReactions |
  Flag.UseApplicationCommands;

export const ALL_PERMISSIONS = Object.values(Flag).reduce((all, flag) => all | flag, 0n);

/** Permissions in a direct message with the bot: there is nobody to deny them. */
export const IN_DIRECT_MESSAGES =
  Flag.ViewChannel |
  Flag.SendMessages |
  Flag.EmbedLinks |
  Flag.AttachFiles |
  Flag.ReadMessageHistory |
  Flag.UseExternalEmojis |
  Flag.MentionEveryone;

/** Permissions, "Inherited Permissions": in a thread SEND_MESSAGES has no effect. */
export function toWriteIn(channel: Channel): bigint {
  return channel.parent ? Flag.SendMessagesInThreads : Flag.SendMessages;
}

/** Permissions, "Permission Overwrites": @everyone, then the member's roles together, then the member. */
export function permissionsOf(userId: string, guild: Guild, channel?: Channel): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const base = [guild.id, ...member.roleIds].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if (base & Flag.Administrator) return ALL_PERMISSIONS;
  if (!channel) return base;

  // A thread has those of its channel.
  const { overwrites } = channel.parent ?? channel;
  const ofEveryone = overwrites.filter((each) => each.id === guild.id);
  const ofRoles = overwrites.filter((each) => each.type === OverwriteType.Role && member.roleIds.includes(each.id));
  const ofMember = overwrites.filter((each) => each.type === OverwriteType.Member && each.id === userId);
  const inChannel = [ofEveryone, ofRoles, ofMember].reduce((granted, layer) => {
    const denied = layer.reduce((all, each) => all | each.deny, 0n);
    const allowed = layer.reduce((all, each) => all | each.allow, 0n);
    return (granted & ~denied) | allowed;
  }, base);
  return withImplied(inChannel, toWriteIn(channel));
}

/** Permissions, "Implicit Permissions": without the first, what rests on it is lost too. */
function withImplied(permissions: bigint, toWrite: bigint): bigint {
  if (!(permissions & Flag.ViewChannel)) return 0n;
  if (permissions & toWrite) return permissions;
  return permissions & ~(Flag.MentionEveryone | Flag.AttachFiles | Flag.EmbedLinks | Flag.SendTTSMessages);
}
