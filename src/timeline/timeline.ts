import { setImmediate as nextTurn } from "node:timers/promises";

import type { Archive } from "../archive/archive.ts";
import type { MentionFilter } from "../archive/mentions/mention-filter.ts";
import { QuoteMismatchError } from "../archive/quote-mismatch.ts";
import type { Embedder } from "../embed/embedder.ts";
import { likenessBy } from "./alike.ts";
import { chooseSentences } from "./choose-sentences.ts";
import { compare } from "./compare.ts";
import { type DatedSentence, readSentences } from "./dated-sentence.ts";
import type { Timeline, TimelineEvent } from "./event.ts";
import { finestDates } from "./finest-dates.ts";
import { type Happening, happeningsOf } from "./happening.ts";
import { quotesOf } from "./quote.ts";
import { rarityIn } from "./rarity.ts";
import { type FirstTelling, firstTelling, otherArticles } from "./reports.ts";
import type { Relevance } from "./salience.ts";
import { type SalientDate, salientDates } from "./salient-dates.ts";
import { scheduledDates } from "./scheduled-dates.ts";
import { rate } from "./significance.ts";
import { foldTalk, isComing } from "./talk.ts";
import { findTopic } from "./topic.ts";
import { whyEmpty } from "./why-empty.ts";

export interface TimelineRequest {
  /** What the timeline is about, searched as a question is; left out, the most significant events of the coverage. */
  readonly topic?: string;
  /** First and last day of the events, `YYYY-MM-DD`, inclusive; a month counts if it touches them. */
  readonly from?: string;
  readonly to?: string;
  /** Publisher, as in a question's filter. */
  readonly source?: string;
  /** Only what was still to come in every report of it; left out, what happened as well. */
  readonly status?: "scheduled";
  /** The most events; default 30, and of scheduled ones all. */
  readonly limit?: number;
  /** The most quotes of an event; left out, one of each article that reports it. */
  readonly sentences?: number;
}

export interface TimelineParts {
  readonly archive: Archive;
  readonly embedder: Embedder;
}

/** A timeline with what is neither shown nor kept: only a calendar asks by what its events are known again. */
export type MadeTimeline = Timeline & {
  /** Of every event. */
  readonly firstTold: ReadonlyMap<TimelineEvent, FirstTelling>;
};

const defaultLimit = 30;

/** Dates looked into for each event wanted, and beyond: some turn out to be told under another date. */
const datesAnEvent = 2;
const moreDates = 20;

/** Sentences of a date that are read and compared; a day that fills the papers has told its happenings by then. */
const sentencesADate = 80;

/**
 * What happened when: the most significant events of the coverage, or of a topic in it, in order of their dates.
 *
 * @throws {QuoteMismatchError} when the index contradicts the articles it was made from
 */
export async function makeTimeline(request: TimelineRequest, parts: TimelineParts): Promise<MadeTimeline> {
  for (;;) {
    const { number } = await parts.archive.generation();
    const timeline = await attempt(request, parts);
    if (timeline !== null) return timeline;
    // An index run may have replaced an article in the meantime: then the timeline is made from the new generation.
    if ((await parts.archive.generation()).number === number) {
      throw new QuoteMismatchError(request.topic === undefined ? "the timeline" : `“${request.topic}”`);
    }
  }
}

async function attempt(request: TimelineRequest, { archive, embedder }: TimelineParts): Promise<MadeTimeline | null> {
  const { topic: text, from, to, source, status } = request;
  const { limit = status === "scheduled" ? Infinity : defaultLimit } = request;
  const filter = { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(source !== undefined && { source }) };
  const topic = text === undefined ? null : await findTopic(text, source, { archive, embedder });
  const relevance = topic?.relevance ?? always;

  const dates =
    status === "scheduled"
      ? await scheduledDates(filter, topic, archive)
      : await salientDates(filter, topic, limit * datesAnEvent + moreDates, archive);
  const sentences = finestDates(await readDates(dates.values(), filter, status, archive));
  const likeness = likenessBy(await rarityIn(archive, termsOf(sentences)));
  const rated = rate(foldTalk(await happeningsOf(sentences, likeness), likeness), (date) => dates.get(date)?.salience ?? 0, relevance);

  const wanted = status === "scheduled" ? rated.filter(({ happening }) => isComing(happening)) : rated;
  const happenings = wanted.slice(0, limit).map(({ happening }) => happening).sort(byDate);
  const firstTold = await toEvents(happenings, request.sentences, archive);
  if (firstTold === null) return null;
  const [first, ...later] = firstTold.keys();
  if (first !== undefined) return { events: [first, ...later], empty: null, firstTold };
  const wanting = { ...filter, ...(status === "scheduled" && { coming: true as const }) };
  return { events: [], empty: await whyEmpty(wanting, topic, archive), firstTold };
}

const always: Relevance = () => 1;

/**
 * The sentences that tell most of each date, and, where what is scheduled is asked for, of those that tell it beforehand
 * as many: what happened would crowd them out. A turn of the event loop for each date, which takes some milliseconds.
 */
async function readDates(
  dates: Iterable<SalientDate>,
  filter: MentionFilter,
  status: TimelineRequest["status"],
  archive: Archive,
): Promise<readonly DatedSentence[]> {
  const found: DatedSentence[] = [];
  for (const { date, onTopic } of dates) {
    await nextTurn();
    const likeliest = await archive.mentions({ ...filter, date, most: sentencesADate });
    const coming = status === "scheduled" ? await archive.mentions({ ...filter, coming: true, date, most: sentencesADate }) : [];
    const known = new Map([...onTopic.slice(0, sentencesADate), ...likeliest, ...coming].map((mention) => [mention.key, mention]));
    found.push(...(await readSentences([...known.values()], archive)));
  }
  return found;
}

function termsOf(sentences: readonly DatedSentence[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { told } of sentences) for (const term of told) terms.add(term);
  return terms;
}

/** Events with the sentences that told them first, in order; null where an index run has replaced one of their articles. */
async function toEvents(
  happenings: readonly Happening[],
  sentences: number | undefined,
  archive: Archive,
): Promise<MadeTimeline["firstTold"] | null> {
  const firstTold = new Map<TimelineEvent, FirstTelling>();
  for (const happening of happenings) {
    const { date, precision } = happening;
    const quotes = await quotesOf(chooseSentences(happening, sentences), archive);
    await nextTurn();
    if (quotes === null) return null;
    const status = isComing(happening) ? "scheduled" : "past";
    firstTold.set({ date, precision, status, quotes, alsoIn: otherArticles(happening, quotes) }, firstTelling(happening));
  }
  return firstTold;
}

/** By first day; of those that begin on one day, the year before the month before the day. */
function byDate(a: Happening, b: Happening): number {
  return compare(a.first, b.first) || compare(b.last, a.last) || compare(a.date, b.date);
}
