import { GatewayIntentBits } from "discord-api-types/v10";

import { channelPayload } from "../state/channel.ts";
import { type Guild, guildPayload, memberPayload } from "../state/guild.ts";
import type { World } from "../state/world.ts";

/**
 * Gateway events, "Guild Create". Without GUILD_PRESENCES its members are the bot alone (there is no voice here).
 */
export function guildCreate(world: World, guild: Guild, intents: number): object {
  const everyone = [...guild.members.values()];
  const shown =
    (intents & GatewayIntentBits.GuildPresences) !== 0
      ? everyone
      : everyone.filter(({ user }) => user.id === world.application.bot.id);
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    ...guildPayload(guild),
    joined_at: new Date(guild.joinedAt).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: shown.map(memberPayload),
    channels: channels.filter(({ parent }) => !parent).map(channelPayload),
    threads: channels.filter(({ parent }) => parent).map(channelPayload),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
