/** A month, a day, an hour or a century as TIMEX3 writes it: `03`. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");
