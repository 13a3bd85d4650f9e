import { DamagedIndexError } from "../../archive/damage.ts";
import { ModelMismatchError } from "../../archive/index-fingerprint.ts";
import { IndexBusyError } from "../../archive/index-lock.ts";
import { NoArticlesError } from "../../articles/reading/no-articles.ts";
import { CorpusNotFoundError } from "../../articles/reading/read-corpus.ts";
import { ModelUnavailableError } from "../../embed/model/unavailable.ts";
import { type Phrase, phrase } from "../language/phrase.ts";

/** Why the corpus could not be read or the index not be made, for an editor to read in either language. */
export function indexFailure(error: unknown): Phrase {
  if (error instanceof CorpusNotFoundError) return phrase("indexNoCorpus", { corpus: error.corpus });
  if (error instanceof NoArticlesError) {
    const { corpus, rejected } = error;
    return rejected === 0 ? phrase("indexCorpusEmpty", { corpus }) : phrase("indexAllRejected", { corpus, count: rejected });
  }
  if (error instanceof ModelMismatchError) return phrase("indexModelChanged");
  if (error instanceof ModelUnavailableError) return phrase("indexModelMissing", { model: error.place.model });
  if (error instanceof DamagedIndexError) return phrase("indexDamaged");
  if (error instanceof IndexBusyError) return phrase("indexBusy");
  if (isFullDisk(error)) return phrase("indexDiskFull");
  return phrase("indexFailed", { why: error instanceof Error ? error.message : String(error) });
}

/** As the system says it, and as SQLite does. */
function isFullDisk(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "SQLITE_FULL");
}
