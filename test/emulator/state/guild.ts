import {
  type APIGuildMember,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from "discord-api-types/v10";

import { type User, userPayload } from "./user.ts";

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Preferred locale, sent as an interaction's `guild_locale`. */
  readonly locale: string;
  /** By id; the guild's own id is @everyone's. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  joinedAt: number;
  /**
   * Commands by name that the server's admins opened to users or roles by id, whatever the command's
   * `default_member_permissions` say (Application commands, "Permissions").
   */
  readonly commandOverrides: Map<string, readonly string[]>;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly mentionable: boolean;
  /** Id of the bot that Discord made the role for; absent for others. */
  readonly botId?: string;
}

export interface Member {
  readonly user: User;
  roleIds: readonly string[];
  nick: string | null;
  readonly joinedAt: number;
}

/** Permissions, "Role Object". */
export function rolePayload(role: Role, position: number): object {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    mentionable: role.mentionable,
    position,
    color: 0,
    colors,
    hoist: false,
    managed: role.botId !== undefined,
    ...(role.botId !== undefined && { tags: { bot_id: role.botId } }),
    flags: 0 as never,
  };
}

/** Guild resource, "Guild Member Object". */
export function memberPayload(member: Member): APIGuildMember {
  return { ...partialMemberPayload(member), user: userPayload(member.user), deaf: false, mute: false };
}

/** A member without its user, as messages and resolved data carry it. */
export function partialMemberPayload(member: Member): Omit<APIGuildMember, "user" | "deaf" | "mute"> {
  return {
    nick: member.nick,
    roles: [...member.roleIds],
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    avatar: null,
    banner: null,
    flags: 0 as never,
  };
}

/** Guild resource, "Guild Object". */
export function guildPayload(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(rolePayload),
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    region: "",
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0 as never,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    emojis: [],
    stickers: [],
    features: [],
    hub_type: null,
    incidents_data: null,
  };
}
