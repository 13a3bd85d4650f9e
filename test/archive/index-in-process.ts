import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

import type { Embedder, PassageEmbedding, PassageInput } from "../../src/embed/embedder.ts";
import type { EmbedderCall, IndexNews, IndexOrder } from "./index-process.ts";

export interface IndexInProcess {
  readonly process: ChildProcess;
  /** Resolves with the generation; rejects with the failure, or when the process is killed. */
  readonly end: Promise<number>;
  /** Kills the process as `kill -9` does; resolves when it is dead. */
  kill(): Promise<void>;
}

/**
 * Runs the index in a process of its own, with the embeddings of this one's embedder.
 *
 * @param onCall whether a call is to be answered: one that is not holds the run up for good
 */
export function indexInProcess(
  order: Omit<IndexOrder, "model" | "wait"> & { readonly wait?: boolean },
  embedder: Embedder,
  onCall: (call: EmbedderCall) => boolean = () => true,
): IndexInProcess {
  const child = fork(new URL("./index-process.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  const gone = once(child, "exit");
  const end = new Promise<number>((resolve, reject) => {
    child.on("exit", () => reject(new Error("killed")));
    child.on("message", (news: IndexNews) => {
      if ("done" in news) resolve(news.done);
      else if ("failed" in news) reject(new Error(news.failed));
      else {
        if (!onCall(news)) return;
        const result = news.method === "countTokens" ? embedder.countTokens(news.given) : embedder.embedPassages(news.given);
        void result.then((value) => child.connected && child.send({ id: news.id, result: value }, () => undefined));
      }
      if ("done" in news || "failed" in news) child.disconnect();
    });
  });
  end.catch(() => undefined);
  child.send({ wait: false, ...order, model: embedder.model });
  return {
    process: child,
    end,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Embeds each passage once, however often it is asked for; counts those asked for. */
export function remembering(embedder: Embedder): Embedder & { asked: number } {
  const known = new Map<string, PassageEmbedding>();
  const remembered = {
    ...embedder,
    asked: 0,
    embedPassages: async (passages: readonly PassageInput[]) => {
      remembered.asked += passages.length;
      const fresh = passages.filter((passage) => !known.has(JSON.stringify(passage)));
      const made = await embedder.embedPassages(fresh);
      fresh.forEach((passage, place) => known.set(JSON.stringify(passage), made[place] as PassageEmbedding));
      return passages.map((passage) => known.get(JSON.stringify(passage)) as PassageEmbedding);
    },
  };
  return remembered;
}
