import { entries } from "./lexicon.ts";

const small: Readonly<Record<string, unknown>> = { ...entries["oneToNineteen"], ...entries["tens"], ...entries["ordinalWord"] };
const scales: Readonly<Record<string, unknown>> = { ...entries["scale"], dozen: 12 };

/** The number that words such as "two and a half", "twenty-five", "1.5 million" or "a dozen" spell; null if none. */
export function readNumber(words: readonly string[]): number | null {
  const fraction = /^(?:(\d+) (?:- )?)?(\d+) \/ (\d+)$/u.exec(words.join(" "));
  if (fraction !== null) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  let total: number | null = null;
  for (const word of words) {
    const digits = /^\d/u.test(word) ? Number.parseFloat(word.replaceAll(",", "")) : small[word];
    const scale = scales[word];
    if (typeof digits === "number") total = (total ?? 0) + digits;
    else if (typeof scale === "number") total = (total ?? 1) * scale;
    else if (word === "half" || word === "½") total = (total ?? 0) + 0.5;
  }
  // "a hundred", "an": the article alone counts one.
  return total ?? (words.some((word) => word === "a" || word === "an") ? 1 : null);
}
