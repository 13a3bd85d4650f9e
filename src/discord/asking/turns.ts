import PQueue from "p-queue";

/** Who may ask now: a pause for each member, and no more questions at once than can be answered soon. */
export interface Turns {
  /** Takes a turn for a member, or says why there is none. A turn that was taken must be released. */
  readonly take: (member: string) => Turn | Refusal;
  /** Refuses every turn from now on; those taken go on. */
  readonly stop: () => void;
}

export interface Turn {
  readonly taken: true;
  /** Runs the work when its place in the queue has come. */
  run<T>(work: () => Promise<T>): Promise<T>;
  release(): void;
}

export interface Refusal {
  readonly taken: false;
  readonly why: "busy" | "cooldown" | "stopping";
  /** Seconds until it is worth trying again. */
  readonly seconds: number;
}

export interface TurnLimits {
  /** Seconds between two questions of one member. */
  readonly cooldownSeconds: number;
  /** Questions that may wait besides those being answered. */
  readonly queueLimit: number;
}

/** Two at once keep the model busy while the other's quotes are looked up. */
const atOnce = 2;

/** Weight of the newest question in the running mean of how long one takes. */
const newest = 0.2;

/** @param now milliseconds since 1970 */
export function turns({ cooldownSeconds, queueLimit }: TurnLimits, now: () => number): Turns {
  const queue = new PQueue({ concurrency: atOnce });
  const lastAsked = new Map<string, number>();
  let taken = 0;
  let meanSeconds = 0.5;
  let stopped = false;

  const waitOf = (member: string): number => {
    const last = lastAsked.get(member);
    return last === undefined ? 0 : cooldownSeconds - (now() - last) / 1000;
  };

  return {
    take: (member) => {
      if (stopped) return { taken: false, why: "stopping", seconds: 60 };
      const cooldown = waitOf(member);
      if (cooldown > 0) return { taken: false, why: "cooldown", seconds: cooldown };
      if (taken >= queueLimit + atOnce) {
        return { taken: false, why: "busy", seconds: Math.max(1, Math.ceil((taken * meanSeconds) / atOnce)) };
      }
      for (const each of lastAsked.keys()) if (waitOf(each) <= 0) lastAsked.delete(each);
      lastAsked.set(member, now());
      taken += 1;
      let released = false;
      return {
        taken: true,
        run: (work) =>
          queue.add(async () => {
            const started = performance.now();
            try {
              return await work();
            } finally {
              meanSeconds += newest * ((performance.now() - started) / 1000 - meanSeconds);
            }
          }),
        release: () => {
          if (!released) taken -= 1;
          released = true;
        },
      };
    },
    stop: () => {
      stopped = true;
    },
  };
}
