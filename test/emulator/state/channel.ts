import { type APIChannel, ChannelType, type OverwriteType, ThreadAutoArchiveDuration } from "discord-api-types/v10";

import { type User, userPayload } from "./user.ts";

/** A text channel, forum or public thread of a guild, or a direct message between one member and the bot. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly guildId: string | null;
  /** The human side of a direct message; null in a guild. */
  readonly recipient: User | null;
  overwrites: readonly Overwrite[];
  lastMessageId: string | null;
  /** Set for a forum, which holds threads alone. */
  readonly forum?: true;
  /** Set for a thread: where it was opened. */
  readonly parent?: Channel;
}

export interface Overwrite {
  /** A role's id (the guild's own for @everyone) or a member's. */
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** Channel resource, "Channel Object". */
export function channelPayload(channel: Channel): APIChannel {
  if (channel.recipient) {
    return {
      id: channel.id,
      type: ChannelType.DM,
      name: null,
      flags: 0 as never,
      last_message_id: channel.lastMessageId,
      recipients: [userPayload(channel.recipient)],
    };
  }
  if (channel.parent) return threadPayload(channel, channel.parent);
  return {
    id: channel.id,
    type: (channel.forum ? ChannelType.GuildForum : ChannelType.GuildText) as ChannelType.GuildText,
    guild_id: channel.guildId ?? "",
    name: channel.name,
    position: 0,
    permission_overwrites: channel.overwrites.map((each) => ({
      id: each.id,
      type: each.type,
      allow: each.allow.toString(),
      deny: each.deny.toString(),
    })),
    nsfw: false,
    topic: null,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: channel.lastMessageId,
    flags: 0 as never,
  };
}

/** Channel resource, "Thread Metadata Object". */
function threadPayload(thread: Channel, parent: Channel): APIChannel {
  return {
    id: thread.id,
    type: ChannelType.PublicThread,
    guild_id: thread.guildId ?? "",
    parent_id: parent.id,
    name: thread.name,
    owner_id: "",
    thread_metadata: { archived: false, locked: false, auto_archive_duration: ThreadAutoArchiveDuration.OneDay, archive_timestamp: new Date(0).toISOString() },
    rate_limit_per_user: 0,
    last_message_id: thread.lastMessageId,
    message_count: 0,
    member_count: 0,
    total_message_sent: 0,
    applied_tags: [],
    flags: 0 as never,
  };
}
