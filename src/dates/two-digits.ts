/** A month, a day or an hour as TIMEX3 writes it: `03`. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");
