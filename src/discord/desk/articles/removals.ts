import { rm } from "node:fs/promises";
import path from "node:path";

import type { CitedArticle } from "../../../answer/answer.ts";
import type { Bot } from "../../bot.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { corpusFolder, moveFile, placeInCorpus, putFile } from "./corpus-folder.ts";

/** An article that was taken out of the corpus and can be put back. */
export interface Removal {
  readonly article: CitedArticle;
  /** Where it stood: a path inside the corpus, with forward slashes. */
  readonly file: string;
}

const kind = "removal";

/** Takes a file out of the corpus. @returns the short id under which it can be restored */
export async function removeFile(removal: Removal, bot: Bot): Promise<string> {
  const root = await corpusFolder(bot.settings.corpusDir);
  const from = await placeInCorpus(root, removal.file);
  const id = bot.state.keepsakes.keep(kind, removal, null);
  await moveFile(from, keptAt(id, removal, bot));
  return id;
}

/**
 * Puts a file back where it stood.
 *
 * @returns what was restored; null where nothing of that id was removed
 * @throws {ArticleRefusedError} when another file stands there now
 */
export async function restoreFile(id: string, bot: Bot): Promise<Removal | null> {
  const removal = bot.state.keepsakes.find(kind, id) as Removal | null;
  if (removal === null) return null;
  const root = await corpusFolder(bot.settings.corpusDir);
  const kept = keptAt(id, removal, bot);
  if (!(await putFile(kept, await placeInCorpus(root, removal.file), false))) {
    throw new ArticleRefusedError(`another article stands at ${removal.file} now. Remove that first.`);
  }
  bot.state.keepsakes.forget(kind, id);
  await rm(path.dirname(kept), { recursive: true, force: true });
  return removal;
}

/** What can be restored, latest removal first. */
export function removals(bot: Bot): readonly (Removal & { readonly id: string })[] {
  return bot.state.keepsakes.all(kind).map(({ id, value }) => ({ ...(value as Removal), id }));
}

function keptAt(id: string, { file }: Removal, bot: Bot): string {
  return path.join(bot.settings.dataDir, ".removed", id, path.basename(file));
}
