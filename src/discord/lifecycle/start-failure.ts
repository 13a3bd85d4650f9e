import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from "discord.js";

/** The bot could not start, or could not go on; says in one line why, and what to do. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}

const tokenRefused =
  "Discord refused the token. Copy the bot's token from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN.";

const intentRefused =
  "Discord refused the Message Content intent, which ASK_CHANNELS needs. Switch it on in the Developer Portal (Bot, Message Content Intent), or leave ASK_CHANNELS empty: mentions, replies, direct messages and commands work without it.";

const shardsNeeded = "Discord wants this bot spread over several processes, for it is in too many servers. Set SHARDS=auto.";

/** What stopped the bot from logging in, as a line for whoever runs it. */
export function startFailure(error: unknown, apiUrl: string): StartFailure {
  return new StartFailure(sentence(error, apiUrl), { cause: error });
}

const outdated = "Discord ended the connection for good, over how this program speaks to it. Update Dateline.";

/** Close codes of the gateway after which connecting again would end the same way. */
const ends: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, tokenRefused],
  [GatewayCloseCodes.DisallowedIntents, intentRefused],
  [GatewayCloseCodes.ShardingRequired, shardsNeeded],
  [GatewayCloseCodes.InvalidShard, outdated],
  [GatewayCloseCodes.InvalidIntents, outdated],
  [GatewayCloseCodes.InvalidAPIVersion, outdated],
]);

/** The same for a connection that Discord ended for good. @returns null where it can be had again */
export function endFailure(closeCode: number): StartFailure | null {
  const why = ends.get(closeCode);
  return why === undefined ? null : new StartFailure(why);
}

function sentence(error: unknown, apiUrl: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isRefusedToken(error, message)) return tokenRefused;
  if (/disallowed intents?/iu.test(message)) return intentRefused;
  if (/sharding (?:is )?required/iu.test(message)) return shardsNeeded;
  if (error instanceof HTTPError && error.status >= 500) {
    return `Discord at ${apiUrl} answered with an error of its own (${error.status}). Try again in some minutes; discordstatus.com says whether it is down.`;
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `Discord refused a request at the start (${error.status}: ${message}). Check that the bot's application still exists in the Developer Portal.`;
  }
  return `Discord at ${apiUrl} can't be reached (${causeOf(error)}). Check the network, a proxy or firewall, and DISCORD_API_URL.`;
}

function isRefusedToken(error: unknown, message: string): boolean {
  const unauthorised = error instanceof DiscordAPIError && error.status === 401;
  const invalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return unauthorised || invalid || /authentication failed/iu.test(message);
}

/** The innermost reason: `fetch failed` says nothing, its cause does. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return causeOf(error.cause);
  return "code" in error && typeof error.code === "string" && !error.message.includes(error.code)
    ? `${error.message} ${error.code}`.trim()
    : error.message;
}
