import type { Lexicon } from "./lexicon.ts";

/**
 * Patterns are regular expressions whose letters are words. `(the)? {month} {day} ,? {year}` reads: perhaps "the", a
 * word of the category month, a day, perhaps a comma, a year. Words and marks stand for themselves and are parted by
 * spaces; `{category}` matches one word of it, or the piece of that name, and captures it; `{name=category}` captures
 * it under another name (of one name used twice, only the first captures); `( ) | ? * + ^ $` and look-around `(?= (?! (?<= (?<!` mean what they always do.
 */
export interface CompiledPattern {
  /** Runs over `Words.codes`; global, with indices. */
  readonly regex: RegExp;
  /** Category of each captured name. */
  readonly categories: ReadonlyMap<string, string>;
}

/** Patterns that other patterns call by name, such as a number of several words. */
export type Pieces = Readonly<Record<string, string>>;

const parts = /\{(?:(?<name>\w+)=)?(?<category>\w+)\}|(?<operator>\(\?<?[=!]|[()|?*+^$])|(?<word>[^\s(){}|?*+^$]+)/gu;

export function compilePattern(pattern: string, lexicon: Lexicon, pieces: Pieces, flags = "dg"): CompiledPattern {
  const categories = new Map<string, string>();
  const source = translate(pattern, lexicon, pieces, (name, category, body) => {
    if (categories.has(name)) return `(?:${body})`;
    categories.set(name, category);
    return `(?<${name}>${body})`;
  });
  return { regex: new RegExp(source, flags), categories };
}

function translate(
  pattern: string,
  lexicon: Lexicon,
  pieces: Pieces,
  capture: (name: string, category: string, body: string) => string,
): string {
  return Array.from(pattern.matchAll(parts), ({ groups = {} }) => {
    const { name, category, operator, word } = groups;
    if (operator !== undefined) return operator === "(" ? "(?:" : operator;
    if (word !== undefined) return lexicon.literal(word);
    if (category === undefined) return "";
    const piece = pieces[category];
    // A piece's own categories are not captured: its whole span is read as one value.
    const body =
      piece === undefined
        ? `[${lexicon.members(category)}]`
        : `(?:${translate(piece, lexicon, pieces, (_name, _category, inner) => inner)})`;
    return capture(name ?? category, category, body);
  }).join("");
}
