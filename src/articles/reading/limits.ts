/** Most text of one article, in bytes of UTF-8: a long novel is 3 MB. */
export const TEXT_LIMIT = 10_000_000;

/** A web page carries scripts and pictures besides its text, and is parsed whole. */
export const PAGE_LIMIT = 4 * TEXT_LIMIT;

/** A `.json` of many records is parsed whole; `.jsonl` streams and knows no such limit. */
export const RECORDS_LIMIT = 20 * TEXT_LIMIT;

/** One line of `.jsonl`: the text, twice over for what JSON escapes, and its metadata. */
export const LINE_LIMIT = 3 * TEXT_LIMIT;

/** Bytes as the megabytes that messages speak of. */
export function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}
