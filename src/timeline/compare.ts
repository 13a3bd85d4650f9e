/** Order of two strings by their UTF-16 units, as `toSorted` wants it; of ISO dates that is their order in time. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
