import { env, pipeline } from "@xenova/transformers";

/** The model with nothing of ours around it: what any program that embeds with it pays. */
export interface BareModel {
  embed(text: string): Promise<void>;
}

/**
 * Loads the model the way the library's own examples do.
 *
 * @param root folder that holds the model's folder
 * @param threads inside one inference; 0 leaves it to the runtime
 */
export async function openBareModel(root: string, model: string, dtype: string, threads: number): Promise<BareModel> {
  env.allowRemoteModels = false;
  env.localModelPath = root;
  const extract = await pipeline("feature-extraction", model, {
    dtype: dtype as "q4",
    session_options: threads > 0 ? { intraOpNumThreads: threads, interOpNumThreads: 1 } : {},
  });
  return {
    embed: async (text) => {
      await extract(text, { pooling: "mean", normalize: true });
    },
  };
}
