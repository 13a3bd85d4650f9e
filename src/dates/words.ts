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

/** The token at a place; "" beyond the text. */
export type Token = (i: number) => string;

/** Reads a text's tokens as they stand in it. */
export const tokenAt =
  ({ text, start, end }: Words): Token =>
  (i) => {
    const from = start[i];
    return from === undefined ? "" : text.slice(from, end[i]);
  };

const isoDate = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?![\d:])`;
const slashDate = String.raw`\d{1,4}/\d{1,2}/\d{2,4}(?![\d/])|9/11(?![\d/])`;
const dottedDate = String.raw`(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d|\.\d)`;
const shortDecade = String.raw`['’‘]?\d0['’]?s(?!\p{L})`;
const decade = String.raw`\d{3}0['’]?s(?!\p{L})`;
const shortYear = String.raw`['’‘]\d\d(?![\p{L}\d])`;
const ordinal = String.raw`\d+(?:st|nd|rd|th|º|ª)(?![\p{L}\d])`;
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const dotted = String.raw`\p{L}(?:\.\p{L})+(?!\p{L})\.?`;
const word = String.raw`\p{L}+(?:['’]\p{L}+)*`;
const paragraph = String.raw`\n[^\S\n]*\n\s*`;

/** Words stand first since they are most; then the alternatives from the most particular to the least. */
const tokens = new RegExp(
  [dotted, word, isoDate, clock, slashDate, dottedDate, shortDecade, decade, shortYear, ordinal, number, paragraph, String.raw`\S`].join("|"),
  "gu",
);

/** Shapes of tokens that begin with a digit or an apostrophe, in the order in which they are tried. */
const shapes = (
  [
    [isoDate, shape.isoDate],
    [clock, shape.clock],
    [slashDate, shape.slashDate],
    [dottedDate, shape.dottedDate],
    [shortDecade, shape.shortDecade],
    [decade, shape.decade],
    [shortYear, shape.shortYear],
  ] as const
).map(([pattern, code]) => [new RegExp(`^(?:${pattern})$`, "u"), code] as const);

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
  // A text says most of its words many times.
  const plain = new Map<string, string>();
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const token = match[0];
    const from = match.index;
    const to = tokens.lastIndex;
    const known = plain.get(token);
    if (known !== undefined && text.charAt(to) !== ".") push(from, to, known);
    else if (!isLetter(token)) push(from, to, codeOfMark(token, lexicon));
    else if (isPossessive(token) && lexicon.lookUp(token) === undefined) {
      push(from, to - 2, wordCode(token.slice(0, -2), lexicon));
      push(to - 2, to, lexicon.literal("'s"));
    } else if (text.charAt(to) === "." && lexicon.lookUp(`${token}.`) !== undefined) {
      // An abbreviation takes its full stop with it ("Sept."), where the lexicon has it with one.
      push(from, to + 1, wordCode(`${token}.`, lexicon));
      tokens.lastIndex = to + 1;
    } else {
      const code = known ?? wordCode(token, lexicon);
      plain.set(token, code);
      push(from, to, code);
    }
  }
  return { text, start, end, codes: codes.join("") };
}

/** Most tokens are ASCII, and a comparison is several times cheaper than a regular expression with properties. */
function isLetter(token: string): boolean {
  const first = token.charCodeAt(0);
  if (first < 128) return (first >= 97 && first <= 122) || (first >= 65 && first <= 90);
  return /^\p{L}/u.test(token);
}

function isPossessive(token: string): boolean {
  const mark = token.charCodeAt(token.length - 2);
  return (mark === 0x27 || mark === 0x2019) && /[sS]$/u.test(token);
}

function isCapital(token: string): boolean {
  const first = token.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(token);
}

function codeOfMark(token: string, lexicon: Lexicon): string {
  const first = token.charCodeAt(0);
  if (first === 10) return shape.paragraph;
  const digit = first >= 48 && first <= 57;
  if (!digit && token.length === 1) return lexicon.lookUp(token) ?? shape.mark;
  const known = shapes.find(([pattern]) => pattern.test(token));
  if (known !== undefined) return known[1];
  if (/\D$/u.test(token)) return Number.parseInt(token) <= 31 ? shape.ordinalUpTo31 : shape.ordinal;
  return numberCode(token);
}

const wordCode = (token: string, lexicon: Lexicon): string =>
  lexicon.lookUp(token) ?? (isCapital(token) ? shape.name : shape.word);

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

/** Whether a sentence, or a part of one set off by a colon or a semicolon, ends between two tokens. */
export function endsSentence({ text, start, end, codes }: Words, from: number, to: number): boolean {
  return codes.slice(from, to).includes(shape.paragraph) || /[.!?;:]/u.test(text.slice(end[from - 1], start[to]));
}
