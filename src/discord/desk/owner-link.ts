import type { ChildProcess } from "node:child_process";

import { createBirpc } from "birpc";

import type { Owner } from "./owner.ts";

/** What a shard asks of the process that started it. */
export interface Keeper extends Owner {
  /** Tells why this shard can't start or go on, in one line. */
  failed(why: string): Promise<void>;
}

/** Apart from discord.js's own messages on the same channel. */
interface Envelope {
  readonly dateline?: Message;
}

type Message = Readonly<Record<string, unknown>> & { readonly e?: unknown };

/** An `Error` is nothing in JSON. */
const wrapped = ({ e, ...rest }: Message): Envelope => ({ dateline: e instanceof Error ? { ...rest, e: e.message } : rest });
const unwrapped = ({ dateline = {} }: Envelope): Message => ("e" in dateline ? { ...dateline, e: new Error(String(dateline.e)) } : dateline);
/** An index run may take hours. */
const wire = { serialize: wrapped, deserialize: unwrapped, timeout: -1 } as const;

/** Does for a shard what it asks, until its process ends. */
export function serveShard(child: ChildProcess, keeper: Keeper): void {
  createBirpc<object, Keeper>(keeper, {
    ...wire,
    // A shard that has ended in the meantime waits for no answer.
    post: (message: Envelope) => child.connected && child.send(message, () => undefined),
    on: (hear) => void child.on("message", hear),
  });
}

/** The process that started this one, for it to ask. */
export function keeperOfShards(): Keeper {
  return createBirpc<Keeper>(
    {},
    {
      ...wire,
      post: (message: Envelope) => new Promise<void>((resolve, reject) => process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error)))),
      on: (hear) => void process.on("message", hear),
    },
  );
}
