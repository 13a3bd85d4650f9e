import type { CitedArticle } from "../../../answer/answer.ts";
import type { Bot } from "../../bot.ts";
import type { Phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { corpusFolder, exists, placeInCorpus, putFile } from "./corpus-folder.ts";
import { incomingPath } from "./incoming.ts";
import { cited, readArticleFile } from "./read-file.ts";
import { removeFile, restoreFile } from "./removals.ts";

/** A change of the corpus. Files are paths inside it, with forward slashes. */
export type ArticleChange =
  /** Puts the file that waits as `incoming` into its place, over another one only where that was agreed to. */
  | { readonly kind: "put"; readonly incoming: string; readonly file: string; readonly article: CitedArticle; readonly over: boolean }
  | { readonly kind: "remove"; readonly file: string; readonly article: CitedArticle }
  /** @property removal the short id of a removal */
  | { readonly kind: "restore"; readonly removal: string };

export type ArticleChanged =
  | { readonly kind: "put" }
  /** Another file stands there. */
  | { readonly kind: "taken" }
  /** @property removal the short id under which it can be restored */
  | { readonly kind: "removed"; readonly removal: string }
  | { readonly kind: "restored"; readonly file: string; readonly article: CitedArticle }
  /** Nothing of that id was removed. */
  | { readonly kind: "unknown" }
  | { readonly kind: "refused"; readonly why: Phrase };

/** Carries a change out, or says why not. */
export async function changeArticle(change: ArticleChange, parts: Pick<Bot, "settings" | "state">): Promise<ArticleChanged> {
  try {
    switch (change.kind) {
      case "put":
        return await put(change, parts);
      case "remove":
        return { kind: "removed", removal: await removeFile(change, parts) };
      case "restore": {
        const restored = await restoreFile(change.removal, parts);
        return restored === null ? { kind: "unknown" } : { kind: "restored", ...restored };
      }
    }
  } catch (error) {
    if (!(error instanceof ArticleRefusedError)) throw error;
    return { kind: "refused", why: error.why };
  }
}

/** What is overwritten can be restored like what is removed. */
async function put({ incoming, file, article, over }: Extract<ArticleChange, { kind: "put" }>, parts: Pick<Bot, "settings" | "state">): Promise<ArticleChanged> {
  const place = await placeInCorpus(await corpusFolder(parts.settings.corpusDir), file);
  const from = incomingPath(incoming, file, parts.settings);
  if (over && (await exists(place))) {
    // What stands there may be broken, and be replaced for that.
    const stands = await readArticleFile(place).then(({ first }) => cited(first), () => article);
    await removeFile({ article: stands, file }, parts);
  }
  return (await putFile(from, place, over)) ? { kind: "put" } : { kind: "taken" };
}
