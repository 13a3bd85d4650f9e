import { realpath, stat } from "node:fs/promises";
import path from "node:path";

import { alreadyRead } from "./already-read.ts";
import type { Article } from "../article.ts";
import type { Completion } from "./completion.ts";
import { type CorpusFile, corpusFiles } from "./corpus-files.ts";
import { type Fault, fault, type RemediableCode } from "./fault.ts";
import { folderNotes } from "./folder-notes.ts";
import { formatOf } from "./formats/by-extension.ts";
import type { Draft } from "./formats/draft.ts";
import { makeArticle } from "./make-article.ts";
import { type Place, rejectedAt, Rejection } from "./rejection.ts";
import { unreadable } from "./unreadable.ts";

/**
 * What reading a corpus comes across.
 *
 * - `article`: an article, as it will be stored
 * - `duplicate`: the text of the article `of` again, under another name: left out, but for what it `adds`, which is what
 *   it says of the article and neither that nor a copy before it says
 * - `rejected`: a file, a record of a file or a line of `sources.yaml` that can't be used
 * - `warning`: metadata that was dropped from an article that was otherwise kept, or that is of no file
 */
export type CorpusEntry =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "duplicate"; readonly file: string; readonly at: Place | null; readonly of: string; readonly adds: Completion | null }
  | ({ readonly kind: "rejected" | "warning" } & Complaint);

/** What is wrong with a file. */
export interface Complaint {
  /** Path inside the corpus, with forward slashes. */
  readonly file: string;
  /** Where in it; null for the whole. */
  readonly at: Place | null;
  /** Reason and remedy in English: `reasonOf(fault)` and `remedyOf(fault)`. */
  readonly reason: string;
  readonly remedy: string;
  readonly fault: Fault<RemediableCode>;
}

/** There is nothing at the path that the corpus was said to be at. */
export class CorpusNotFoundError extends Error {
  override readonly name = "CorpusNotFoundError";

  readonly corpus: string;

  constructor(corpus: string, cause: unknown) {
    super(`There is no corpus at ${corpus}. Put articles there, or set CORPUS_DIR to the folder that holds them.`, { cause });
    this.corpus = corpus;
  }
}

/**
 * Reads a corpus article by article, in the same order each time. Holds one article at a time, and of those before it
 * their ids, hashes and metadata; of a `.jsonl` it holds one line.
 *
 * @param corpus a folder, read with the folders in it, or a single corpus file
 * @throws {CorpusNotFoundError} before the first entry, when there is no such folder or file
 */
export async function* readCorpus(corpus: string): AsyncGenerator<CorpusEntry, void, undefined> {
  const { root, files, isFolder } = await openCorpus(corpus);
  const notes = folderNotes(root);
  const standing = alreadyRead();

  for await (const { file, rejection } of files) {
    if (rejection !== null) {
      yield rejected(file, rejection);
      continue;
    }
    const entries = await notes.about(file);
    for (const complaint of notes.rejections()) yield rejected(complaint.file, complaint.rejection);

    for await (const draft of drafts(root, file)) {
      if (draft instanceof Rejection) {
        yield rejected(file, draft);
        continue;
      }
      const { at } = draft;
      try {
        const { article, dropped } = makeArticle(draft, file, entries);
        const place = standing(article);
        if (place.kind === "id-taken") {
          yield rejected(file, new Rejection(fault("idTaken", { id: article.id, file: place.file })), at);
        } else if (place.kind === "duplicate") {
          yield { kind: "duplicate", file, at, of: place.of, adds: place.adds };
        } else {
          for (const loss of dropped) yield complaint("warning", file, loss, at);
          yield { kind: "article", article };
        }
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        yield rejected(file, error, at);
      }
    }
  }
  // Of a single file, the lines about others say nothing.
  if (isFolder) for (const { file, rejection } of notes.idle()) yield complaint("warning", file, rejection, null);
}

interface OpenCorpus {
  readonly root: string;
  readonly files: AsyncIterable<CorpusFile> | readonly CorpusFile[];
  readonly isFolder: boolean;
}

async function openCorpus(corpus: string): Promise<OpenCorpus> {
  try {
    const real = await realpath(corpus);
    if ((await stat(real)).isDirectory()) return { root: real, files: corpusFiles(real), isFolder: true };
    // Whoever names a file means it, link or not: its folder is where its target stands.
    return { root: path.dirname(real), files: [{ file: path.basename(real), rejection: null }], isFolder: false };
  } catch (cause) {
    throw new CorpusNotFoundError(corpus, cause);
  }
}

/** The drafts of one file; whatever stops the file short ends them with a rejection and never the run. */
async function* drafts(root: string, file: string): AsyncGenerator<Draft | Rejection> {
  const format = formatOf(file);
  if (format === null) {
    yield new Rejection(fault("unknownKind"));
    return;
  }
  try {
    yield* format(path.join(root, file));
  } catch (error) {
    yield error instanceof Rejection ? error : unreadable(error);
  }
}

function rejected(file: string, rejection: Rejection, at: Place | null = null): CorpusEntry {
  return complaint("rejected", file, rejection, at);
}

function complaint(kind: "rejected" | "warning", file: string, rejection: Rejection, at: Place | null): CorpusEntry {
  const { message, remedy, at: place, fault } = rejectedAt(rejection, at);
  return { kind, file, at: place, reason: message, remedy, fault };
}
