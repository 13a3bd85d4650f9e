/**
 * The year, or the first year of a decade, that its last two digits mean. From 30 on it is one of the last century: news tells
 * of "July '36" and "the '40s" far oftener than it looks so far ahead, and then it writes the year in full.
 */
export const fullYear = (short: number): number => short + (short < 30 ? 2000 : 1900);
