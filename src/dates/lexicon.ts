/** What a word means inside its category: a month's number, a unit's name, … */
export type WordValue = number | string | object;

/** Words by category. A word with a capital in its entry is matched only when capitalised: "May" but not "may". */
export type Entries = Readonly<Record<string, Readonly<Record<string, WordValue>>>>;

/**
 * Codes of tokens that are known by their shape instead of their spelling. One character each, so that a pattern may
 * name them in a character class; numbers are split by what they can be: an hour, a day of the month, a year.
 */
export const shape = {
  word: "x",
  name: "X",
  mark: ".",
  paragraph: "P",
  zero: "0",
  upTo12: "a",
  upTo24: "b",
  upTo31: "c",
  upTo99: "d",
  threeDigits: "e",
  year: "Y",
  bigNumber: "N",
  decimal: "F",
  ordinalUpTo31: "o",
  ordinal: "O",
  clock: "K",
  isoDate: "I",
  slashDate: "S",
  dottedDate: "D",
  decade: "Q",
  shortDecade: "q",
  shortYear: "A",
} as const;

/** Words of one language as single characters: the alphabet its patterns are written in. */
export class Lexicon {
  readonly #codes = new Map<string, string>();
  readonly #values = new Map<string, WordValue>();
  readonly #members = new Map<string, string>();

  constructor(entries: Entries, shapes: Readonly<Record<string, string>>) {
    for (const [category, codes] of Object.entries(shapes)) this.#members.set(category, codes);
    for (const [category, words] of Object.entries(entries))
      for (const [word, value] of Object.entries(words)) {
        const code = this.#codeFor(word);
        this.#values.set(category + code, value);
        this.#members.set(category, (this.#members.get(category) ?? "") + code);
      }
  }

  /** The code of a word that a pattern spells out: as an entry writes it, else in lower case, whatever the text's case. */
  literal(word: string): string {
    return this.#codes.get(word) ?? this.#codeFor(word.toLowerCase());
  }

  #codeFor(word: string): string {
    let code = this.#codes.get(word);
    if (code === undefined) {
      // The private use area: 6,400 characters that no regular expression treats specially.
      code = String.fromCharCode(0xe000 + this.#codes.size);
      this.#codes.set(word, code);
    }
    return code;
  }

  /** The code of a token as it stands in the text, if the language knows the word. */
  lookUp(token: string): string | undefined {
    const exact = this.#codes.get(token);
    if (exact !== undefined) return exact;
    const lower = token.toLowerCase();
    if (lower === token) return undefined;
    return this.#codes.get(lower) ?? (token === token.toUpperCase() ? this.#codes.get(capitalised(lower)) : undefined);
  }

  /** All codes of a category, for a character class. */
  members(category: string): string {
    const codes = this.#members.get(category);
    if (codes === undefined) throw new Error(`No word category "${category}": a rule names one that the lexicon lacks.`);
    return codes;
  }

  value(category: string, code: string): WordValue | undefined {
    return this.#values.get(category + code);
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
