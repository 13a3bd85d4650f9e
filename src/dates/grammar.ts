import { Lexicon, type Entries, type WordValue } from "./lexicon.ts";
import type { DateMeaning, Meaning } from "./meaning.ts";
import { compilePattern, type CompiledPattern, type Pieces } from "./pattern.ts";
import type { Words } from "./words.ts";

/*
 * How dates are found. A text is cut into words, each word becomes one character of its language's alphabet, and rules
 * are regular expressions over those characters (pattern.ts). The longest match wins; affixes widen it ("early", "more
 * than"), joins put neighbours together ("Tuesday" + "evening"). What comes out is a meaning in no language
 * (meaning.ts), which resolve.ts places on the calendar by the publication date, the dates told before and the tense.
 *
 * Why not chrono-node, which parses dates very well where people type them? It answers with an instant in time, and
 * news speaks of weeks, winters, decades, lengths, sets and "recent years" that are none; its extents follow what it
 * needs to parse and not the annotation guidelines; and alone it reaches a value F1 of 0.33 on the TempEval-3 platinum
 * set, where rules of this kind reach more than twice that. Little of it would have been left.
 */

/** One line of a rule table: what an expression looks like and what it means (null: not a time expression after all). */
export interface Rule {
  readonly pattern: string;
  readonly read: (match: Match) => Meaning | null;
  /** Whether the match counts only where it joins another: "evening" by itself is no date, "Tuesday evening" is. */
  readonly loose?: boolean;
}

/** Words before or after an expression that belong to it and change it: "early", "more than", "or so". */
export interface Affix {
  readonly pattern: string;
  readonly side: "before" | "after";
  readonly read: (meaning: Meaning, match: Match) => Meaning | null;
}

/** Two neighbouring dates that are one: "6 p.m." + "on" + "Tuesday". The pattern is what stands between them. */
export interface Join {
  readonly between: string;
  readonly read: (left: DateMeaning, right: DateMeaning) => DateMeaning | null;
  /** Whether both stay expressions of their own, the left one with the joint meaning. */
  readonly apart?: boolean;
}

export type Tense = "past" | "present" | "future";

/** Everything the tagger has to know of a language. */
export interface Language {
  readonly entries: Entries;
  readonly shapes: Readonly<Record<string, string>>;
  readonly pieces: Pieces;
  readonly rules: readonly Rule[];
  readonly affixes: readonly Affix[];
  readonly joins: readonly Join[];
  /** The number that tokens `from` to `to` (exclusive) spell out. */
  readonly readNumber: (words: readonly string[]) => number | null;
  /** Tense of the clause that tokens `from` to `to` (exclusive) stand in; null where nothing tells. */
  readonly tenseAt: (words: Words, from: number, to: number) => Tense | null;
}

export interface Grammar {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly rules: readonly (CompiledPattern & Rule)[];
  readonly affixes: readonly (CompiledPattern & Affix)[];
  readonly joins: readonly (CompiledPattern & Join)[];
}

export function compileGrammar(language: Language): Grammar {
  const lexicon = new Lexicon(language.entries, language.shapes);
  const compile = (pattern: string, flags?: string): CompiledPattern =>
    compilePattern(pattern, lexicon, language.pieces, flags);
  return {
    language,
    lexicon,
    rules: language.rules.map((rule) => ({ ...rule, ...compile(rule.pattern) })),
    affixes: language.affixes.map((affix) => ({
      ...affix,
      ...compile(affix.side === "before" ? `(${affix.pattern}) $` : `(${affix.pattern})`, affix.side === "before" ? "d" : "dy"),
    })),
    joins: language.joins.map((join) => ({ ...join, ...compile(`^ (${join.between}) $`, "d") })),
  };
}

/** The words a pattern matched, by the names of its captures. */
export class Match {
  readonly from: number;
  readonly to: number;
  readonly #words: Words;
  readonly #grammar: Pick<Grammar, "lexicon" | "language">;
  readonly #categories: ReadonlyMap<string, string>;
  readonly #spans: Readonly<Record<string, readonly [number, number] | undefined>>;

  constructor(
    words: Words,
    grammar: Pick<Grammar, "lexicon" | "language">,
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
    this.#spans = Object.fromEntries(
      Object.entries(indices.groups ?? {}).map(([name, span]): [string, readonly [number, number] | undefined] => [
        name,
        // A capture that took part in nothing has no span, whatever the library's types say.
        (span as [number, number] | undefined) && [span[0] + offset, span[1] + offset],
      ]),
    );
  }

  has(name: string): boolean {
    const span = this.#spans[name];
    return span !== undefined && span[1] > span[0];
  }

  /** The capture's tokens in lower case; empty where it took part in nothing. */
  tokens(name: string): readonly string[] {
    const [from, to] = this.#spans[name] ?? [0, 0];
    return Array.from({ length: to - from }, (_, i) => this.#token(from + i));
  }

  /** The capture as the lexicon values it. */
  value(name: string): WordValue | undefined {
    const at = this.#spans[name]?.[0];
    if (at === undefined) return undefined;
    return this.#grammar.lexicon.value(this.#categories.get(name) ?? "", this.#words.codes.charAt(at));
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
