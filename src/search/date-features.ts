import type { Candidate } from "../archive/archive.ts";
import { type AskedDate, isThatDate, mayTellOf, meets } from "./asked-dates.ts";

/** What is known of one sentence by its dates and those that a question names: 1 or 0, and 0 where it names none. */
export interface DateFeatures {
  /** The sentence gives a date that the question names, by whatever words: "Tuesday" for March 3, "last month" for May. */
  readonly namesDate: number;
  /** The sentence is dated to such a date, or to a part of it; the same for any sentence of its passage. */
  readonly dated: number;
  readonly passageDated: number;
  /**
   * The sentence is dated, and to none of the dates named, with or without a year; or neither it nor its passage is,
   * and its article is of another time than the day or year named.
   */
  readonly misdated: number;
}

export const undatedFeatures: DateFeatures = { namesDate: 0, dated: 0, passageDated: 0, misdated: 0 };

/** One of each sentence; none where the question names no date. */
export function dateFeatures(asked: readonly AskedDate[], { sentences, article: { published } }: Candidate): readonly DateFeatures[] {
  if (asked.length === 0) return [];
  const dated = sentences.map(({ dates }) => dates.some((date) => asked.some((each) => meets(date, each))));
  const passageDated = dated.includes(true);
  // "On Tuesday" is another day to each report of old coverage: that it is not the asker's speaks against none.
  const binding = asked.some(({ known }) => known !== "relative");
  const exact = asked.filter(({ known }) => known === "exact");
  const ofAnotherTime =
    exact.length > 0 && !passageDated && published !== null && !exact.some((each) => mayTellOf(published, each));
  return sentences.map(({ dates }, place) => ({
    namesDate: Number(dates.some((date) => asked.some((each) => isThatDate(date, each)))),
    dated: Number(dated[place] === true),
    passageDated: Number(passageDated),
    misdated: Number(dates.length === 0 ? ofAnotherTime : binding && dated[place] === false),
  }));
}
