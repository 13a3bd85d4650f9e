import { following, type DateMeaning, type Fields } from "./meaning.ts";

/*
 * Dates in a row, of which the second is the first of its name behind the one before: its own verb, or the want of one, would
 * put it in another week or year. What stands between them is for a grammar to say.
 */

/** "Monday through Friday" */
export const weekdayAfter = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  bareWeekday(left) === null ? null : after(right, bareWeekday(right));

/** "June and July", "December to February" */
export const monthAfter = (left: DateMeaning, right: DateMeaning): DateMeaning | null => {
  const [first, second] = [bareMonth(left), bareMonth(right)];
  return first !== null && second !== null && second.month !== first.month && inOrder(first, second) ? after(right, second) : null;
};

/** "June 3 and July 9", "from 28 December to 3 January" */
export const dayAfter = (left: DateMeaning, right: DateMeaning): DateMeaning | null => {
  const [first, second] = [bareDay(left), bareDay(right)];
  // "Sunday, July 9" tells its year itself.
  return first !== null && second !== null && second.falls === undefined && inOrder(first, second) ? after(right, second) : null;
};

/**
 * "from June to August last year", "Monday and Tuesday next week": the longer date that holds the second holds the first, too,
 * or the one before it does ("from December to February last year", "from Friday to Monday last week").
 */
export function bothParts(left: DateMeaning, { base }: DateMeaning): DateMeaning | null {
  if (base.at !== "inside" || base.outer.at !== "step") return null;
  const { outer, fields } = base;
  const [first, back] = weekdayBefore(left, fields) ?? dateBefore(left, fields) ?? [null, 0];
  // What counts from the story ("of the following year") would count anew from the first of the two.
  if (first === null || (outer.from !== "reference" && (outer.count !== 0 || back !== 0))) return null;
  return { ...left, base: { at: "inside", outer: { ...outer, count: outer.count - back }, fields: first } };
}

/** The first of two dates, and how many weeks or years its own lies before that of the second. */
type Before = readonly [first: Fields, back: 0 | 1];

function weekdayBefore(left: DateMeaning, second: Fields): Before | null {
  const first = bareWeekday(left);
  if (first?.weekday === undefined || second.weekday === undefined) return null;
  return [first, first.weekday < second.weekday ? 0 : 1];
}

function dateBefore(left: DateMeaning, fields: Fields): Before | null {
  const [first, second] = [ofYear(left), ofYear({ kind: "date", base: { at: "calendar", fields } })];
  if (first === null || second === null || (first.day === undefined) !== (second.day === undefined) || !inOrder(first, second)) return null;
  return [first, second.month < first.month ? 1 : 0];
}

const after = (right: DateMeaning, fields: Fields | null): DateMeaning | null => (fields === null ? null : { ...right, base: following(fields).base });

interface OfYear extends Fields {
  readonly month: number;
}

/** Whether the second of two dates may be the later one, perhaps of the year that follows. */
const inOrder = (first: OfYear, second: OfYear): boolean =>
  second.month > first.month || (second.month === first.month && (second.day ?? 0) >= (first.day ?? 0)) || (first.month >= 10 && second.month <= 3);

function bareWeekday(date: DateMeaning): Fields | null {
  const fields = fieldsOf(date);
  return fields?.weekday === undefined || fields.day !== undefined ? null : fields;
}

function bareMonth(date: DateMeaning): OfYear | null {
  const fields = ofYear(date);
  return fields?.day === undefined ? fields : null;
}

function bareDay(date: DateMeaning): OfYear | null {
  const fields = ofYear(date);
  return fields?.day === undefined ? null : fields;
}

function ofYear(date: DateMeaning): OfYear | null {
  const { month, year, ...fields } = fieldsOf(date) ?? {};
  return month === undefined || year !== undefined ? null : { ...fields, month };
}

const fieldsOf = ({ base }: DateMeaning): Fields | null => (base.at === "calendar" || base.at === "after" ? base.fields : null);
