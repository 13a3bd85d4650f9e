import { readPeriod } from "../../dates/written-period.ts";
import type { Notice } from "../render/notice.ts";
import type { Filters } from "../render/searched.ts";

/** UTF-16 units; more than the model reads of a question. */
export const longestQuestion = 1000;

/** What is wrong with a question, to be told to whoever asked; null when nothing is. */
export function questionFault(question: string): Notice | null {
  if (!/[\p{L}\p{N}]/u.test(question)) return { kind: "emptyQuestion" };
  return question.length > longestQuestion ? { kind: "questionTooLong", most: longestQuestion } : null;
}

/** Filters as a member writes them: `from` and `to` may be a day, a month or a year, or no date at all. */
export type WrittenFilters = { readonly [Part in keyof Filters]: string | null };

/**
 * Reads filters as the command line does: from the first day of `from` to the last of `to`.
 *
 * @returns the fault is what is wrong with them; whether a source exists, only the archive knows
 */
export function readFilters({ from, to, source }: WrittenFilters): { readonly filters: Filters } | { readonly fault: Notice } {
  const begin = from === null ? null : readPeriod(from);
  if (from !== null && begin === null) return { fault: { kind: "badDate", text: from } };
  const end = to === null ? null : readPeriod(to);
  if (to !== null && end === null) return { fault: { kind: "badDate", text: to } };
  const [first, last] = [begin?.first ?? null, end?.last ?? null];
  if (first !== null && last !== null && last < first) return { fault: { kind: "datesReversed", from: first, to: last } };
  return { filters: { from: first, to: last, source } };
}

/** The first `longestQuestion` units of a text, cut between words. */
export function withinQuestion(text: string): string {
  if (text.length <= longestQuestion) return text;
  const cut = text.slice(0, longestQuestion);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuestion / 2)).replace(/\p{Cs}$/u, "");
}
