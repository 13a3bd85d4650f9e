import { readReference, ReferenceDateError } from "../reference.ts";
import type { AnnotatedText } from "./timeml.ts";
import type { Marked } from "./score.ts";

/** A line that is no annotated sentence. */
export class MarkedLineError extends Error {
  override readonly name = "MarkedLineError";
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, cause?: ReferenceDateError) {
    const fault = cause === undefined ? "is no annotated text" : `begins with "${cause.reference}", which is no day`;
    super(`${file}: line ${line} ${fault}: write the day of publication, then the text, and each date as «last week»{2013-W19}.`, cause && { cause });
    this.file = file;
    this.line = line;
  }
}

/**
 * Reads annotated texts that people can write by hand, one a line: the day of publication, then the text, in which each
 * time expression stands in quotes with its value behind it, `2013-05-14 It closed «last week»{2013-W19}.` The type is
 * written before the value only where the value does not tell it: `{SET P1M}`. Lines that begin with `#` are headings.
 *
 * @throws {MarkedLineError} where a line is neither, or begins with a day that the calendar does not have
 */
export function readMarkedLines(source: string, file: string): readonly AnnotatedText[] {
  return source.split(/\r?\n/u).flatMap((line, i) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [, reference, marked] = /^(\d{4}-\d{2}-\d{2}) (.+)$/u.exec(line) ?? [];
    const read = reference === undefined || marked === undefined ? null : unmark(marked);
    if (reference === undefined || read === null) throw new MarkedLineError(file, i + 1);
    try {
      readReference(reference);
    } catch (error) {
      throw error instanceof ReferenceDateError ? new MarkedLineError(file, i + 1, error) : error;
    }
    return [{ reference, ...read }];
  });
}

function unmark(marked: string): { text: string; dates: readonly Marked[] } | null {
  let text = "";
  const dates: Marked[] = [];
  for (const [piece, words, type, value] of marked.matchAll(/«([^«»]+)»\{(?:([A-Z]+) )?([^}\s]+)\}|[^«»]+|[«»]/gu)) {
    if (words === undefined || value === undefined) {
      if (piece === "«" || piece === "»") return null;
      text += piece;
      continue;
    }
    dates.push({ start: text.length, end: text.length + words.length, type: type ?? typeOf(value), value });
    text += words;
  }
  return { text, dates };
}

/** `P3W` is a duration, but `PAST_REF` is a date; `2013-05-14T09:30` and `TNI` are times, but `FUTURE_REF` is none. */
function typeOf(value: string): string {
  if (/^P[\dXT]/u.test(value)) return "DURATION";
  return /(?:^|[\dX])T(?:\d|[A-Z]{2}$)/u.test(value) ? "TIME" : "DATE";
}
