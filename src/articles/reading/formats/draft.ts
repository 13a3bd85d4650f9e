import type { Place, Rejection } from "../rejection.ts";

/** One article as its file gives it: nothing merged in from `sources.yaml`, its date not yet read. Null where it gives nothing. */
export interface Draft {
  readonly id: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As written. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly text: string;
  /** Its place among several in one file, counted from 1 (lines in `.jsonl`); null where the file is the article. */
  readonly record: number | null;
  /** The same place in words. */
  readonly at: Place | null;
}

/**
 * Reads one file of a format, article by article.
 *
 * A record that cannot be used is yielded as its `Rejection`, and the rest of the file goes on; a file that cannot be
 * used at all throws it.
 */
export type Format = (path: string) => AsyncIterable<Draft | Rejection>;
