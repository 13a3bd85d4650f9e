import { type Client, Events } from "discord.js";
import type { Logger } from "pino";

import type { Answering } from "../answer/ask.ts";
import { openState } from "../archive/state/state.ts";
import type { Settings } from "../config.ts";
import { turns } from "./asking/turns.ts";
import type { Bot } from "./bot.ts";
import { type Owner, ownIndex } from "./desk/owner.ts";
import { guardedInteraction, guardedMessage } from "./guarded.ts";
import { inFlight } from "./in-flight.ts";
import { makeClient } from "./lifecycle/client.ts";
import { hearDirectMessages } from "./lifecycle/direct-messages.ts";
import { logConnection } from "./lifecycle/gateway-log.ts";
import { showFreshness } from "./lifecycle/presence.ts";
import { registerIfChanged } from "./lifecycle/registration.ts";
import { endFailure, startFailure, type StartFailure } from "./lifecycle/start-failure.ts";
import { drawing } from "./timelines/drawing.ts";

/** What answers questions, opened; the bot closes it when it stops. */
export interface BotCoverage {
  readonly answering: Answering;
  close(): Promise<void>;
}

export interface BotParts {
  readonly coverage: BotCoverage;
  readonly log: Logger;
  /** Makes the index and changes the corpus; by default this process itself. */
  readonly owner?: Owner;
  /** Fetches attachments; by default the system's own. */
  readonly download?: typeof fetch;
  /** Milliseconds since 1970; by default the machine's. */
  readonly now?: () => number;
}

export interface RunningBot {
  readonly client: Client<true>;
  /** Settles when Discord has ended the connection for good, with why. */
  readonly ended: Promise<StartFailure>;
  /** Takes no more questions, waits for those being answered (10 s at most), and closes everything. */
  stop(): Promise<void>;
}

/** Time for answers that are on their way when the bot is stopped. */
const finishMs = 10_000;

/**
 * Logs in and answers from then on.
 *
 * @throws {StartFailure} when Discord can't be reached or refuses the bot; everything is closed by then
 * @throws {StateVersionError | NoIndexError | ModelMismatchError} likewise
 */
export async function startBot(settings: Settings, parts: BotParts): Promise<RunningBot> {
  const { coverage, log, download = fetch, now = Date.now } = parts;
  const state = openState(settings.dataDir, now);
  const own = ownIndex(settings, state, log);
  const bot: Bot = {
    settings,
    answering: coverage.answering,
    state,
    turns: turns(settings.discord, now),
    owner: parts.owner ?? own,
    drawing: drawing(log),
    log,
    download,
    now,
  };
  const client = makeClient(settings);
  hearDirectMessages(client);
  logConnection(client, log);
  const work = inFlight();
  client.on(Events.InteractionCreate, (interaction) => work.add(guardedInteraction(interaction, bot)));
  client.on(Events.MessageCreate, (message) => work.add(guardedMessage(message, bot)));
  const ended = endOf(client);

  let endPresence = (): void => undefined;
  const stop = async (): Promise<void> => {
    bot.turns.stop();
    // Before all else, so that whoever follows a run is told how it ended.
    const recorded = own.stop();
    if (!(await work.settled(finishMs))) log.warn("stopped before every answer was sent");
    endPresence();
    await bot.drawing.close();
    await client.destroy();
    await recorded;
    state.close();
    await coverage.close();
  };
  try {
    const ready = await login(client, settings, bot);
    endPresence = await showFreshness(ready, bot.answering.archive, log);
    log.info({ guilds: ready.guilds.cache.size }, "ready");
    return { client: ready, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws {StartFailure} */
async function login(client: Client, { discord }: Settings, bot: Bot): Promise<Client<true>> {
  try {
    const came = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(discord.token ?? "");
    const ready = await came;
    // Commands belong to the application, so one shard registers them for all.
    if (ready.shard !== null && !ready.shard.ids.includes(0)) return ready;
    const application = { rest: ready.rest, applicationId: ready.application.id, guildId: discord.devGuildId };
    const changed = await registerIfChanged(application, bot.state.notes);
    bot.log.info({ changed }, "commands registered");
    return ready;
  } catch (error) {
    throw startFailure(error, discord.apiUrl);
  }
}

function endOf(client: Client): Promise<StartFailure> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const failure = endFailure(code);
      if (failure !== null) resolve(failure);
    });
  });
}
