import type { Clock } from "./clock.ts";

/** First second of 2015: what a snowflake counts from (API reference, "Snowflakes"). */
const EPOCH_MS = 1_420_070_400_000;

/** Makes ids that grow with time: milliseconds since 2015 in the upper 42 bits, a counter in the lower 12. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const fromClock = BigInt(this.#clock.now() - EPOCH_MS) << 22n;
    this.#last = fromClock > this.#last ? fromClock : this.#last + 1n;
    return this.#last.toString();
  }

  /** An id whose guild is served by `shard` of `shards`. */
  nextOn(shard: number, shards: number): string {
    for (let id = BigInt(this.next()); ; id += 1n << 22n) {
      if (shardOf(id.toString(), shards) === shard) return (this.#last = id > this.#last ? id : this.#last).toString();
    }
  }
}

/** Gateway, "Sharding": `shard_id = (guild_id >> 22) % num_shards`. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** Milliseconds since 1970 at which an id was made. */
export function madeAt(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH_MS;
}
