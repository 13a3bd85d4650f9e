/**
 * Worker thread that owns one copy of the model: the only file that knows transformers.js. Inference would
 * otherwise hold the event loop for milliseconds a text.
 */
import { parentPort, workerData } from "node:worker_threads";

import { AutoModel, AutoTokenizer, env, Tensor } from "@xenova/transformers";

import type { PassageEmbedding, PassageInput } from "./embedder.ts";
import { meanOfTokens, toUnitLength } from "./pooling.ts";
import type { WorkerJob, WorkerReply, WorkerResult, WorkerSetup } from "./worker-protocol.ts";

if (parentPort === null) throw new Error("transformers-worker.ts runs as a worker thread only");
const port = parentPort;
const setup = workerData as WorkerSetup;

env.allowRemoteModels = false;
env.localModelPath = setup.root;

const tokenizer = await AutoTokenizer.from_pretrained(setup.name);
const model = await AutoModel.from_pretrained(setup.name, {
  dtype: setup.dtype as "q4",
  session_options: {
    // Given even where the runtime would choose the same: threads that it counts itself it also binds to cores, and then
    // this thread and one of them share a core while another idles. Twice as slow, after a rest, as threads that may move.
    intraOpNumThreads: setup.threads,
    interOpNumThreads: 1,
    // Enough for the gaps within one inference. By default they spin on for 35 ms after it, and the search waits for a core.
    extra: { session: { intra_op: { spin_duration_us: "20" } } },
  },
});

/** sentence-transformers trained its MiniLM models on at most 256 tokens, whatever positions the model has. */
const maxTokens = Math.min(256, Number(tokenizer.model_max_length) || 256);
const tokenise = (text: string): number[] =>
  text === "" ? [] : tokenizer.encode(text, { add_special_tokens: false });
const specials = tokenizer.encode("");
const first = specials.slice(0, 1);
const last = specials.slice(1);
const room = maxTokens - first.length - last.length;
const queryPrefix = tokenise(setup.queryPrefix.trim());
const passagePrefix = tokenise(setup.passagePrefix.trim());

/** One forward pass: the last layer's vectors, a row for each token of `[first…, ids…, last…]`. */
async function hiddenStates(ids: readonly number[]): Promise<Float32Array> {
  const input = [...first, ...ids, ...last];
  const shape = [1, input.length];
  const output = (await model({
    input_ids: new Tensor("int64", BigInt64Array.from(input, BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(input.length).fill(1n), shape),
    token_type_ids: new Tensor("int64", new BigInt64Array(input.length), shape),
  })) as { last_hidden_state: Tensor };
  return output.last_hidden_state.data as Float32Array;
}

const dimensions = (await hiddenStates(tokenise("size"))).length / (tokenise("size").length + specials.length);

function pool(hidden: Float32Array): Float32Array {
  return setup.pooling === "cls"
    ? toUnitLength(hidden.slice(0, dimensions))
    : meanOfTokens(hidden, dimensions, 0, hidden.length / dimensions);
}

async function embedQuery(text: string): Promise<Float32Array> {
  return pool(await hiddenStates([...queryPrefix, ...tokenise(text)].slice(0, room)));
}

/**
 * A passage's vector and its sentences' from one forward pass: each sentence is the mean of its own tokens as
 * they stand in the passage ("late chunking", Günther et al. 2024, arXiv:2409.04701), so that "the two groups"
 * carries what the sentence before it named. A model pooled by its first token has no such means: its sentences
 * are embedded one by one.
 */
async function embedPassage({ context, sentences }: PassageInput): Promise<PassageEmbedding> {
  const tokens = sentences.map(tokenise);
  const length = tokens.reduce((sum, ids) => sum + ids.length, 0);
  const lead = [...passagePrefix, ...tokenise(context)].slice(0, Math.max(0, room - length));
  const hidden = await hiddenStates([...lead, ...tokens.flat()].slice(0, room));
  const vector = pool(hidden);
  const vectors = new Float32Array(sentences.length * dimensions);
  const end = first.length + Math.min(room, lead.length + length);
  let at = first.length + lead.length;
  for (const [index, ids] of tokens.entries()) {
    const to = Math.min(at + ids.length, end);
    const own =
      setup.pooling === "cls"
        ? pool(await hiddenStates([...lead, ...ids].slice(0, room)))
        : to > at
          ? meanOfTokens(hidden, dimensions, at, to)
          : vector;
    vectors.set(own, index * dimensions);
    at = Math.max(at, to);
  }
  return { vector, sentences: vectors };
}

async function run(job: WorkerJob): Promise<WorkerResult[keyof WorkerResult]> {
  switch (job.kind) {
    case "query":
      return embedQuery(job.text);
    case "count":
      return job.texts.map((text) => tokenise(text).length);
    case "passages": {
      const embeddings: PassageEmbedding[] = [];
      for (const passage of job.passages) embeddings.push(await embedPassage(passage));
      return embeddings;
    }
  }
}

port.on("message", ({ id, job }: { id: number; job: WorkerJob }) => {
  run(job).then(
    (result) => port.postMessage({ id, result } satisfies WorkerReply),
    (error: unknown) => port.postMessage({ id, error: String(error) } satisfies WorkerReply),
  );
});
port.postMessage({ dimensions, maxTokens });
