import type { DatePart } from "./date-part.ts";
import type { EventDate } from "./event-date.ts";

/**
 * A sentence that dates something. What the date is of decides how far it can be trusted:
 *
 * - `event`: the sentence reports what happened, or will, at that date: "On March 3, forces launched …"
 * - `aside`: the date is that of a speaker or of a thing named in passing: "… , she said Wednesday", "Monday's talks"
 * - `lead`: the sentence has no date and stands at the top of an article: probably news of the day it was published
 * - `news`: the same, in an article that dates nothing at all: its publication stands for it
 */
export type Role = (typeof roles)[number];

/** The surest to date what its sentence tells of comes first. */
export const roles = ["event", "aside", "news", "lead"] as const;

export interface Mention extends EventDate {
  readonly role: Role;
  /** The part of the date that it speaks of; null where that is all of it. */
  readonly part: DatePart | null;
  /** Whether it was still to come when the article was published, or, in an undated one, is spoken of so. */
  readonly coming: boolean;
  /** The sentence. Offsets here are UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The words that give the date; both null where publication does. */
  readonly expressionStart: number | null;
  readonly expressionEnd: number | null;
  /** Place of the sentence in its article, from 0. */
  readonly place: number;
}
