import type { Match } from "../match.ts";

/** Tokens of the sentence before a match, the nearest first. */
function before(match: Match, count: number): readonly string[] {
  const all = Array.from({ length: count }, (_, i) => match.around(-1 - i));
  const end = all.findIndex((word) => /^[.!?;”"]$|\n/u.test(word));
  return end < 0 ? all : all.slice(0, end);
}

/** Tokens that an amount, and another it stands beside, may take between "compared with" and their date. */
const reach = 14;
const comparing = /^(?:from|with|to|than|against|versus)$/u;

/** "from $38 million", "compared with a loss of 3 cents": an amount that others are measured against, right before. */
export function compares(match: Match): boolean {
  const told = before(match, reach);
  const place = told.findIndex((word) => comparing.test(word));
  return place >= 0 && (place === 0 || told.slice(0, place).some((word) => /^(?:\d.*|\$|€|£|percent|cents)$/u.test(word)));
}

/** The same of what stands "in the second quarter": there "rose to $40 million" tells where the amount went. */
export const isCompared = (match: Match): boolean =>
  match.around(-1) === "in" && compares(match) && before(match, reach).find((word) => comparing.test(word)) !== "to";
