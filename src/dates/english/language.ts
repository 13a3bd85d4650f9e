import type { Language } from "../grammar.ts";
import { affixes } from "./affixes.ts";
import { calendarRules } from "./calendar-rules.ts";
import { clockRules } from "./clock-rules.ts";
import { dayListRules } from "./day-list-rules.ts";
import { durationRules } from "./duration-rules.ts";
import { hourRules } from "./hour-rules.ts";
import { joins } from "./joins.ts";
import { entries, pieces, shapes } from "./lexicon.ts";
import { readNumber } from "./numbers.ts";
import { deicticRules } from "./deictic-rules.ts";
import { distanceRules } from "./distance-rules.ts";
import { setRules } from "./set-rules.ts";
import { englishTense } from "./tense.ts";
import { vagueRules } from "./vague-rules.ts";
import { quarterRules } from "./quarter-rules.ts";
import { seasonRules } from "./season-rules.ts";
import { decadeRules } from "./decade-rules.ts";
import { weekRules } from "./week-rules.ts";

export const english: Language = {
  entries,
  shapes,
  pieces,
  // Of two rules that match the same words, the later one reads them.
  rules: [...durationRules, ...vagueRules, ...calendarRules, ...dayListRules, ...quarterRules, ...seasonRules, ...decadeRules, ...hourRules, ...clockRules, ...setRules, ...deicticRules, ...distanceRules, ...weekRules],
  affixes,
  joins,
  readNumber,
  relatives: new Set("who which whose where".split(" ")),
  participle: /^(?:\p{Ll}{3,}ed|built|born|made|sold|won|bought)$/u,
  bounding: new Set("since until till before than".split(" ")),
  habits: new Set("usually typically normally traditionally generally ordinarily annually".split(" ")),
  tenseAt: englishTense,
};
