import type { Span } from "./lines.ts";

/** The date that some collections write before an article's first word: ` date 2026-03-04 `. */
export interface Stamp extends Span {
  /** The day as written; nobody has checked that the calendar holds it. */
  readonly date: string;
}

const STAMP = /^\s*(date:?\s+(\d{4}-\d{2}-\d{2}))(?!\S)/;

/** The stamp at the very top of `text`, or null. */
export function stamp(text: string): Stamp | null {
  const match = STAMP.exec(text.slice(0, 100));
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const end = match[0].length;
  return { start: end - match[1].length, end, date: match[2] };
}
