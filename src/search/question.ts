import { contentTerms, terms } from "../articles/terms.ts";
import { type AnswerKind, answerKind } from "./answer-kind.ts";
import { type AskedDate, askedDates } from "./asked-dates.ts";

/** A question, read once for everything that searches or judges. */
export interface Question {
  readonly text: string;
  /** Index terms that tell passages apart, each once. */
  readonly terms: readonly string[];
  /** Neighbouring terms, as they would stand in a sentence that repeats the question's words: `"joint oper"`. */
  readonly pairs: readonly string[];
  readonly kind: AnswerKind;
  readonly dates: readonly AskedDate[];
  /** Those of `terms` that name a date. */
  readonly dateTerms: ReadonlySet<string>;
}

/** Beside a date they tell nothing apart: "What happened on March 3?" asks for whatever is dated so. */
const anything = new Set(contentTerms("happen happens happened happening occur occurs occurred pasó ocurrió sucedió"));

/** @param at moment of asking, for dates such as "yesterday"; null leaves those out */
export function readQuestion(text: string, at: Date | null): Question {
  const dates = askedDates(text, at);
  const content = contentTerms(text).filter((term) => dates.length === 0 || !anything.has(term));
  const known = new Set(content);
  const inOrder = terms(text);
  const pairs = inOrder.slice(1).map((term, place) => [inOrder[place] ?? "", term] as const);
  return {
    text,
    terms: content,
    pairs: [...new Set(pairs.filter(([a, b]) => known.has(a) && known.has(b)).map((pair) => pair.join(" ")))],
    kind: answerKind(text),
    dates,
    dateTerms: new Set(dates.flatMap(({ expression }) => contentTerms(expression))),
  };
}
