import { daysOfPart } from "../archive/mentions/date-part.ts";
import { product } from "../archive/vector-bytes.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import type { Rarity } from "./rarity.ts";

/** How alike two sentences are in what they tell: the more, the larger. */
export type Likeness = (a: DatedSentence, b: DatedSentence) => number;

/**
 * Likeness from which on, on average, sentences tell of one happening: of one day; of a date and a longer one that it
 * lies in; of a date and the part of a longer one, which holds least ("in mid-March"); of one month or year, which more
 * happenings share; and of a date within a season or a year, which hold most of what is told. Set on invented stories
 * (`test/timeline/stories`).
 */
const enough = { onOneDay: 0.5, withinAnother: 0.58, withinPart: 0.46, onOneStretch: 0.7, withinLong: 0.9 } as const;

/** The same of what was said on the days after: what is spoken of may be the next of its kind. */
const onDaysAfter = 1;

/** An article tells a happening once, and so rarely under one date twice that only the same words speak for it. */
const ofOneArticle = 1;

/**
 * Cosine of the passages around two sentences below which they are taken to tell of other things, and what each point
 * below it costs: what has a word and a day in common is the likelier to be one happening the more the rest has in common.
 */
const around = { alike: 0.5, cost: 0.6 } as const;

/**
 * Compares sentences by the cosine of their vectors and that of their terms, weighted by rarity in the coverage (tf-idf,
 * Salton and Buckley 1988). Vectors alone take two announcements of one office for the same; terms alone miss a
 * paraphrase. From −1 to 2; 0 for two that tell the same kind of thing of others.
 */
export function likenessBy(rarity: Rarity): Likeness {
  const known = new Map<DatedSentence, Weights>();
  const weightsOf = (sentence: DatedSentence): Weights => {
    const weights = known.get(sentence) ?? toUnitLength(new Map(sentence.told.map((term) => [term, rarity(term)])));
    known.set(sentence, weights);
    return weights;
  };
  return (a, b) => {
    const likeness = product(a.vector, b.vector) + dot(weightsOf(a), weightsOf(b));
    // The rest is looked at only where it decides something: most pairs are less alike than that anyway.
    if (likeness < enough.onOneDay) return likeness;
    return isOtherCase(a, b) ? 0 : likeness - around.cost * Math.max(0, around.alike - product(a.around, b.around));
  };
}

/**
 * By how much two sentences are more alike than those of one happening are, told of one date or of one within the
 * other; 0 is enough, and far below what can't be made up for where they can't be of one.
 */
export function beyondOneDate(likeness: Likeness): Likeness {
  return (a, b) => {
    // Within one day neither can be; and nearly all pairs are of one day.
    if ((a.date !== b.date || a.precision !== "day") && (isRuledOut(a, b) || isRuledOut(b, a))) return -apart;
    return likeness(a, b) - needed(a, b) - (a.article.id === b.article.id ? ofOneArticle : 0);
  };
}

function needed(a: DatedSentence, b: DatedSentence): number {
  if (a.date !== b.date) {
    if (isLong(a) || isLong(b)) return enough.withinLong;
    const { part } = a.first <= b.first && a.last >= b.last ? a : b;
    return part === null ? enough.withinAnother : enough.withinPart;
  }
  return a.precision === "day" ? enough.onOneDay : enough.onOneStretch;
}

function isLong({ precision }: DatedSentence): boolean {
  return precision === "season" || precision === "year";
}

/** The same of what is told of a day and what is said on the days after. */
export function beyondDays(likeness: Likeness): Likeness {
  return (a, b) => likeness(a, b) - onDaysAfter;
}

/** More than any number of sentences that are alike can outweigh. */
const apart = 1e6;

function isRuledOut(a: DatedSentence, b: DatedSentence): boolean {
  return contradicts(a, b) || datesOnly(a, b) || isBeyondPart(a, b);
}

/** "at the end of March" is no day of its first weeks. */
function isBeyondPart({ first, last, part }: DatedSentence, other: DatedSentence): boolean {
  if (part === null) return false;
  const days = daysOfPart({ first, last }, part);
  return other.first > days.last || other.last < days.first;
}

/** What an article tells as past had happened when it was published, and what it tells as coming had not. */
function contradicts({ coming, article: { published } }: DatedSentence, other: DatedSentence): boolean {
  if (published === null) return false;
  const day = published.slice(0, 10);
  return coming ? other.last < day : other.first > day;
}

/** Terms of a sentence from which on it tells of more than one thing, and of its dated clause from which on that says something. */
const long = { sentence: 12, clause: 2 } as const;

/**
 * "The first mission since troops returned to the base this winter": of a long sentence a season or a year dates only
 * the clause that it stands in, and what has no word of that clause is not told of there.
 */
function datesOnly(sentence: DatedSentence, other: DatedSentence): boolean {
  const { date, first, last, told, dated } = sentence;
  if (!isLong(sentence) || date === other.date || first > other.first || last < other.last) return false;
  if (told.length < long.sentence || dated.size < long.clause || dated.size > told.length / 2) return false;
  return !other.told.some((term) => dated.has(term));
}

/** Share of the words besides names from which two sentences tell a thing of one kind; two tellings of one have fewer in common. */
const sameKind = 0.6;

/** "A bus overturned near Arda", "A bus overturned near Belmont": the same words, but of others and elsewhere. */
function isOtherCase(a: DatedSentence, b: DatedSentence): boolean {
  if (a.names.size === 0 || b.names.size === 0 || shared(a.names, b.names) > 0) return false;
  const same = shared(a.besides, b.besides);
  return same > 1 && same >= sameKind * Math.min(a.besides.size, b.besides.size);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}

type Weights = ReadonlyMap<string, number>;

function toUnitLength(weights: Weights): Weights {
  let squares = 0;
  for (const weight of weights.values()) squares += weight ** 2;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function dot(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
