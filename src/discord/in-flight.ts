import { setTimeout as sleep } from "node:timers/promises";

/** Work that has begun and not ended, so that a stop can wait for it. */
export interface InFlight {
  add(work: Promise<unknown>): void;
  /** Waits until everything has ended, or the time is over. @returns whether everything has ended */
  settled(withinMs: number): Promise<boolean>;
}

export function inFlight(): InFlight {
  const going = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      going.add(work);
      void work.finally(() => going.delete(work)).catch(() => undefined);
    },
    settled: async (withinMs) => {
      const timer = new AbortController();
      const late = sleep(withinMs, false, { signal: timer.signal }).catch(() => false);
      const all = (async () => {
        while (going.size > 0) await Promise.allSettled(going);
        return true;
      })();
      const done = await Promise.race([all, late]);
      timer.abort();
      return done;
    },
  };
}
