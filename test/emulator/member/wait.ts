import type { World } from "../state/world.ts";

/** How long a member looks before giving up, in real ms. */
export const PATIENCE_MS = 10_000;

/** What a test waited for didn't come; says what was there instead. */
export class NeverSeen extends Error {
  constructor(what: string, instead: string, withinMs: number) {
    super(`${what} didn't come within ${withinMs} ms. Instead: ${instead}`);
    this.name = "NeverSeen";
  }
}

/**
 * Looks now and at every change until `look` returns something.
 * @throws NeverSeen after `withinMs` of real time; whatever `look` throws, at once.
 */
export function until<T>(
  world: World,
  what: string,
  look: () => T | undefined,
  describe: () => string,
  withinMs = PATIENCE_MS,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (end: () => void) => {
      clearTimeout(timer);
      world.off("change", attempt);
      end();
    };
    const attempt = () => {
      try {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    const timer = setTimeout(() => finish(() => reject(new NeverSeen(what, describe(), withinMs))), withinMs);
    world.on("change", attempt);
    attempt();
  });
}
