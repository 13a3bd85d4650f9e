/** One news report, as stored and as quoted from. */
export interface Article {
  /** The record's own id where the input had one; else derived from its place in the corpus. Unique in an archive. */
  readonly id: string;
  /** Headline; null where the input has none. */
  readonly title: string | null;
  /** Publisher; null where the input has none. Never guessed. */
  readonly source: string | null;
  /** Canonical address (http or https); null where the input has none. */
  readonly url: string | null;
  /**
   * Publication date: an ISO day (`2026-03-04`) or, where the input says more, an ISO 8601 moment with its offset
   * (`2026-03-04T09:30:00-05:00`). Null where the input has none: the body is never asked.
   */
  readonly published: string | null;
  readonly authors: readonly string[];
  /** The text that quotes are cut from. Every offset is into it: UTF-16 units, half-open. */
  readonly text: string;
  /** Path inside the corpus folder, with forward slashes; several articles of one `.jsonl` share it. */
  readonly file: string;
  /** SHA-256, hex, of the text and of every field above that is shown or embedded: equal hashes need no re-indexing. */
  readonly hash: string;
}
