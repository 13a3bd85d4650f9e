import { MessageFlags, PermissionFlagsBits as Flag } from "discord-api-types/v10";

import {
  cannotDirectMessage,
  cannotEditOthers,
  cannotReplyUnread,
  missingPermissions,
  unknownMessage,
} from "../../discord-error.ts";
import { readForm } from "../../form.ts";
import { type MessageForm, NOTHING, readMessageForm, refuseEmpty } from "../../rules/message-form.ts";
import { beforeOf } from "../../state/before.ts";
import type { Channel } from "../../state/channel.ts";
import type { StoredMessage } from "../../state/message.ts";
import { toWriteIn } from "../../state/permissions.ts";
import { edit, post, remove } from "../../state/posting.ts";
import { asAppSees } from "../../state/withheld.ts";
import type { World } from "../../state/world.ts";
import type { Request } from "../request.ts";
import type { Answer, Params, Route } from "../router.ts";
import { channelIn, need } from "./channels.ts";

/** "Create Message" and "Edit Message": the flags that an app may set. */
const ON_CREATE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const ON_EDIT = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** Message resource. */
export const messageRoutes: readonly Route[] = [
  { method: "GET", path: "/channels/:channel/messages", bucket: "other", handle: list },
  {
    method: "GET",
    path: "/channels/:channel/messages/:message",
    bucket: "other",
    handle: (world, _, params) => seen(world, readable(world, params)),
  },
  { method: "POST", path: "/channels/:channel/messages", bucket: "message create", handle: create },
  { method: "PATCH", path: "/channels/:channel/messages/:message", bucket: "message edit", handle: update },
  { method: "DELETE", path: "/channels/:channel/messages/:message", bucket: "message delete", handle: destroy },
];

function create(world: World, { body, files }: Request, params: Params): Answer {
  const channel = channelIn(world, params);
  need(world, channel, toWriteIn(channel));
  if (channel.recipient?.directMessages === false) throw cannotDirectMessage();
  const form = readForm(body, (root) => readMessageForm(root, NOTHING, ON_CREATE, namesOf(files)));
  if (form.attachments.added.length > 0) need(world, channel, Flag.AttachFiles);
  if ((form.embeds?.length ?? 0) > 0) need(world, channel, Flag.EmbedLinks);
  refuseEmpty(form, NOTHING);
  const twin = [...world.messages.values()].find((message) => form.nonce !== undefined && message.nonce === form.nonce);
  if (twin) return twin.api;
  const replyTo = repliedTo(world, channel, form);
  return post(world, { channel, author: world.application.bot, form, files, ...(replyTo !== undefined && { replyTo }) })
    .api;
}

function update(world: World, { body, files }: Request, params: Params): Answer {
  const message = visible(world, params);
  if (message.authorId !== world.application.bot.id) throw cannotEditOthers();
  const before = beforeOf(message);
  const form = readForm(body, (root) => readMessageForm(root, before, ON_EDIT, namesOf(files)));
  refuseEmpty(form, before);
  edit(world, message, world.application.bot, form, files);
  return message.api;
}

function destroy(world: World, _: Request, params: Params): Answer {
  const message = visible(world, params);
  if (message.authorId !== world.application.bot.id) need(world, world.channel(message.channelId), Flag.ManageMessages);
  remove(world, message);
  return undefined;
}

/** "Get Channel Messages": newest first; without the right to read history, none. */
function list(world: World, { query }: Request, params: Params): Answer {
  const channel = channelIn(world, params);
  if (!(world.permissions(world.application.bot.id, channel) & Flag.ReadMessageHistory)) return [];
  const limit = readForm({ limit: Number(query.get("limit") ?? 50) }, (form) =>
    form.at("limit").integer({ min: 1, max: 100 }),
  );
  const before = BigInt(query.get("before") ?? 2n ** 63n);
  const after = BigInt(query.get("after") ?? 0);
  return [...world.messages.values()]
    .filter((message) => message.channelId === channel.id && !message.deleted && message.ephemeralTo === null)
    .filter((message) => BigInt(message.id) < before && BigInt(message.id) > after)
    .sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))
    .slice(0, limit)
    .map((message) => seen(world, message));
}

/** Files' names by their index. */
export function namesOf(files: Request["files"]): ReadonlyMap<number, string> {
  return new Map([...files].map(([index, file]) => [index, file.name]));
}

/** Over REST, the intent counts as the app's setting, whatever it identified with. */
function seen(world: World, message: StoredMessage) {
  return asAppSees(world, message, message.api, world.application.intents.messageContent);
}

/** Ephemeral messages are unknown to the channel's API ("Ephemeral" messages exist for their interaction alone). */
function visible(world: World, params: Params): StoredMessage {
  const channel = channelIn(world, params);
  const message = world.message(channel.id, params.get("message"));
  if (message.ephemeralTo !== null) throw unknownMessage();
  return message;
}

function readable(world: World, params: Params): StoredMessage {
  if (!(world.permissions(world.application.bot.id, channelIn(world, params)) & Flag.ReadMessageHistory))
    throw missingPermissions();
  return visible(world, params);
}

/** "Message Reference": a reply needs the right to read history, and its message, unless told that it may be gone. */
function repliedTo(world: World, channel: Channel, { reference }: MessageForm): string | undefined {
  if (!reference) return undefined;
  if (!(world.permissions(world.application.bot.id, channel) & Flag.ReadMessageHistory)) throw cannotReplyUnread();
  const message = world.messages.get(reference.messageId);
  const found = message?.channelId === channel.id && !message.deleted && message.ephemeralTo === null;
  if (found) return reference.messageId;
  if (!reference.mustExist) return undefined;
  readForm(undefined, (form) => form.at("message_reference").reject("REPLIES_UNKNOWN_MESSAGE", "Unknown message"));
  return undefined;
}
