import { GatewayIntentBits as Intent } from "discord-api-types/v10";

import type { PrivilegedIntents } from "../state/application.ts";
import type { Dispatch } from "../state/world.ts";

const KNOWN = Object.values(Intent).reduce<number>((all, bit) => (typeof bit === "number" ? all | bit : all), 0);

/** Gateway, "Gateway Intents": bits that name no intent close the connection with 4013. */
export function areValid(intents: unknown): intents is number {
  return typeof intents === "number" && Number.isInteger(intents) && (intents & ~KNOWN) === 0 && intents >= 0;
}

/** Gateway, "Privileged Intents": ones the app hasn't switched on close it with 4014. */
export function areAllowed(intents: number, { messageContent, members, presences }: PrivilegedIntents): boolean {
  const disallowed =
    (messageContent ? 0 : Intent.MessageContent) |
    (members ? 0 : Intent.GuildMembers) |
    (presences ? 0 : Intent.GuildPresences);
  return (intents & disallowed) === 0;
}

/** Gateway, "List of Intents": whether a session that identified with these gets the event. */
export function wants(intents: number, { t, guildId }: Dispatch): boolean {
  const direct = guildId === null;
  if (t.startsWith("MESSAGE_")) return (intents & (direct ? Intent.DirectMessages : Intent.GuildMessages)) !== 0;
  if (t.startsWith("GUILD_MEMBER")) return (intents & Intent.GuildMembers) !== 0;
  if (/^(GUILD|CHANNEL)_/.test(t)) return direct || (intents & Intent.Guilds) !== 0;
  return true;
}
