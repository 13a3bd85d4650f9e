import type { IncomingMessage } from "node:http";

import { DiscordError, noSuchRoute, unauthorized } from "../discord-error.ts";
import type { World } from "../state/world.ts";
import { Faults } from "./faults.ts";
import { RateLimits } from "./rate-limits.ts";
import { readBody } from "./request.ts";
import { match, type Params, type Route } from "./router.ts";

/** An answer on its way out; `cut` closes the connection instead. */
export interface Reply {
  readonly status: number;
  readonly body?: object | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cut?: boolean;
}

/** One request as the log keeps it. `at` in ms since 1970. */
export interface Logged {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  body: unknown;
  status: number;
}

/** Rate limits, "Invalid Request Limit": counted over ten minutes. */
const INVALID_WINDOW_MS = 10 * 60_000;

/** The REST API: faults, authorisation, rate limits, then the route. */
export class Api {
  readonly faults = new Faults();
  readonly log: Logged[] = [];
  readonly #world: World;
  readonly #routes: readonly Route[];
  readonly #limits: RateLimits;
  #invalid: number[] = [];

  constructor(world: World, routes: readonly Route[]) {
    this.#world = world;
    this.#routes = routes;
    this.#limits = new RateLimits(world.clock, world.limits);
  }

  /** How many requests of the last ten minutes were answered 401, 403 or 429. */
  get invalidRequests(): number {
    const since = this.#world.clock.now() - INVALID_WINDOW_MS;
    this.#invalid = this.#invalid.filter((at) => at > since);
    return this.#invalid.length;
  }

  async answer(incoming: IncomingMessage): Promise<Reply> {
    const url = new URL(incoming.url ?? "/", "http://emulator");
    const entry: Logged = {
      at: this.#world.clock.now(),
      method: incoming.method ?? "GET",
      path: url.pathname.replace(/^\/api(\/v\d+)?/, ""),
      body: undefined,
      status: 0,
    };
    this.log.push(entry);
    const reply = await this.#reply(incoming, url, entry);
    entry.status = reply.status;
    const shared = reply.headers?.["X-RateLimit-Scope"] === "shared";
    if ([401, 403, 429].includes(reply.status) && !shared) this.#invalid.push(this.#world.clock.now());
    return reply;
  }

  async #reply(incoming: IncomingMessage, url: URL, entry: Logged): Promise<Reply> {
    // Discord's front bars an address that keeps asking wrongly, and answers in HTML.
    if (this.invalidRequests >= this.#world.limits.invalidRequests)
      return { status: 429, body: "error code: 1015", headers: { "Retry-After": "600" } };
    const fault = this.faults.next(entry.method, entry.path);
    if (fault?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.drop) return { status: 0, cut: true };
    if (fault?.worked) await this.#work(incoming, url, entry);
    if (fault?.status === 429) return limited((fault.retryAfter ?? 1) * 1_000, fault.global ?? false, {});
    if (fault?.status !== undefined)
      return { status: fault.status, body: fault.body ?? { code: 0, message: `${fault.status}: Error` } };
    try {
      return await this.#work(incoming, url, entry);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      return { status: error.status, body: error.toJSON() };
    }
  }

  async #work(incoming: IncomingMessage, url: URL, entry: Logged): Promise<Reply> {
    if (!url.pathname.startsWith("/api/v10/")) throw noSuchRoute();
    const { route, params } = match(this.#routes, entry.method, entry.path);
    const authorised = incoming.headers.authorization === `Bot ${this.#world.application.token}`;
    if (!route.open && !authorised) throw unauthorized();
    const verdict = this.#limits.count(route.bucket, major(params), route.open ?? false);
    if (!verdict.allowed) return limited(verdict.retryAfterMs, verdict.global, verdict.headers);
    const { body, files } = await readBody(incoming, this.#world.limits);
    entry.body = body;
    const answered = await route.handle(
      this.#world,
      { method: entry.method, path: entry.path, query: url.searchParams, headers: incoming.headers, body, files },
      params,
    );
    return { status: answered === undefined ? 204 : 200, body: answered, headers: verdict.headers };
  }
}

/** Rate limits: "channels (channel_id), guilds (guild_id), and webhooks (webhook_id or webhook_id + webhook_token)". */
function major(params: Params): string {
  return ["channel", "guild", "application", "token"].map((name) => params.get(name)).join("/");
}

/** Rate limits, "Exceeding A Rate Limit": seconds, with fractions in the body, whole and rounded up in the header. */
function limited(retryAfterMs: number, global: boolean, headers: Readonly<Record<string, string>>): Reply {
  const body = { message: "You are being rate limited.", retry_after: retryAfterMs / 1_000, global };
  const scope = { "X-RateLimit-Scope": global ? "global" : "user", ...(global && { "X-RateLimit-Global": "true" }) };
  return {
    status: 429,
    body,
    headers: { ...scope, ...headers, "Retry-After": String(Math.ceil(retryAfterMs / 1_000)) },
  };
}
