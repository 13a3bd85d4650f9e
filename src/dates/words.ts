import { shape, type Lexicon } from "./lexicon.ts";

/** A text cut into tokens, each with its code in one language's alphabet. */
export interface Words {
  readonly text: string;
  /** UTF-16 offsets of token i, half-open. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** One character a token: the string that grammar patterns run over. */
  readonly codes: string;
}

/** Alternatives stand from the most particular to the least: the first that matches names the token's shape. */
const tokens = new RegExp(
  [
    String.raw`(?<isoDate>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))`,
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))`,
    String.raw`(?<slashDate>\d{1,4}/\d{1,2}/\d{2,4}(?![\d/])|\b9/11(?![\d/]))`,
    String.raw`(?<shortDecade>['’‘]?\b\d0['’]?s\b)`,
    String.raw`(?<decade>\d{3}0['’]?s\b)`,
    String.raw`(?<shortYear>['’‘]\d\d\b)`,
    String.raw`(?<ordinal>\d+(?:st|nd|rd|th|º|ª)(?![\p{L}\d]))`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)`,
    String.raw`(?<dotted>\p{L}(?:\.\p{L})+(?!\p{L})\.?)`,
    String.raw`(?<word>\p{L}+(?:['’]\p{L}+)*)`,
    String.raw`(?<paragraph>\n[^\S\n]*\n\s*)`,
    String.raw`(?<mark>[^\s])`,
  ].join("|"),
  "gu",
);

/** Cuts a text into coded tokens. White space inside a paragraph carries no meaning and gets no token. */
export function toWords(text: string, lexicon: Lexicon): Words {
  const start: number[] = [];
  const end: number[] = [];
  const codes: string[] = [];
  const push = (from: number, to: number, code: string): void => {
    start.push(from);
    end.push(to);
    codes.push(code);
  };
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const token = match[0];
    const from = match.index;
    const to = tokens.lastIndex;
    const groups = match.groups ?? {};
    if (groups["word"] !== undefined) {
      const possessive = /['’]s$/iu.exec(token);
      if (possessive !== null && lexicon.lookUp(token) === undefined) {
        push(from, to - 2, wordCode(token.slice(0, -2), lexicon));
        push(to - 2, to, lexicon.literal("'s"));
        continue;
      }
      // An abbreviation takes its full stop with it ("Sept."), where the lexicon has it with one.
      if (text.charAt(to) === "." && lexicon.lookUp(`${token}.`) !== undefined) {
        push(from, to + 1, wordCode(`${token}.`, lexicon));
        tokens.lastIndex = to + 1;
      } else push(from, to, wordCode(token, lexicon));
    } else push(from, to, codeOf(token, groups, lexicon));
  }
  return { text, start, end, codes: codes.join("") };
}

function codeOf(token: string, groups: Readonly<Record<string, string | undefined>>, lexicon: Lexicon): string {
  if (groups["number"] !== undefined) return numberCode(token);
  if (groups["ordinal"] !== undefined) return Number.parseInt(token) <= 31 ? shape.ordinalUpTo31 : shape.ordinal;
  if (groups["dotted"] !== undefined) return wordCode(token, lexicon);
  if (groups["mark"] !== undefined) return lexicon.lookUp(token) ?? shape.mark;
  const known = (["isoDate", "clock", "slashDate", "shortDecade", "decade", "shortYear", "paragraph"] as const).find(
    (name) => groups[name] !== undefined,
  );
  return known === undefined ? shape.mark : shape[known];
}

const wordCode = (token: string, lexicon: Lexicon): string =>
  lexicon.lookUp(token) ?? (/^\p{Lu}/u.test(token) ? shape.name : shape.word);

function numberCode(token: string): string {
  if (token.includes(",")) return shape.bigNumber;
  if (token.includes(".")) return shape.decimal;
  const value = Number(token);
  if (token.length <= 2) {
    if (value === 0) return shape.zero;
    if (value <= 12) return shape.upTo12;
    if (value <= 24) return shape.upTo24;
    return value <= 31 ? shape.upTo31 : shape.upTo99;
  }
  if (token.length === 3) return shape.threeDigits;
  return token.length === 4 && value >= 1000 && value < 2200 ? shape.year : shape.bigNumber;
}
