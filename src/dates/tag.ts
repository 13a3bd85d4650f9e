import type { DateTime } from "luxon";

import { english } from "./english/language.ts";
import type { DateExpression } from "./expression.ts";
import { findExpressions, type Found } from "./find.ts";
import { compileGrammar, type Grammar, type Language, type Tense } from "./grammar.ts";
import { isHistory } from "./history.ts";
import { isInPassing, isOfOrigin } from "./in-passing.ts";
import type { Placed } from "./placed.ts";
import { readReference } from "./reference.ts";
import { resolve } from "./resolve.ts";
import { returning } from "./recurring.ts";
import { tell, untold } from "./story.ts";
import { spanish } from "./spanish/language.ts";
import { endsSentence, toWords, type Words } from "./words.ts";

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

/** Tokens within which the end of a sentence is looked for. */
const longestSentence = 60;

function resolveAll(found: readonly Found[], words: Words, grammar: Grammar, reference: DateTime | null): readonly DateExpression[] {
  const narrative = isHistory(found.map(({ meaning }) => meaning), reference);
  const returns = returning(found, words, grammar.language.habits);
  let story = untold;
  let previous: Placed | null = null;
  return found.map(({ from, to, meaning, tenseAt = { from, to } }, i) => {
    const tense = (): Tense | null => grammar.language.tenseAt(words, tenseAt.from, tenseAt.to);
    const endedSince = (token: number): boolean => from - token > longestSentence || endsSentence(words, token, from);
    const { period, time, ...resolved } = resolve(meaning, { reference, story, previous, at: from, narrative, recurs: returns[i] === true, endedSince, tense });
    const inPassing = (): boolean => isInPassing(words, from, to, grammar.language);
    const ofOrigin = (): boolean => isOfOrigin(words, from, to, grammar.language);
    previous = { period, needsReference: resolved.needsReference };
    story = tell(story, meaning, { period, tense, inPassing, ofOrigin, ...(time !== undefined && { time }) }, to);
    const start = words.start[from] ?? 0;
    const end = words.end[to - 1] ?? start;
    return { start, end, text: words.text.slice(start, end), ...resolved };
  });
}
