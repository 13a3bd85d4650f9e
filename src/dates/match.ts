import type { Lexicon, WordValue } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** What makes values of words. */
interface Reader {
  readonly lexicon: Lexicon;
  readonly language: { readonly readNumber: (words: readonly string[]) => number | null };
}

/** The words a pattern matched, by the names of its captures. */
export class Match {
  readonly from: number;
  readonly to: number;
  readonly #words: Words;
  readonly #grammar: Reader;
  readonly #categories: ReadonlyMap<string, string>;
  /** A capture that took part in nothing has no span. */
  readonly #spans: Readonly<Record<string, readonly [number, number] | undefined>>;
  readonly #offset: number;

  constructor(
    words: Words,
    grammar: Reader,
    categories: ReadonlyMap<string, string>,
    indices: RegExpIndicesArray,
    offset = 0,
  ) {
    const [from, to] = indices[0] ?? [0, 0];
    this.from = from + offset;
    this.to = to + offset;
    this.#words = words;
    this.#grammar = grammar;
    this.#categories = categories;
    this.#spans = indices.groups ?? {};
    this.#offset = offset;
  }

  has(name: string): boolean {
    const span = this.#spans[name];
    return span !== undefined && span[1] > span[0];
  }

  /** The capture's tokens in lower case; empty where it took part in nothing. */
  tokens(name: string): readonly string[] {
    const [from, to] = this.#spans[name] ?? [0, 0];
    return Array.from({ length: to - from }, (_, i) => this.#token(this.#offset + from + i));
  }

  /** The capture as the lexicon values it. */
  value(name: string): WordValue | undefined {
    const at = this.#spans[name]?.[0];
    if (at === undefined) return undefined;
    return this.#grammar.lexicon.value(this.#categories.get(name) ?? "", this.#words.codes.charAt(this.#offset + at));
  }

  /** The capture as a number: the lexicon's, or what its tokens spell. NaN where there is none. */
  number(name: string): number {
    const value = this.value(name);
    return typeof value === "number" ? value : (this.#grammar.language.readNumber(this.tokens(name)) ?? Number.NaN);
  }

  string(name: string): string {
    const value = this.value(name);
    return typeof value === "string" ? value : this.tokens(name).join(" ");
  }

  /** Token `offset` places before the match (-1 is the one next to it) or after it (0 is), in lower case; "" beyond the text. */
  around(offset: number, exact = false): string {
    const index = offset < 0 ? this.from + offset : this.to + offset;
    return exact ? this.#raw(index) : this.#token(index);
  }

  /** The token behind a capture, in lower case; "" where the text ends there, or the capture took part in nothing. */
  behind(name: string): string {
    const to = this.#spans[name]?.[1];
    return to === undefined ? "" : this.#token(this.#offset + to);
  }

  /** The whole match as it stands in the text. */
  get text(): string {
    return this.#words.text.slice(this.#words.start[this.from], this.#words.end[this.to - 1]);
  }

  #token(index: number): string {
    return this.#raw(index).toLowerCase();
  }

  #raw(index: number): string {
    const from = this.#words.start[index];
    return from === undefined ? "" : this.#words.text.slice(from, this.#words.end[index]);
  }
}
