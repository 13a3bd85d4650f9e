import { product } from "../archive/vector-bytes.ts";
import type { DatedSentence } from "./dated-sentence.ts";

/** How alike two sentences are in what they tell: the more, the larger. */
export type Likeness = (a: DatedSentence, b: DatedSentence) => number;

/**
 * Likeness of two sentences of one day from which on they tell of one happening. With these thresholds, all that is
 * merged in invented stories belongs together, and 91 of 100 pairs that belong together are merged.
 */
const onOneDay = 0.67;

/**
 * The same of two dates, or of one wider than a day: more happenings share a month, and which of two dates is right
 * must not hang on a chance resemblance.
 */
const onWiderDates = 0.9;

/** The same of what was said on the days after: what is spoken of may be the next of its kind. */
const onDaysAfter = 1;

/**
 * A sentence's vector is of its words as read in their passage, which makes the sentences of one article alike
 * whatever they tell: by about this much more than those of two.
 */
const readTogether = 0.3;

/** Sentences counted on besides those compared, with other words: of two sentences alone, no word they share would be rare. */
const others = 50;

/**
 * Compares sentences by the cosine of their vectors and that of their terms, weighted by rarity (tf-idf, Salton and
 * Buckley 1988) among the sentences given. Vectors alone take two announcements of one office for the same; terms
 * alone miss a paraphrase. From −1 to 2; 0 for two that tell the same kind of thing of others.
 */
export function likenessAmong(sentences: readonly DatedSentence[]): Likeness {
  const counts = new Map<string, number>();
  for (const { told } of sentences) for (const term of told) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log((sentences.length + others) / ((counts.get(term) ?? 0) + 0.5));

  const known = new Map<DatedSentence, Weights>();
  const weightsOf = (sentence: DatedSentence): Weights => {
    const weights = known.get(sentence) ?? toUnitLength(new Map(sentence.told.map((term) => [term, rarity(term)])));
    known.set(sentence, weights);
    return weights;
  };
  return (a, b) => {
    const likeness = product(a.vector, b.vector) + dot(weightsOf(a), weightsOf(b));
    // Looked at only where it decides something: most pairs are less alike than that anyway.
    return likeness >= onOneDay && isOtherCase(a, b) ? 0 : likeness;
  };
}

/** By how much a likeness exceeds what sentences of one happening have; 0 is enough. */
export function excess(likeness: Likeness, across: "one day" | "days" | "wider dates"): Likeness {
  switch (across) {
    case "one day":
      return (a, b) => likeness(a, b) - onOneDay - ofOneArticle(a, b);
    case "days":
      return (a, b) => likeness(a, b) - onDaysAfter;
    case "wider dates":
      return (a, b) => likeness(a, b) - onWiderDates - ofOneArticle(a, b);
  }
}

/** An article rarely tells one happening twice. */
function ofOneArticle(a: DatedSentence, b: DatedSentence): number {
  return a.article.id === b.article.id ? readTogether : 0;
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
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

function dot(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
