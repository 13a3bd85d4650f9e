import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";

import type { Embedder, PassageEmbedding, PassageInput, Pooling } from "./embedder.ts";
import { startTypescriptWorker } from "./typescript-worker.ts";
import type { WorkerJob, WorkerReady, WorkerReply, WorkerResult, WorkerSetup } from "./worker-protocol.ts";

export interface EmbedderOptions {
  /** Folder that holds the model's folder (`ModelFiles.root`). */
  readonly root: string;
  readonly model: string;
  readonly dtype: string;
  readonly pooling?: Pooling;
  readonly queryPrefix?: string;
  readonly passagePrefix?: string;
  /**
   * Copies of the model, each in a thread of its own; default 1. One answers a question soonest (it uses up to four
   * cores); one a core embeds a corpus soonest (each uses one core, and none waits for another).
   */
  readonly workers?: number;
}

/** The embedding model could not be loaded, or stopped working. */
export class EmbedderError extends Error {
  override readonly name = "EmbedderError";
}

/**
 * Passages that a worker gets at once. They are embedded one by one (padding them into a batch was measured
 * slower on a CPU); sending a few together spares the round trips.
 */
const passagesAJob = 4;

/** Threads inside one inference where there is one copy alone. A question is short: sharing it among many was never measured. */
const mostThreads = 4;

/** Loads the model into worker threads. @throws {EmbedderError} when it can't be loaded */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const count = Math.max(1, options.workers ?? 1);
  const setup: WorkerSetup = {
    root: options.root,
    name: options.model,
    dtype: options.dtype,
    pooling: options.pooling ?? "mean",
    queryPrefix: options.queryPrefix ?? "",
    passagePrefix: options.passagePrefix ?? "",
    threads: count > 1 ? 1 : Math.min(mostThreads, availableParallelism()),
  };
  const workers = await Promise.all(Array.from({ length: count }, () => ModelWorker.start(setup)));
  const [worker] = workers as [ModelWorker, ...ModelWorker[]];
  const { name, dtype, pooling, queryPrefix, passagePrefix } = setup;
  const idlest = (): ModelWorker => {
    // One that stopped has nothing to do, and would draw every job to itself.
    const working = workers.filter((each) => !each.stopped);
    return working.reduce((a, b) => (b.pending < a.pending ? b : a), working[0] ?? worker);
  };

  return {
    model: { name, dtype, pooling, queryPrefix, passagePrefix, ...worker.ready },
    embedQuery: (text) => idlest().run({ kind: "query", text }),
    countTokens: (texts) => idlest().run({ kind: "count", texts }),
    embedPassages: async (passages) => {
      const jobs: Promise<readonly PassageEmbedding[]>[] = [];
      for (const group of inGroups(passages, passagesAJob)) jobs.push(idlest().run({ kind: "passages", passages: group }));
      return (await Promise.all(jobs)).flat();
    },
    close: async () => {
      await Promise.all(workers.map((each) => each.stop()));
    },
  };
}

function* inGroups(passages: readonly PassageInput[], size: number): Generator<readonly PassageInput[]> {
  for (let at = 0; at < passages.length; at += size) yield passages.slice(at, at + size);
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The near end of one worker thread: numbers the jobs, and matches the replies to them. */
class ModelWorker {
  readonly ready: WorkerReady;
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: EmbedderError | undefined;

  private constructor(thread: Worker, ready: WorkerReady) {
    this.#thread = thread;
    this.ready = ready;
    thread.on("message", (reply: WorkerReply) => this.#settle(reply));
    thread.on("error", (error: Error) => this.#fail(stoppedBecause(error.message, error)));
    thread.on("exit", (code) => this.#fail(stoppedBecause(`its thread ended with code ${code}`)));
    // A finished program need not close its embedder to end.
    thread.unref();
  }

  static start(setup: WorkerSetup): Promise<ModelWorker> {
    const thread = startTypescriptWorker(new URL("./transformers-worker.ts", import.meta.url), setup);
    return new Promise((resolve, reject) => {
      const failed = (error: Error): void =>
        reject(new EmbedderError(`The model ${setup.name} (${setup.dtype}) in ${setup.root} can't be loaded: ${error.message}. Run "npm run doctor".`, { cause: error }));
      const ended = (code: number): void => failed(new Error(`its thread ended with code ${code}`));
      thread.once("error", failed);
      thread.once("exit", ended);
      thread.once("message", (ready: WorkerReady) => {
        thread.off("error", failed);
        thread.off("exit", ended);
        resolve(new ModelWorker(thread, ready));
      });
    });
  }

  get stopped(): boolean {
    return this.#failure !== undefined;
  }

  get pending(): number {
    return this.#waiting.size;
  }

  run<J extends WorkerJob>(job: J): Promise<WorkerResult[J["kind"]]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = ++this.#lastId;
    this.#thread.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve, reject });
      this.#thread.postMessage({ id, job });
    });
  }

  async stop(): Promise<void> {
    this.#fail(new EmbedderError("The embedding model was closed."));
    await this.#thread.terminate();
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#thread.unref();
    if ("error" in reply) waiting?.reject(new EmbedderError(`The embedding model failed: ${reply.error}`));
    else waiting?.resolve(reply.result as never);
  }

  #fail(error: EmbedderError): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function stoppedBecause(why: string, cause?: Error): EmbedderError {
  return new EmbedderError(`The embedding model stopped: ${why}. Start the program again; if it happens again, run "npm run doctor".`, { cause });
}
