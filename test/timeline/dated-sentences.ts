import { readEventDate } from "../../src/archive/mentions/event-date.ts";
import { type Likeness, likenessBy } from "../../src/timeline/alike.ts";
import type { DatedSentence } from "../../src/timeline/dated-sentence.ts";
import type { Happening } from "../../src/timeline/happening.ts";
import { rarityAmong } from "../../src/timeline/rarity.ts";

let keys = 0;

/** A sentence of a report. Its vector points one way for each of its words, so that the same words are alike. */
export function told(date: string, words: string, published: string, more: Partial<DatedSentence> = {}): DatedSentence {
  const day = readEventDate(date);
  if (day === null) throw new RangeError(`${date} dates no event.`);
  const key = ++keys;
  const terms = new Set(words.split(" "));
  return {
    ...day, key, passage: key, role: "event", part: null, coming: false, start: 0, end: words.length, expressionStart: null, expressionEnd: null,
    place: 0, text: words, terms, told: [...terms], dated: terms, names: new Set(), besides: terms, vector: vectorOf(terms), around: vectorOf(terms),
    article: { id: `article-${key}`, title: null, source: null, url: null, published, file: "report.md" },
    ...more,
  };
}

const directions: string[] = [];

function vectorOf(terms: ReadonlySet<string>): Float32Array {
  const vector = new Float32Array(64);
  for (const term of terms) {
    if (!directions.includes(term)) directions.push(term);
    vector[directions.indexOf(term) % 64] = 1 / Math.sqrt(terms.size);
  }
  return vector;
}

/** How alike sentences are in a coverage that holds nothing else, each in a passage of its own. */
export function likenessAmong(sentences: readonly DatedSentence[]): Likeness {
  const counts = new Map<string, number>();
  for (const { told } of sentences) for (const term of told) counts.set(term, (counts.get(term) ?? 0) + 1);
  return likenessBy(rarityAmong(sentences.length, counts));
}

/** What sentences of one date tell of. */
export function happening(...members: readonly [DatedSentence, ...DatedSentence[]]): Happening {
  const { date, precision, first, last } = members[0];
  return { date, precision, first, last, members };
}
