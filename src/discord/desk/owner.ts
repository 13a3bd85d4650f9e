import PQueue from "p-queue";
import type { Logger } from "pino";

import type { IndexProgress } from "../../archive/index-run.ts";
import type { State } from "../../archive/state/state.ts";
import type { Settings } from "../../config.ts";
import { phrase, phraseInEnglish } from "../language/phrase.ts";
import type { ReindexOutcome } from "../render/desk/progress.ts";
import { type ArticleChange, type ArticleChanged, changeArticle } from "./articles/change.ts";
import { type IndexEnd, indexJobs } from "./index-job.ts";

/** Who asked for something. */
export interface Asker {
  /** Discord id of the operator. */
  readonly member: string;
  /** Discord id of the server; null outside one. */
  readonly guild: string | null;
}

/** An index run that goes on. */
export interface Begun {
  readonly run: number;
  /** Discord id of who asked for it first. */
  readonly askedBy: string;
}

/**
 * The one process that makes the index and changes the corpus, on behalf of all that answer questions: the bot itself,
 * or, where it is spread over several, the one that started them. Everything given and returned survives JSON.
 */
export interface Owner {
  /** What an index run would change. */
  plan(): Promise<Extract<IndexEnd, { kind: "plan" | "failed" }>>;
  /** How the corpus differs from the index: read anew, or as it was found the last time, if nothing was changed since. */
  survey(anew: boolean): Promise<Extract<IndexEnd, { kind: "survey" | "failed" }>>;
  /** Starts an index run, or joins the one that goes on already. */
  begin(asker: Asker): Promise<Begun & { readonly joined: boolean }>;
  running(): Promise<Begun | null>;
  /** How far the run that goes on has come. */
  progress(): Promise<IndexProgress>;
  /** Waits for the end of a run. */
  ended(run: number): Promise<ReindexOutcome>;
  /** Changes the corpus; one change after the other, whoever asks. */
  change(change: ArticleChange): Promise<ArticleChanged>;
}

/** An owner in its own process. */
export interface StoppableOwner extends Owner {
  /** Ends an index run that goes on, and waits until that is recorded; the next one goes on from there. */
  stop(): Promise<void>;
}

const nothingYet: IndexProgress = { done: 0, total: 0, passages: 0 };

export function ownIndex(settings: Settings, state: State, log: Logger): StoppableOwner {
  const jobs = indexJobs(settings);
  const changes = new PQueue({ concurrency: 1 });
  let current: Begun | null = null;
  let progress = nothingYet;
  let last: { readonly run: number; readonly ended: Promise<ReindexOutcome> } | null = null;
  let surveyed: ReturnType<Owner["survey"]> | null = null;

  const start = (asker: Asker): Begun => {
    const begun = { run: (last?.run ?? 0) + 1, askedBy: asker.member };
    current = begun;
    progress = nothingYet;
    const ended = jobs.carryOut("index", (newest) => (progress = newest)).then((end) => {
      current = null;
      surveyed = null;
      const outcome: ReindexOutcome = end.kind === "done" || end.kind === "failed" ? end : unexpected(end);
      record(outcome, asker, state, log);
      return outcome;
    });
    last = { run: begun.run, ended };
    log.info(asker, "indexing");
    return begun;
  };

  return {
    plan: async () => {
      const end = await jobs.carryOut("plan");
      return end.kind === "plan" || end.kind === "failed" ? end : unexpected(end);
    },
    survey: (anew) => {
      if (anew) surveyed = null;
      surveyed ??= jobs.carryOut("survey").then((end) => (end.kind === "survey" || end.kind === "failed" ? end : unexpected(end)));
      return surveyed;
    },
    begin: (asker) => Promise.resolve(current === null ? { ...start(asker), joined: false } : { ...current, joined: true }),
    running: () => Promise.resolve(current),
    progress: () => Promise.resolve(progress),
    // Only the last run is asked for: whoever follows one asks from its beginning.
    ended: (run) => (last?.run === run ? last.ended : Promise.resolve({ kind: "failed", why: phrase("indexStopped") })),
    change: async (change) => {
      const changed = await changes.add(() => changeArticle(change, { settings, state }));
      surveyed = null;
      return changed;
    },
    stop: async () => {
      jobs.stop();
      await last?.ended;
    },
  };
}

function unexpected({ kind }: IndexEnd): Extract<IndexEnd, { kind: "failed" }> {
  return { kind: "failed", why: phrase("indexFailed", { why: kind }) };
}

/** Recorded where the run is made, whatever becomes of the message that shows it. */
function record(outcome: ReindexOutcome, { member, guild }: Asker, state: State, log: Logger): void {
  const result = outcome.kind === "failed" ? `failed: ${phraseInEnglish(outcome.why)}` : `done: ${countsOf(outcome)}`;
  state.audit.record({ member, guild, action: "reindex", subject: null, result });
  log.info({ member, guild, result }, "reindex");
}

function countsOf({ result: { added, changed, removed } }: Extract<ReindexOutcome, { kind: "done" }>): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
}
