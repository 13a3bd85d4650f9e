import type { Language } from "../grammar.ts";
import { spanishAffixes } from "./affixes.ts";
import { spanishCalendarRules } from "./calendar-rules.ts";
import { spanishDayRules } from "./day-rules.ts";
import { spanishDurationRules } from "./duration-rules.ts";
import { spanishClockRules } from "./clock-rules.ts";
import { spanishJoins } from "./joins.ts";
import { entries, pieces, shapes } from "./lexicon.ts";
import { readSpanishNumber } from "./numbers.ts";
import { spanishRelativeRules } from "./relative-rules.ts";
import { spanishTense } from "./tense.ts";

export const spanish: Language = {
  entries,
  shapes,
  pieces,
  // Of two rules that match the same words, the later one reads them.
  rules: [...spanishDurationRules, ...spanishCalendarRules, ...spanishDayRules, ...spanishClockRules, ...spanishRelativeRules],
  affixes: spanishAffixes,
  joins: spanishJoins,
  relatives: new Set("que quien quienes cuyo cuya".split(" ")),
  participle: /^\p{Ll}{2,}[ai]d[oa]s?$/u,
  bounding: new Set("desde hasta".split(" ")),
  habits: new Set("suele suelen solía solían normalmente habitualmente tradicionalmente anualmente".split(" ")),
  readNumber: readSpanishNumber,
  tenseAt: spanishTense,
};
