import { type ChildProcess, fork } from "node:child_process";
import os from "node:os";
import { fileURLToPath } from "node:url";

import type { IndexPlan } from "../../archive/index-plan.ts";
import type { IndexProgress, IndexResult } from "../../archive/index-run.ts";
import type { Settings } from "../../config.ts";
import { type Phrase, phrase } from "../language/phrase.ts";
import type { Survey } from "./survey.ts";

/** What an indexing process is told to do: to say what a run would change, how the corpus stands, or to make the index. */
export interface IndexOrder {
  readonly kind: "plan" | "survey" | "index";
  readonly settings: Settings;
}

export type IndexMessage = { readonly kind: "progress"; readonly progress: IndexProgress } | IndexEnd;

/** The last thing that an indexing process says. */
export type IndexEnd =
  | { readonly kind: "plan"; readonly plan: IndexPlan }
  | { readonly kind: "survey"; readonly survey: Survey }
  | { readonly kind: "done"; readonly result: IndexResult }
  | { readonly kind: "failed"; readonly why: Phrase };

/** Indexing processes, one for each order. */
export interface IndexJobs {
  /** Never rejects: how it failed is an end too. */
  carryOut(kind: IndexOrder["kind"], onProgress?: (progress: IndexProgress) => void): Promise<IndexEnd>;
  /** Ends those at work; what an index run has made is kept, and the next one goes on from there. */
  stop(): void;
}

const entry = fileURLToPath(new URL("./index-process.ts", import.meta.url));
const loader = import.meta.resolve("tsx");

/** Questions come first where the processor is short. */
const lowered = 10;

export function indexJobs(settings: Settings): IndexJobs {
  const children = new Set<ChildProcess>();
  let stopped = false;
  return {
    carryOut: (kind, onProgress) =>
      new Promise((resolve) => {
        const fail = (why: Phrase): void => resolve({ kind: "failed", why: stopped ? phrase("indexStopped") : why });
        if (stopped) {
          fail(phrase("indexStopped"));
          return;
        }
        const child = fork(entry, { execArgv: ["--import", loader], stdio: ["ignore", "ignore", "inherit", "ipc"] });
        children.add(child);
        lowerPriority(child);
        child.on("message", (message: IndexMessage) => {
          if (message.kind === "progress") onProgress?.(message.progress);
          else resolve(message);
        });
        child.once("error", ({ message }) => fail(phrase("indexNotStarted", { why: message })));
        child.once("exit", (code, signal) => {
          children.delete(child);
          fail(phrase("indexEndedEarly", { how: signal ?? String(code) }));
        });
        child.send({ kind, settings } satisfies IndexOrder, () => undefined);
      }),
    stop: () => {
      stopped = true;
      for (const child of children) child.kill("SIGTERM");
    },
  };
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, lowered);
  } catch {
    // Not every system lets a process do that, and it runs all the same.
  }
}
