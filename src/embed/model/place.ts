import { join, resolve } from "node:path";

import envPaths from "env-paths";

/** Where one model at one precision lies in the cache folder. */
export interface ModelPlace {
  readonly model: string;
  readonly dtype: string;
  /** What transformers.js calls `localModelPath`: the model's name, appended to it, gives `dir`. */
  readonly root: string;
  /** The model's own folder. It appears in whole or not at all: each precision has one, so that it can. */
  readonly dir: string;
  /** Downloads in progress. On the same file system as `dir`, so that moving a folder across is a rename. */
  readonly incoming: string;
}

export class ModelNameError extends Error {
  override readonly name = "ModelNameError";
  readonly given: string;

  constructor(given: string) {
    super(
      `"${given}" cannot name a model or its precision. Set EMBEDDING_MODEL to a name on the Hugging Face hub ` +
        `(like onnx-community/all-MiniLM-L6-v2-ONNX) and EMBEDDING_DTYPE to a word (like q4).`,
    );
    this.given = given;
  }
}

/** `owner/name` or `name`. Names become paths: nothing that could climb out of the cache folder passes. */
const nameShape = /^(?:\w[\w.-]*\/)?\w[\w.-]*$/;

/** @throws ModelNameError */
export function placeOf(cacheDir: string, model: string, dtype: string): ModelPlace {
  if (!nameShape.test(model)) throw new ModelNameError(model);
  if (!/^\w+$/.test(dtype)) throw new ModelNameError(dtype);
  const root = resolve(cacheDir, dtype);
  return {
    model,
    dtype,
    root,
    dir: join(root, ...model.split("/")),
    incoming: resolve(cacheDir, ".incoming", `${dtype}--${model.replace("/", "--")}`),
  };
}

/** The user's own, shared by every checkout: on Linux `~/.cache/dateline/models`, or under `XDG_CACHE_HOME`. */
export function defaultCacheDir(): string {
  return join(envPaths("dateline", { suffix: "" }).cache, "models");
}
