import { EmbedType, MessageFlags, MessageReferenceType, MessageType } from "discord-api-types/v10";

import { ANYONE } from "../rules/allowed-mentions.ts";
import type { MessageForm } from "../rules/message-form.ts";
import { both, NOBODY } from "../rules/pings.ts";
import { type Upload, store } from "./attachments.ts";
import type { Channel } from "./channel.ts";
import { settled } from "./component-tree.ts";
import { partialMemberPayload } from "./guild.ts";
import { type Interaction, metadataPayload } from "./interaction.ts";
import { mentions, pings } from "./mentioning.ts";
import { attachmentPayload, type Message, type StoredMessage } from "./message.ts";
import { type User, userPayload } from "./user.ts";
import type { World } from "./world.ts";

export interface Posting {
  readonly channel: Channel;
  readonly author: User;
  readonly form: MessageForm;
  readonly files: ReadonlyMap<number, Upload>;
  /** Flags on top of the form's. */
  readonly flags?: number;
  readonly ephemeralTo?: string;
  /** Set on a response to an interaction. */
  readonly interaction?: Interaction;
  /** Id of the message replied to, already known to exist. */
  readonly replyTo?: string;
  /** Set where a webhook posts: its id, with the author as it calls itself. */
  readonly webhookId?: string;
  /** Type where it is neither an ordinary message nor a reply. */
  readonly type?: MessageType;
}

/** Makes a message, tells the gateway, and returns it. */
export function post(world: World, posting: Posting): StoredMessage {
  const { channel, author, form, ephemeralTo } = posting;
  const guild = world.guildOf(channel);
  // Channel resource, "Start Thread in Forum or Media Channel": the first message has the id of its thread.
  const opens = channel.parent?.forum && channel.lastMessageId === null;
  const id = opens ? channel.id : world.ids.next();
  const referenced = posting.replyTo === undefined ? undefined : world.message(channel.id, posting.replyTo);
  const attachments = store(world, channel.id, form.attachments.added, posting.files, ephemeralTo !== undefined);
  const member = guild?.members.get(author.id);
  const flags = (form.flags ?? 0) | (posting.flags ?? 0) | (ephemeralTo === undefined ? 0 : MessageFlags.Ephemeral);
  const pinged = pings(world, channel, author, form, form.allowedMentions ?? ANYONE, referenced?.authorId ?? null);
  const api: Message = {
    id,
    channel_id: channel.id,
    type: posting.type ?? (referenced ? MessageType.Reply : MessageType.Default),
    author: userPayload(author),
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags,
    content: form.content ?? "",
    embeds: form.embeds?.map((embed) => ({ ...embed, type: EmbedType.Rich })) ?? [],
    components: settled(form.components ?? [], attachments, world.attachmentUrl),
    attachments: attachments.map((each) => attachmentPayload(each, world.attachmentUrl(each))),
    ...mentions(world, pinged),
    ...(posting.interaction && { interaction_metadata: metadataPayload(posting.interaction) }),
    ...(posting.interaction && { application_id: world.application.id, webhook_id: world.application.id }),
    ...(posting.webhookId !== undefined && { webhook_id: posting.webhookId }),
    ...(referenced && {
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: referenced.id,
        channel_id: channel.id,
        ...inGuild(channel),
      },
      referenced_message: referenced.api,
    }),
  };
  const message: StoredMessage = {
    id,
    channelId: channel.id,
    guildId: channel.guildId,
    authorId: author.id,
    ephemeralTo: ephemeralTo ?? null,
    api,
    pinged,
    versions: [{ at: world.clock.now(), api }],
    deleted: false,
    nonce: form.nonce,
  };
  world.messages.set(id, message);
  if (ephemeralTo === undefined) channel.lastMessageId = id;
  const extra = { ...inGuild(channel), ...(member && { member: partialMemberPayload(member) }) };
  announce(world, "MESSAGE_CREATE", message, { ...api, ...extra });
  return message;
}

/** Applies an edit: what the form doesn't mention stays. */
export function edit(
  world: World,
  message: StoredMessage,
  author: User,
  form: MessageForm,
  files: ReadonlyMap<number, Upload>,
): void {
  const channel = world.channel(message.channelId);
  const added = store(world, channel.id, form.attachments.added, files, message.ephemeralTo !== null);
  const kept = form.attachments.kept.flatMap((id) => world.attachments.get(id) ?? []);
  const attachments = [...kept, ...added];
  const before = message.api;
  const replied = before.referenced_message?.author.id ?? null;
  const rewritten = form.content !== undefined || form.components !== undefined;
  // "Edit Message": mentions are made anew from a new text only.
  const pinged = rewritten
    ? pings(world, channel, author, form, form.allowedMentions ?? { ...ANYONE, repliedUser: false }, replied)
    : NOBODY;
  const loaded = ((form.flags ?? before.flags) | (before.flags & MessageFlags.Ephemeral)) & ~MessageFlags.Loading;
  message.api = {
    ...before,
    content: form.content ?? before.content,
    embeds: form.embeds?.map((embed) => ({ ...embed, type: EmbedType.Rich })) ?? before.embeds,
    components: form.components
      ? settled(form.components, attachments, world.attachmentUrl)
      : (before.components ?? []),
    attachments: attachments.map((each) => attachmentPayload(each, world.attachmentUrl(each))),
    flags: loaded,
    edited_timestamp: new Date(world.clock.now()).toISOString(),
    ...(rewritten && mentions(world, pinged)),
  };
  message.pinged = both(message.pinged, pinged);
  message.versions.push({ at: world.clock.now(), api: message.api });
  announce(world, "MESSAGE_UPDATE", message, { ...message.api, ...inGuild(channel) });
}

export function remove(world: World, message: StoredMessage): void {
  message.deleted = true;
  const channel = world.channel(message.channelId);
  announce(world, "MESSAGE_DELETE", message, { id: message.id, channel_id: channel.id, ...inGuild(channel) });
}

/** Ephemeral messages never travel over the gateway: "Ephemeral" ones live with the interaction's webhook alone. */
function announce(world: World, t: string, message: StoredMessage, d: unknown): void {
  if (message.ephemeralTo === null) {
    world.emit("dispatch", { t, d, guildId: message.guildId, ...(t !== "MESSAGE_DELETE" && { message }) });
  }
  world.emit("change");
}

function inGuild(channel: Channel): { guild_id?: string } {
  return channel.guildId === null ? {} : { guild_id: channel.guildId };
}
