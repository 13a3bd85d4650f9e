import { type EventDate, readEventDate } from "../archive/mentions/event-date.ts";
import { roleOf } from "../archive/mentions/role.ts";
import type { DateExpression } from "../dates/expression.ts";
import { guessLanguage } from "../dates/guess-language.ts";
import { tagDates } from "../dates/tag.ts";

/** A date that a question names as that of what it asks about. */
export interface AskedDate extends EventDate {
  /**
   * By what it is known: `exact` by itself ("in January 2024"); `yearless` but for the year ("on March 3"), which those
   * who ask about old coverage leave to it; `relative` by the moment of asking alone ("yesterday").
   */
  readonly known: "exact" | "yearless" | "relative";
  /** The question's words for it. */
  readonly expression: string;
}

/** A stretch of days, inclusive, `YYYY-MM-DD`. */
export type Days = Pick<EventDate, "first" | "last">;

/** Words after which a date is where something began or ended, not when it was: "since", "between January and". */
const bound =
  /(?<!\p{L})(?:since|from|between|until|till|through|desde|entre|hasta|(?:between|from|entre|desde)\s[^,;]{1,40}\s(?:and|to|y|hasta))(?:\s+(?:the|last|early|mid|late|el|la))*\s+$/iu;

/** Days by which a moment of asking is moved to see what hangs on it: no week, month or season looks the same from there. */
const away = 100;
const millisecondsADay = 86_400_000;

/** The dates that a question names; what needs a moment of asking is left out where that is null. */
export function askedDates(question: string, at: Date | null): readonly AskedDate[] {
  const language = guessLanguage(question);
  const from = (moment: Date | null): readonly DateExpression[] =>
    tagDates(question, { reference: moment?.toISOString() ?? null, language });
  const alone = from(null);
  if (alone.length === 0) return [];
  const exact = valuesOf(alone);
  const earlier = at === null ? exact : valuesOf(from(new Date(at.getTime() - away * millisecondsADay)));
  return (at === null ? alone : from(at)).flatMap(({ start, end, text, type, value, mod }) => {
    const [before, after] = [question.slice(0, start), question.slice(end)];
    if (value === null || (type !== "DATE" && type !== "TIME") || mod === "BEFORE" || mod === "AFTER") return [];
    if (bound.test(before) || roleOf({ before, expression: text, after, timed: type === "TIME" }) === null) return [];
    const date = readEventDate(value);
    if (date === null) return [];
    const sameButForYear = earlier.get(start)?.slice(4) === value.slice(4) && value.length > 4;
    return [{ ...date, expression: text, known: exact.get(start) === value ? "exact" : sameButForYear ? "yearless" : "relative" }];
  });
}

/** TIMEX3 values by where in the question they stand. */
function valuesOf(expressions: readonly DateExpression[]): ReadonlyMap<number, string | null> {
  return new Map(expressions.map(({ start, value }) => [start, value]));
}

/** Whether something dated so may be of the date asked for; where the question names no year, in any year. */
export function meets(dated: Days, asked: AskedDate): boolean {
  return overlap(dated, asked) || overlap(dated, inYearOf(dated, asked));
}

/** Whether it is that very date, and not a part of it, or what it is a part of. */
export function isThatDate(dated: Days, asked: AskedDate): boolean {
  const { first, last } = inYearOf(dated, asked);
  return (dated.first === first && dated.last === last) || (dated.first === asked.first && dated.last === asked.last);
}

function inYearOf({ first }: Days, asked: AskedDate): Days {
  const year = first.slice(0, 4);
  return asked.known === "yearless" ? { first: year + asked.first.slice(4), last: year + asked.last.slice(4) } : asked;
}

/** Days after a date in which a report that gives none is likely to tell of it. */
const stillNews = 31;

/** Whether an article of that day or moment may tell of the date asked for without naming it. */
export function mayTellOf(published: string, { first, last }: Days): boolean {
  const moment = Date.parse(published);
  return moment >= Date.parse(first) - millisecondsADay && moment <= Date.parse(last) + stillNews * millisecondsADay;
}

function overlap(a: Days, b: Days): boolean {
  return a.first <= b.last && a.last >= b.first;
}
