import {
  type APIApplication,
  ApplicationFlags,
  type APIGuildMember,
  type APIRole,
  PermissionFlagsBits as Flag,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from "discord.js";

import type { Settings } from "../config.ts";
import { startFailure } from "./lifecycle/start-failure.ts";

/** One thing that was looked at. */
export interface DiscordCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What was found. */
  readonly detail: string;
  /** What to do about it, where it isn't well. */
  readonly remedy?: string;
}

/** What the bot needs in each server, by the names that Discord shows. */
const needed: readonly (readonly [string, bigint])[] = [
  ["View Channels", Flag.ViewChannel],
  ["Send Messages", Flag.SendMessages],
  ["Send Messages in Threads", Flag.SendMessagesInThreads],
  ["Read Message History", Flag.ReadMessageHistory],
  ["Attach Files", Flag.AttachFiles],
];

/** The sum of what the bot needs, for an invite link. */
export const neededPermissions: bigint = needed.reduce((all, [, flag]) => all | flag, 0n);

/** Servers that are looked at one by one; each costs two requests. */
const mostGuilds = 20;

/** Looks at the token, the intents and the permissions, without starting the bot. Nothing for no token. */
export async function checkDiscord({ discord }: Settings): Promise<readonly DiscordCheck[]> {
  if (discord.token === null) return [{ name: "Discord", ok: true, detail: "no DISCORD_TOKEN, so the terminal chat is used" }];
  const rest = new REST({ api: discord.apiUrl, timeout: 10_000 }).setToken(discord.token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    return [
      { name: "Discord token", ok: true, detail: `belongs to ${application.name}` },
      intents(application, discord.askChannels.length),
      ...(await permissions(rest, application)),
    ];
  } catch (error) {
    const [detail = "", ...remedy] = startFailure(error, discord.apiUrl).message.split(/(?<=\.) /u);
    return [{ name: "Discord token", ok: false, detail, remedy: remedy.join(" ") }];
  }
}

function intents({ flags }: APIApplication, askChannels: number): DiscordCheck {
  const name = "Discord intents";
  if (askChannels === 0) return { name, ok: true, detail: "no privileged intent is needed" };
  const granted = (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0;
  return granted
    ? { name, ok: true, detail: "Message Content is switched on, as ASK_CHANNELS needs" }
    : {
        name,
        ok: false,
        detail: "ASK_CHANNELS needs the Message Content intent, which is switched off",
        remedy: "Switch it on in the Developer Portal (Bot, Message Content Intent), or leave ASK_CHANNELS empty.",
      };
}

async function permissions(rest: REST, { id, bot }: APIApplication): Promise<readonly DiscordCheck[]> {
  const guilds = (await rest.get(Routes.userGuilds())) as RESTAPIPartialCurrentUserGuild[];
  const invite = `https://discord.com/oauth2/authorize?client_id=${id}&scope=bot%20applications.commands&permissions=${neededPermissions}`;
  if (guilds.length === 0) {
    return [{ name: "Discord servers", ok: false, detail: "the bot is in no server", remedy: `Invite it: ${invite}` }];
  }
  const checks: DiscordCheck[] = [];
  for (const guild of guilds.slice(0, mostGuilds)) {
    const own = await permissionsIn(rest, guild.id, bot?.id ?? id);
    const lacking = own & Flag.Administrator ? [] : needed.filter(([, flag]) => !(own & flag)).map(([label]) => label);
    const name = `Discord permissions in ${guild.name}`;
    checks.push(
      lacking.length === 0
        ? { name, ok: true, detail: "all that are needed" }
        : { name, ok: false, detail: `lacking: ${lacking.join(", ")}`, remedy: `Grant them to the bot's role, or invite it anew: ${invite}` },
    );
  }
  return checks;
}

/** What the bot's roles allow together, before the overwrites of single channels. */
async function permissionsIn(rest: REST, guild: string, user: string): Promise<bigint> {
  const member = (await rest.get(Routes.guildMember(guild, user))) as APIGuildMember;
  const roles = (await rest.get(Routes.guildRoles(guild))) as APIRole[];
  return roles
    .filter((role) => role.id === guild || member.roles.includes(role.id))
    .reduce((all, role) => all | BigInt(role.permissions), 0n);
}
