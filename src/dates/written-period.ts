import { DateTime } from "luxon";

/** Days, `YYYY-MM-DD`, both inclusive. */
export interface WrittenPeriod {
  readonly first: string;
  readonly last: string;
}

const forms = [
  { form: /^\d{4}$/u, unit: "year" },
  { form: /^\d{4}-\d{2}$/u, unit: "month" },
  { form: /^\d{4}-\d{2}-\d{2}$/u, unit: "day" },
] as const;

/** The days of a day, month or year as a filter writes it, `2026-03-04`, `2026-03` or `2026`; null for anything else. */
export function readPeriod(written: string): WrittenPeriod | null {
  const unit = forms.find(({ form }) => form.test(written))?.unit;
  const read = DateTime.fromISO(written, { zone: "utc" });
  return unit === undefined || !read.isValid ? null : { first: read.startOf(unit).toISODate(), last: read.endOf(unit).toISODate() };
}
