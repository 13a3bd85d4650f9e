import { rm } from "node:fs/promises";
import path from "node:path";

import type { CitedArticle } from "../../../answer/answer.ts";
import type { Settings } from "../../../config.ts";
import type { Bot } from "../../bot.ts";
import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { corpusFolder, moveFile, placeInCorpus, putFile } from "./corpus-folder.ts";

/** An article that was taken out of the corpus and can be put back. */
export interface Removal {
  readonly article: CitedArticle;
  /** Where it stood: a path inside the corpus, with forward slashes. */
  readonly file: string;
}

type Parts = Pick<Bot, "settings" | "state">;

const kind = "removal";

/**
 * Takes a file out of the corpus.
 *
 * @returns the short id under which it can be restored
 * @throws {ArticleRefusedError} when it is gone already
 */
export async function removeFile({ article, file }: Removal, { settings, state }: Parts): Promise<string> {
  const root = await corpusFolder(settings.corpusDir);
  const from = await placeInCorpus(root, file);
  const id = state.keepsakes.keep(kind, { article, file } satisfies Removal, null);
  const kept = keptAt(id, file, settings);
  try {
    await moveFile(from, kept);
  } catch (cause) {
    // Else it would hide an earlier removal of the same file, which can be restored.
    state.keepsakes.forget(kind, id);
    await rm(path.dirname(kept), { recursive: true, force: true });
    const gone = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw gone ? new ArticleRefusedError(phrase("refusedGone", { file }), { cause }) : cause;
  }
  return id;
}

/**
 * Puts a file back where it stood.
 *
 * @returns what was restored; null where nothing of that id was removed
 * @throws {ArticleRefusedError} when another file stands there now
 */
export async function restoreFile(id: string, { settings, state }: Parts): Promise<Removal | null> {
  const removal = state.keepsakes.find(kind, id) as Removal | null;
  if (removal === null) return null;
  const root = await corpusFolder(settings.corpusDir);
  const kept = keptAt(id, removal.file, settings);
  if (!(await putFile(kept, await placeInCorpus(root, removal.file), false))) {
    throw new ArticleRefusedError(phrase("refusedPlaceTaken", { file: removal.file }));
  }
  state.keepsakes.forget(kind, id);
  await rm(path.dirname(kept), { recursive: true, force: true });
  return removal;
}

/** What can be restored, latest removal first. */
export function removals({ state }: Pick<Bot, "state">): readonly (Removal & { readonly id: string })[] {
  return state.keepsakes.all(kind).map(({ id, value }) => ({ ...(value as Removal), id }));
}

function keptAt(id: string, file: string, { dataDir }: Settings): string {
  return path.join(dataDir, ".removed", id, path.basename(file));
}
