import { DateTime } from "luxon";

import type { Notice } from "../render/notice.ts";
import type { Filters } from "../render/searched.ts";

/** UTF-16 units; more than the model reads of a question. */
export const longestQuestion = 1000;

/** What is wrong with a question, to be told to whoever asked; null when nothing is. */
export function questionFault(question: string): Notice | null {
  if (!/[\p{L}\p{N}]/u.test(question)) return { kind: "emptyQuestion" };
  return question.length > longestQuestion ? { kind: "questionTooLong", most: longestQuestion } : null;
}

/** What is wrong with the days of a filter; null when nothing is. Whether a source exists, only the archive knows. */
export function filterFault({ from, to }: Filters): Notice | null {
  for (const text of [from, to]) {
    if (text !== null && !isDay(text)) return { kind: "badDate", text };
  }
  return from !== null && to !== null && to < from ? { kind: "datesReversed", from, to } : null;
}

/** The first `longestQuestion` units of a text, cut between words. */
export function withinQuestion(text: string): string {
  if (text.length <= longestQuestion) return text;
  const cut = text.slice(0, longestQuestion);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuestion / 2)).replace(/\p{Cs}$/u, "");
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}
