import { z } from "zod";

import { readReference, ReferenceDateError } from "../reference.ts";
import type { Marked } from "./score.ts";
import type { AnnotatedText } from "./timeml.ts";

const publication = z.string().check(({ value, issues }) => {
  try {
    readReference(value);
  } catch (error) {
    if (!(error instanceof ReferenceDateError)) throw error;
    issues.push({ code: "custom", message: error.message, input: value });
  }
});

/** One line of a TIMEX2 collection as JSON: offsets in code points, half-open; a null value is one left open. */
export const timex2Document = z.object({
  id: z.string(),
  reference: publication,
  text: z.string(),
  dates: z.array(z.object({ start: z.number().int(), end: z.number().int(), value: z.string().nullable() })),
});

/** The document with UTF-16 offsets and with values as TIMEX3 writes them, where the two standards can be compared. */
export function fromTimex2({ reference, text, dates }: z.infer<typeof timex2Document>): AnnotatedText {
  const utf16 = utf16Offsets(text);
  const at = (codePoints: number): number => utf16[codePoints] ?? text.length;
  return {
    reference,
    text,
    dates: dates.map(({ start, end, value }): Marked => ({ start: at(start), end: at(end), value: value === null ? null : asTimex3(value, text.slice(at(start), at(end))) })),
  };
}

/** UTF-16 offset of each code point, and of the end. */
function utf16Offsets(text: string): readonly number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

/** TIMEX2 marks what returns by an open date, TIMEX3 by a duration: "daily" is `XXXX-XX-XX` and `P1D`. */
const repeated: Readonly<Record<string, string>> = { "XXXX-XX-XX": "P1D", "XXXX-WXX": "P1W", "XXXX-XX": "P1M", XXXX: "P1Y" };
const regular = /^(?:every|each|per|daily|weekly|monthly|annual|yearly)/iu;

const asTimex3 = (value: string, words: string): string => (regular.test(words) ? (repeated[value] ?? value) : value);
