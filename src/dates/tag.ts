import { english } from "./english/language.ts";
import type { DateExpression } from "./expression.ts";
import { findExpressions, type Found } from "./find.ts";
import { compileGrammar, type Grammar, type Language } from "./grammar.ts";
import type { Period } from "./period.ts";
import { readReference } from "./reference.ts";
import { resolve } from "./resolve.ts";
import { spanish } from "./spanish/language.ts";
import { toWords, type Words } from "./words.ts";
import type { DateTime } from "luxon";

export type LanguageCode = "en" | "es";

export interface TagOptions {
  /** Publication date: an ISO day or moment (its own offset's day counts); null where it is unknown. */
  readonly reference: string | null;
  /** Language of the text. Default `en`. */
  readonly language?: LanguageCode;
}

const languages: Readonly<Record<LanguageCode, Language>> = { en: english, es: spanish };
const grammars = new Map<LanguageCode, Grammar>();

/**
 * Finds the time expressions of a text, in order and without overlap, and resolves each to its TIMEX3 value. What
 * would need a publication date that is null stays unresolved (`value: null`): nothing is guessed.
 *
 * @throws {ReferenceDateError} where the reference is no ISO day or moment
 */
export function tagDates(text: string, { reference, language = "en" }: TagOptions): readonly DateExpression[] {
  const day = reference === null ? null : readReference(reference);
  const grammar = grammarOf(language);
  const words = toWords(text, grammar.lexicon);
  return resolveAll(findExpressions(words, grammar), words, grammar, day);
}

function grammarOf(language: LanguageCode): Grammar {
  const known = grammars.get(language);
  if (known !== undefined) return known;
  const grammar = compileGrammar(languages[language]);
  grammars.set(language, grammar);
  return grammar;
}

function resolveAll(found: readonly Found[], words: Words, grammar: Grammar, reference: DateTime | null): readonly DateExpression[] {
  const narrative = isHistory(found, reference);
  let story: Period | null = null;
  let storyDay: Period | null = null;
  let storyQuarter: Period | null = null;
  let storyAt = 0;
  let storyDayAt = 0;
  return found.map(({ from, to, meaning }) => {
    const tense = (): ReturnType<Language["tenseAt"]> => grammar.language.tenseAt(words, from, to);
    const { period, ...resolved } = resolve(meaning, {
      reference,
      story,
      storyDay,
      storyQuarter,
      sinceStory: from - storyAt,
      sinceStoryDay: from - storyDayAt,
      narrative,
      tense,
    });
    if (period !== null && moves(period)) [story, storyAt] = [period, to];
    if (period?.grain === "day") [storyDay, storyDayAt] = [period, to];
    if (period?.grain === "quarter") storyQuarter = period;
    const start = words.start[from] ?? 0;
    const end = words.end[to - 1] ?? start;
    return { start, end, text: words.text.slice(start, end), ...resolved };
  });
}

const moves = ({ grain }: Period): boolean => grain !== "century" && grain !== "decade";

/** What makes a text history: most dates with a year lie years before publication, and hardly any is a "Tuesday". */
const historyShare = 0.6;
const historyYears = 2;
const deicticShare = 0.1;

/** Whether a text tells history, where bare months follow the story, and not news, where they are near publication. */
function isHistory(found: readonly Found[], reference: DateTime | null): boolean {
  if (reference === null) return false;
  const bases = found.flatMap(({ meaning }) => (meaning.kind === "date" ? [meaning.base] : []));
  const years = bases.flatMap((base) => (base.at === "calendar" && base.fields.year !== undefined ? [base.fields.year] : []));
  const deictic = bases.filter(
    (base) =>
      (base.at === "step" && base.from === "reference" && base.count !== 0) ||
      (base.at === "named" && base.from === "reference") ||
      (base.at === "calendar" && base.fields.weekday !== undefined && base.fields.day === undefined),
  );
  const old = years.filter((year) => year <= reference.year - historyYears);
  return years.length > 0 && old.length >= historyShare * years.length && deictic.length <= deicticShare * years.length;
}
