import { readReference, ReferenceDateError } from "../reference.ts";
import type { Marked } from "./score.ts";

/** An annotated document of the TempEval-3 collections: its text with the TIMEX3 marks taken out. */
export interface AnnotatedText {
  readonly reference: string | null;
  readonly text: string;
  readonly dates: readonly Marked[];
}

/** A file that is not a TimeML document as the TempEval-3 collections have them. */
export class TimeMLError extends Error {
  override readonly name = "TimeMLError";
  readonly file: string;

  constructor(file: string, lack: string, cause?: ReferenceDateError) {
    super(`${file} has no ${lack}: it is no TimeML document of the TempEval-3 kind.`, cause && { cause });
    this.file = file;
  }
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|apos);|&#(\d+);/gu, (entity, code?: string) =>
    code === undefined ? (entities[entity] ?? entity) : String.fromCodePoint(Number(code)),
  );

/**
 * Reads a `.tml` document: `<DCT><TIMEX3 value="…">` gives the publication date, `<TEXT>` the text with its marks;
 * marks of events and signals are dropped. Offsets are UTF-16 units into the text returned.
 *
 * @throws {TimeMLError} where either element is missing, or the publication date is none of the calendar
 */
export function readTimeML(source: string, file: string): AnnotatedText {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/u.exec(source)?.[1];
  if (body === undefined) throw new TimeMLError(file, "<TEXT>");
  const created = /<DCT>([\s\S]*?)<\/DCT>/u.exec(source)?.[1];
  if (created === undefined) throw new TimeMLError(file, "<DCT>");
  const day = /\d{4}-\d{2}-\d{2}/u.exec(attribute(created, "value") ?? "")?.[0] ?? null;
  try {
    if (day !== null) readReference(day);
  } catch (error) {
    throw error instanceof ReferenceDateError ? new TimeMLError(file, `day of publication in its <DCT>, where "${day}" stands`, error) : error;
  }
  return { reference: day, ...unmark(body) };
}

function unmark(body: string): { text: string; dates: readonly Marked[] } {
  let text = "";
  const open: { start: number; type: string; value: string | null }[] = [];
  const dates: Marked[] = [];
  for (const piece of body.split(/(<[^>]*>)/u)) {
    if (!piece.startsWith("<")) text += decoded(piece);
    else if (piece.startsWith("<TIMEX3"))
      open.push({ start: text.length, type: attribute(piece, "type") ?? "", value: attribute(piece, "value") ?? null });
    else if (piece.startsWith("</TIMEX3")) {
      const mark = open.pop();
      if (mark !== undefined) dates.push({ ...mark, end: text.length });
    }
  }
  // An empty mark stands for a time that the text implies, not for words that could be found.
  return { text, dates: dates.filter(({ start, end }) => end > start) };
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`, "u").exec(tag)?.[1];
