import { createHash } from "node:crypto";

import type { Clock } from "../clock.ts";
import type { BucketName, Limits } from "../limits.ts";

/** What a request's bucket looks like once the request is counted. Times in ms. */
export interface Verdict {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly retryAfterMs: number;
  /** Rate limits, "Header Format". */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests in windows that open with the first of them. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #windows = new Map<string, { count: number; endsAt: number }>();

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /**
   * `major`: the id of the channel, guild, or webhook with its token: a bucket is counted for each (Rate limits).
   * `exempt`: from the global limit.
   */
  count(name: BucketName, major: string, exempt: boolean): Verdict {
    const global = exempt ? undefined : this.#take("global", this.#limits.requestsPerSecond, 1_000);
    if (global && !global.allowed) {
      return {
        allowed: false,
        global: true,
        retryAfterMs: global.resetMs,
        headers: { "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global" },
      };
    }
    const { limit, windowMs } = this.#limits.buckets[name];
    const { allowed, remaining, resetMs } = this.#take(`${name}:${major}`, limit, windowMs);
    const headers = {
      "X-RateLimit-Limit": String(limit),
      "X-RateLimit-Remaining": String(remaining),
      "X-RateLimit-Reset": ((this.#clock.now() + resetMs) / 1_000).toFixed(3),
      "X-RateLimit-Reset-After": (resetMs / 1_000).toFixed(3),
      "X-RateLimit-Bucket": createHash("sha256").update(name).digest("hex").slice(0, 32),
      ...(!allowed && { "X-RateLimit-Scope": "user" }),
    };
    return { allowed, global: false, retryAfterMs: allowed ? 0 : resetMs, headers };
  }

  #take(key: string, limit: number, windowMs: number): { allowed: boolean; remaining: number; resetMs: number } {
    const now = this.#clock.now();
    let window = this.#windows.get(key);
    if (!window || window.endsAt <= now) this.#windows.set(key, (window = { count: 0, endsAt: now + windowMs }));
    const allowed = window.count < limit;
    if (allowed) window.count += 1;
    return { allowed, remaining: limit - window.count, resetMs: window.endsAt - now };
  }
}
