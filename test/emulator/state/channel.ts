import { type APIChannel, ChannelType, type OverwriteType } from "discord-api-types/v10";
import { type User, userPayload } from "./user.ts";

/** A text channel of a guild, or a direct message between one member and the bot. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly guildId: string | null;
  /** The human side of a direct message; null in a guild. */
  readonly recipient: User | null;
  overwrites: readonly Overwrite[];
  lastMessageId: string | null;
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
  return {
    id: channel.id,
    type: ChannelType.GuildText,
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
