import type { DateTime } from "luxon";

import type { Base, Meaning } from "./meaning.ts";

/** What makes a text history: most dates with a year lie years before publication, and hardly any is a "Tuesday". */
const historyShare = 0.6;
const historyYears = 2;
const deicticShare = 0.1;
/** One founding year in a news item makes it no history. */
const leastYears = 3;

/** Whether a text tells history, where bare months follow the story, and not news, where they are near publication. */
export function isHistory(meanings: readonly Meaning[], reference: DateTime | null): boolean {
  if (reference === null) return false;
  const bases = meanings.flatMap((meaning) => (meaning.kind === "date" ? [meaning.base] : []));
  const years = bases.flatMap((base) => (base.at === "calendar" && base.fields.year !== undefined ? [base.fields.year] : []));
  const old = years.filter((year) => year <= reference.year - historyYears);
  const deictic = bases.filter(isDeictic);
  return old.length >= leastYears && old.length >= historyShare * years.length && deictic.length <= deicticShare * years.length;
}

const isDeictic = (base: Base): boolean =>
  (base.at === "step" && base.from === "reference" && base.count !== 0) ||
  (base.at === "named" && base.from === "reference") ||
  (base.at === "calendar" && base.fields.weekday !== undefined && base.fields.day === undefined);
