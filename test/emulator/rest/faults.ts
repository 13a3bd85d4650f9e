/** Which requests a fault falls on. A string matches a path that contains it; absent means any. */
export interface Target {
  readonly method?: string;
  readonly path?: string | RegExp;
}

/** What goes wrong with them. */
export interface Fault {
  /** HTTP status to answer with instead of doing the work. */
  readonly status?: number;
  /** With a status: the work is done all the same, and its answer is lost. */
  readonly worked?: boolean;
  /** JSON to answer with; Discord's usual body for the status where absent. */
  readonly body?: object;
  /** Seconds in `Retry-After`, for a 429. */
  readonly retryAfter?: number;
  /** With a 429: whether it is the global limit that was passed. */
  readonly global?: boolean;
  /** Cut the connection without an answer. */
  readonly drop?: boolean;
  /** Wait this long (real ms) first; alone, the request then succeeds. */
  readonly delayMs?: number;
  /** How many requests it falls on; every one where absent. */
  readonly times?: number;
}

/** A fault in force: how often it fell, and a way to end it. */
export interface Scripted {
  readonly hits: number;
  stop(): void;
}

export class Faults {
  readonly #scripted = new Set<{ target: Target; fault: Fault; hits: number }>();

  add(target: Target, fault: Fault): Scripted {
    const entry = { target, fault, hits: 0 };
    this.#scripted.add(entry);
    return {
      get hits() {
        return entry.hits;
      },
      stop: () => void this.#scripted.delete(entry),
    };
  }

  /** The fault that falls on a request, which counts as one of its times. */
  next(method: string, path: string): Fault | undefined {
    for (const entry of this.#scripted) {
      if (!hits(entry.target, method, path) || entry.hits >= (entry.fault.times ?? Infinity)) continue;
      entry.hits += 1;
      return entry.fault;
    }
    return undefined;
  }
}

function hits(target: Target, method: string, path: string): boolean {
  if (target.method !== undefined && target.method !== method) return false;
  if (target.path instanceof RegExp) return target.path.test(path);
  return target.path === undefined || path.includes(target.path);
}
