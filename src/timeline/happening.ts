import type { EventDate } from "../archive/mentions/event-date.ts";
import { excess, type Likeness } from "./alike.ts";
import type { DatedSentence } from "./dated-sentence.ts";

/** What several sentences tell of: one happening at one date. */
export interface Happening extends EventDate {
  /** At least one. The first is the one that most others are like. */
  readonly members: readonly DatedSentence[];
}

/**
 * Sorts the sentences of one date by happening: again and again the sentence that most of the rest are like, with
 * those that are (star clustering, Aslam et al. 2004). The undated top of an article joins a happening of its
 * publication day, and never makes one: it may tell of the day before.
 */
export function happeningsOf(sentences: readonly DatedSentence[], likeness: Likeness): readonly Happening[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const { date, precision, first: firstDay, last } = first;
  const beyond = excess(likeness, precision === "day" ? "one day" : "wider dates");
  const neighbours = neighboursOf(sentences, beyond);
  const open = new Set(sentences.keys());
  const found: Happening[] = [];
  for (;;) {
    const star = best(open, (place) => {
      const sentence = sentences[place];
      if (sentence === undefined || sentence.role === "lead") return null;
      return count(neighbours[place], open) + (sentence.role === "event" ? sentences.length : 0);
    });
    if (star === null) return joined(found, beyond);
    const places = [star, ...[...(neighbours[star] ?? [])].filter((place) => place !== star && open.has(place))];
    for (const place of places) open.delete(place);
    found.push({ date, precision, first: firstDay, last, members: places.flatMap((place) => sentences[place] ?? []) });
  }
}

/** For each sentence, the places of those that it is like, its own among them. */
function neighboursOf(sentences: readonly DatedSentence[], beyond: Likeness): readonly ReadonlySet<number>[] {
  const neighbours = sentences.map((_, place) => new Set([place]));
  sentences.forEach((a, place) => {
    for (let other = place + 1; other < sentences.length; other++) {
      const b = sentences[other];
      if (b === undefined || beyond(a, b) < 0) continue;
      neighbours[place]?.add(other);
      neighbours[other]?.add(place);
    }
  });
  return neighbours;
}

/** A sentence left alone joins the happening that any of whose sentences it is like. */
function joined(happenings: readonly Happening[], beyond: Likeness): readonly Happening[] {
  const kept = happenings.filter(({ members }) => members.length > 1).map(({ members, ...date }) => ({ ...date, members: [...members] }));
  if (kept.length === 0) return happenings;
  const left: Happening[] = [];
  for (const happening of happenings) {
    const [only, ...rest] = happening.members;
    if (only === undefined || rest.length > 0) continue;
    const values = kept.map(({ members }) => Math.max(...members.map((member) => beyond(only, member))));
    const most = Math.max(...values);
    if (most >= 0) kept[values.indexOf(most)]?.members.push(only);
    else left.push(happening);
  }
  return [...kept, ...left];
}

function best(places: Iterable<number>, valueOf: (place: number) => number | null): number | null {
  let found: { readonly place: number; readonly value: number } | null = null;
  for (const place of places) {
    const value = valueOf(place);
    if (value !== null && (found === null || value > found.value)) found = { place, value };
  }
  return found?.place ?? null;
}

function count(places: ReadonlySet<number> | undefined, open: ReadonlySet<number>): number {
  let sum = 0;
  for (const place of places ?? []) if (open.has(place)) sum++;
  return sum;
}
