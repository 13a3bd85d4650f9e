import { randomBytes } from "node:crypto";

import { GatewayCloseCodes as Close, type GatewayPresenceUpdateData } from "discord-api-types/v10";
import type { WebSocket } from "ws";

import { shardOf } from "../snowflakes.ts";
import type { Guild } from "../state/guild.ts";
import type { World } from "../state/world.ts";
import { areAllowed, areValid } from "./intents.ts";
import type { Session } from "./session.ts";

/** Gateway, "Session Start Limit Object": `max_concurrency` counts identifies in 5 seconds, `total` in a day. */
const WINDOW_MS = 5_000;
const DAY_MS = 24 * 60 * 60_000;

/** Told to wait (opcode 9), turned away with a close code, or let in. */
export type Outcome = Session | "too soon" | { readonly close: number; readonly reason: string };

/** Gateway, "Identifying": who may open a session. */
export class Identifies {
  readonly #world: World;
  #times: number[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  get left(): number {
    return this.#world.limits.identifiesPerDay - this.#since(DAY_MS);
  }

  judge(d: Readonly<Record<string, unknown>>, socket: WebSocket): Outcome {
    const { application, limits } = this.#world;
    if (d["token"] !== application.token) return refuse(Close.AuthenticationFailed, "Authentication failed.");
    if (this.#since(WINDOW_MS) >= limits.maxConcurrency) return "too soon";
    if (this.left <= 0) {
      // "the bot token will be reset", so that the old one is worth nothing from here on.
      application.token = randomBytes(24).toString("hex");
      return refuse(Close.AuthenticationFailed, "Authentication failed.");
    }
    this.#times.push(this.#world.clock.now());
    const intents = d["intents"];
    if (!areValid(intents)) return refuse(Close.InvalidIntents, "Invalid intent(s).");
    if (!areAllowed(intents, application.intents)) return refuse(Close.DisallowedIntents, "Disallowed intent(s).");
    const [index, count] = (Array.isArray(d["shard"]) ? d["shard"] : [0, 1]) as [number, number];
    if (!(index >= 0 && index < count)) return refuse(Close.InvalidShard, "Invalid shard.");
    if (guildsOn(this.#world, index, count).length > limits.guildsPerShard)
      return refuse(Close.ShardingRequired, "Sharding required.");
    const presence = (d["presence"] ?? null) as GatewayPresenceUpdateData | null;
    return {
      id: randomBytes(16).toString("hex"),
      intents,
      shard: [index, count],
      socket,
      events: [],
      presence,
      alive: true,
    };
  }

  #since(windowMs: number): number {
    const now = this.#world.clock.now();
    this.#times = this.#times.filter((at) => at > now - DAY_MS);
    return this.#times.filter((at) => at > now - windowMs).length;
  }
}

/** The bot's guilds that a shard serves. */
export function guildsOn(world: World, index: number, count: number): readonly Guild[] {
  return [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.application.bot.id) && shardOf(guild.id, count) === index,
  );
}

function refuse(close: number, reason: string): { readonly close: number; readonly reason: string } {
  return { close, reason };
}
