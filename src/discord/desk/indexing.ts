import { type ChildProcess, fork } from "node:child_process";
import os from "node:os";
import { fileURLToPath } from "node:url";

import type { IndexPlan } from "../../archive/index-plan.ts";
import type { IndexProgress, IndexResult } from "../../archive/index-run.ts";
import type { Settings } from "../../config.ts";
import type { ReindexOutcome } from "../render/desk/progress.ts";

/** Making the index from the bot, apart from its own process. */
export interface Indexing {
  /** What a run would change. @throws {IndexProcessError} */
  plan(): Promise<IndexPlan>;
  /** Starts a run, or joins the one that goes on already. */
  run(askedBy: string): IndexRun;
  running(): IndexRun | null;
  /** Ends whatever is going on; the next run goes on from there. */
  stop(): void;
}

export interface IndexRun {
  /** Discord id of who asked for it first. */
  readonly askedBy: string;
  /** How far it has come. */
  progress(): IndexProgress;
  /** Never rejects: how it failed is an outcome too. */
  readonly ended: Promise<ReindexOutcome>;
}

export interface IndexOrder {
  readonly kind: "plan" | "index";
  readonly settings: Settings;
}

export type IndexMessage =
  | { readonly kind: "progress"; readonly progress: IndexProgress }
  | { readonly kind: "plan"; readonly plan: IndexPlan }
  | { readonly kind: "done"; readonly result: IndexResult }
  | { readonly kind: "failed"; readonly cause: string };

/** The corpus could not be read, or the index not be made; the message is that of the part that failed. */
export class IndexProcessError extends Error {
  override readonly name = "IndexProcessError";
}

const entry = fileURLToPath(new URL("./index-process.ts", import.meta.url));
const loader = import.meta.resolve("tsx");

/** Questions come first where the processor is short. */
const lowered = 10;

export function indexing(settings: Settings): Indexing {
  const children = new Set<ChildProcess>();
  let current: IndexRun | null = null;

  const order = (kind: IndexOrder["kind"], onProgress: (progress: IndexProgress) => void): Promise<IndexMessage> =>
    new Promise((resolve) => {
      const child = fork(entry, { execArgv: ["--import", loader], stdio: ["ignore", "ignore", "inherit", "ipc"] });
      children.add(child);
      lowerPriority(child);
      child.on("message", (message: IndexMessage) => {
        if (message.kind === "progress") onProgress(message.progress);
        else resolve(message);
      });
      child.once("error", (error) => resolve({ kind: "failed", cause: `The indexing process could not start: ${error.message}.` }));
      child.once("exit", (code, signal) => {
        children.delete(child);
        resolve({ kind: "failed", cause: `The indexing process ended early (${signal ?? `code ${code ?? "unknown"}`}). Try again; if it was memory, index from a terminal.` });
      });
      child.send({ kind, settings } satisfies IndexOrder, () => undefined);
    });

  const start = (askedBy: string): IndexRun => {
    let progress: IndexProgress = { done: 0, total: 0, passages: 0 };
    const ended = order("index", (newest) => {
      progress = newest;
    }).then((message) => {
      current = null;
      return outcomeOf(message);
    });
    return { askedBy, progress: () => progress, ended };
  };

  return {
    plan: async () => {
      const message = await order("plan", () => undefined);
      if (message.kind === "plan") return message.plan;
      throw new IndexProcessError(message.kind === "failed" ? message.cause : `The indexing process said ${message.kind}.`);
    },
    run: (askedBy) => (current ??= start(askedBy)),
    running: () => current,
    stop: () => {
      for (const child of children) child.kill("SIGTERM");
    },
  };
}

function outcomeOf(message: IndexMessage): ReindexOutcome {
  if (message.kind === "done") return message;
  return { kind: "failed", cause: message.kind === "failed" ? message.cause : `The indexing process said ${message.kind}.` };
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, lowered);
  } catch {
    // Not every system lets a process do that, and it runs all the same.
  }
}
