import { entries } from "./lexicon.ts";

const small: Readonly<Record<string, unknown>> = { ...entries["small"], ...entries["tens"], ...entries["ordinal"] };
const scales: Readonly<Record<string, unknown>> = { ...entries["scale"] };

/** The number that words such as "dos y medio", "treinta y cinco" or "2.500" spell; null if none. */
export function readSpanishNumber(words: readonly string[]): number | null {
  let total: number | null = null;
  for (const word of words) {
    const scale = scales[word];
    const value = /^\d/u.test(word) ? readDigits(word) : small[word];
    if (typeof scale === "number") total = (total ?? 1) * scale;
    else if (typeof value === "number") total = (total ?? 0) + value;
    else if (word === "medio" || word === "media") total = (total ?? 0) + 0.5;
  }
  return total;
}

/** Spanish groups thousands with a full stop and marks decimals with a comma. */
const readDigits = (word: string): number =>
  Number.parseFloat(/^\d{1,3}(?:\.\d{3})+$/u.test(word) ? word.replaceAll(".", "") : word.replace(",", "."));
