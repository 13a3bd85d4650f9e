import { Lexicon, type Entries } from "./lexicon.ts";
import type { Match } from "./match.ts";
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
  /** Where both stay expressions of their own: the one that takes the joint meaning. */
  readonly apart?: "left" | "right";
}

/**
 * Of a clause. "scheduled" is what is to be on the very date: "The exhibition opens on March 7", "The trial will begin on
 * March 7"; in "future", the date may be that of something else ("will look into the clashes of Jan. 6"). "named" is no tense:
 * the clause tells of the past, but the date belongs to a thing in it ("before the vote of May 11"). "open" is what may lie
 * ahead of what was over, or was part of it: "ordered them to leave on Friday", "could win on Friday", "sat until Friday".
 */
export type Tense = "past" | "present" | "scheduled" | "future" | "named" | "open";

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
  /** Words that open a clause which tells something in passing: ", who arrived on Friday,". */
  readonly relatives: ReadonlySet<string>;
  /** What tells since when a thing has been what it is: ", built in 1994,". */
  readonly participle: RegExp;
  /** Words before a date that only bounds what is told ("since Saturday"), so that no hour told later is of that day. */
  readonly bounding: ReadonlySet<string>;
  /** Words that make a date behind them return every year or day: "usually". */
  readonly habits: ReadonlySet<string>;
  /** Tense of the clause that tokens `from` to `to` (exclusive) stand in; null where nothing tells. */
  readonly tenseAt: (words: Words, from: number, to: number) => Tense | null;
}

export interface Grammar {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly rules: readonly (CompiledPattern & Rule)[];
  /** Whether any rule fits: of a question or a headline that tells no date, one look tells so. */
  readonly mayFind: RegExp;
  readonly affixes: readonly (CompiledPattern & Affix)[];
  /** Whether any affix of that side fits: most expressions have none, and one look tells. */
  readonly mayWiden: Readonly<Record<Affix["side"], RegExp>>;
  readonly joins: readonly (CompiledPattern & Join)[];
}

export function compileGrammar(language: Language): Grammar {
  const lexicon = new Lexicon(language.entries, language.shapes);
  const compile = (pattern: string, flags?: string): CompiledPattern =>
    compilePattern(pattern, lexicon, language.pieces, flags);
  const anyOf = (patterns: readonly { readonly pattern: string }[]): string => `( ${patterns.map(({ pattern }) => pattern).join(" | ")} )`;
  const affixes = (side: Affix["side"]): string => anyOf(language.affixes.filter((affix) => affix.side === side));
  return {
    language,
    lexicon,
    rules: language.rules.map((rule) => ({ ...rule, ...compile(rule.pattern) })),
    mayFind: compile(anyOf(language.rules), "").regex,
    affixes: language.affixes.map((affix) => ({
      ...affix,
      ...compile(affix.side === "before" ? `(${affix.pattern}) $` : `(${affix.pattern})`, affix.side === "before" ? "d" : "dy"),
    })),
    mayWiden: { before: compile(`${affixes("before")} $`, "").regex, after: compile(`^ ${affixes("after")}`, "").regex },
    joins: language.joins.map((join) => ({ ...join, ...compile(`^ (${join.between}) $`, "d") })),
  };
}
