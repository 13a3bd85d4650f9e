import { type Client, Events, RESTEvents } from "discord.js";
import type { Logger } from "pino";

/** Writes down what happens to the connection: discord.js reconnects, resumes and waits of itself, but silently. */
export function logConnection(client: Client, log: Logger): void {
  client.on(Events.ShardReady, (shard) => log.info({ shard }, "connected to Discord"));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ shard, code }, "disconnected from Discord for good"));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, "connection lost, reconnecting"));
  client.on(Events.ShardResume, (shard, missed) => log.info({ shard, missed }, "connection resumed"));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, "error of the connection"));
  client.on(Events.Error, (err) => log.error({ err }, "error of the client"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "warning of the client"));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) =>
    log.warn({ route, waitMs: timeToReset, global }, "waiting, so as not to pass a rate limit"),
  );
  client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
    if (status === 429) log.warn({ method, route }, "Discord asks to wait");
    else if (status >= 500) log.warn({ method, route, status }, "Discord answered with an error of its own");
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.error({ count, remainingMs: remainingTime }, "Discord is turning many requests down, and may bar this address"),
  );
}
