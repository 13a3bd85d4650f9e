/** Process of its own that runs the index, to be killed: its embeddings come from its parent, so that it starts fast. */
import type { Embedder, EmbeddingModel, PassageEmbedding, PassageInput } from "../../src/embed/embedder.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";

export interface IndexOrder {
  readonly dataDir: string;
  readonly corpus: string;
  readonly wait: boolean;
  readonly model: EmbeddingModel;
}

export type EmbedderCall =
  | { readonly id: number; readonly method: "embedPassages"; readonly given: readonly PassageInput[] }
  | { readonly id: number; readonly method: "countTokens"; readonly given: readonly string[] };

/** What the process says: what it wants embedded, and how it ended. */
export type IndexNews = EmbedderCall | { readonly done: number } | { readonly failed: string };

interface Reply {
  readonly id: number;
  readonly result: never;
}

const waiting = new Map<number, (result: never) => void>();
const say = (news: IndexNews): void => void process.send?.(news);

function call(method: EmbedderCall["method"], given: EmbedderCall["given"]): Promise<never> {
  return new Promise((resolve) => {
    const id = waiting.size + Math.random();
    waiting.set(id, resolve);
    say({ id, method, given } as EmbedderCall);
  });
}

const embedderOf = (model: EmbeddingModel): Embedder => ({
  model,
  embedQuery: () => Promise.reject(new Error("an index run asks nothing")),
  embedPassages: (passages): Promise<readonly PassageEmbedding[]> => call("embedPassages", passages),
  countTokens: (texts): Promise<readonly number[]> => call("countTokens", texts),
  close: () => Promise.resolve(),
});

process.on("message", (message: IndexOrder | Reply) => {
  if ("id" in message) {
    waiting.get(message.id)?.(message.result);
    return;
  }
  const { model, ...order } = message;
  indexCorpus({ ...order, embedder: embedderOf(model) }).then(
    ({ generation }) => say({ done: generation }),
    (error: unknown) => say({ failed: String(error) }),
  );
});
