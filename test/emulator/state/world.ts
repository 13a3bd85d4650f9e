import { EventEmitter } from "node:events";

import type { Clock } from "../clock.ts";
import { unknownChannel, unknownMessage } from "../discord-error.ts";
import type { Limits } from "../limits.ts";
import type { Snowflakes } from "../snowflakes.ts";
import type { Application } from "./application.ts";
import type { Channel } from "./channel.ts";
import type { Guild } from "./guild.ts";
import type { Interaction } from "./interaction.ts";
import type { StoredAttachment, StoredMessage } from "./message.ts";
import { IN_DIRECT_MESSAGES, permissionsOf } from "./permissions.ts";
import type { User } from "./user.ts";

/** An event of the gateway, before anybody's intents are applied to it. */
export interface Dispatch {
  readonly t: string;
  readonly d: unknown;
  /** Null for what happens in direct messages or to the app itself: shard 0's. */
  readonly guildId: string | null;
  /** Set where the event is about a message, which intents may withhold the content of. */
  readonly message?: StoredMessage;
}

interface Happenings {
  dispatch: [Dispatch];
  /** Something that a member could see has changed. */
  change: [];
}

/** All of the emulated Discord's state. */
export class World extends EventEmitter<Happenings> {
  readonly clock: Clock;
  readonly ids: Snowflakes;
  readonly limits: Limits;
  readonly application: Application;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, StoredMessage>();
  readonly attachments = new Map<string, StoredAttachment>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  /** Latest typing indicator of the bot by channel id, ms since 1970. */
  readonly typing = new Map<string, number[]>();
  /** Signed address of an uploaded file. */
  attachmentUrl: (attachment: StoredAttachment) => string = () => "";

  constructor(parts: { clock: Clock; ids: Snowflakes; limits: Limits; application: Application }) {
    super();
    this.setMaxListeners(0);
    this.clock = parts.clock;
    this.ids = parts.ids;
    this.limits = parts.limits;
    this.application = parts.application;
    this.users.set(this.application.bot.id, this.application.bot);
  }

  /** @throws DiscordError 10003 where there is no such channel. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw unknownChannel();
    return channel;
  }

  /** @throws DiscordError 10008 where it never was, is deleted, or stands elsewhere. */
  message(channelId: string, id: string): StoredMessage {
    const message = this.messages.get(id);
    if (!message || message.deleted || message.channelId !== channelId) throw unknownMessage();
    return message;
  }

  guildOf(channel: Channel): Guild | null {
    return channel.guildId === null ? null : (this.guilds.get(channel.guildId) ?? null);
  }

  /** What somebody may do in a channel. */
  permissions(userId: string, channel: Channel): bigint {
    const guild = this.guildOf(channel);
    if (guild) return permissionsOf(userId, guild, channel);
    return channel.recipient?.id === userId || userId === this.application.bot.id ? IN_DIRECT_MESSAGES : 0n;
  }

  /** Ids of everyone who could be mentioned in a channel. */
  reachable(channel: Channel): ReadonlySet<string> {
    const guild = this.guildOf(channel);
    return new Set(guild ? guild.members.keys() : [this.application.bot.id, channel.recipient?.id ?? ""]);
  }
}
