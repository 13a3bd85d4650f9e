import type { Archive } from "../archive/archive.ts";
import type { EventDate } from "../archive/mentions/event-date.ts";
import type { MentionFilter } from "../archive/mentions/mention-filter.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";
import { grouped } from "./grouped.ts";
import { exactness, salience, type Telling, tellingsOf } from "./salience.ts";
import type { Topic } from "./topic.ts";

/** A date that the coverage, or what it has on a topic, makes much of. */
export interface SalientDate extends EventDate {
  readonly salience: number;
  /** Its mentions that belong to the topic; none without a topic. */
  readonly onTopic: readonly StoredMention[];
}

/** The dates made most of, by their names; at most `count`, the most salient first. */
export async function salientDates(
  filter: MentionFilter,
  topic: Topic | null,
  count: number,
  archive: Archive,
): Promise<ReadonlyMap<string, SalientDate>> {
  const dates = topic === null ? await datesOfCoverage(filter, archive) : await datesOfTopic(filter, topic, archive);
  const salient = dates
    .map(({ tellings, ...date }) => ({ ...date, salience: salience(date, tellings) }))
    .filter((date) => date.salience > 0)
    .sort((a, b) => b.salience * exactness[b.precision] - a.salience * exactness[a.precision])
    .slice(0, count);
  return new Map(salient.map((date) => [date.date, date]));
}

interface ToldDate extends Omit<SalientDate, "salience"> {
  readonly tellings: readonly Telling[];
}

async function datesOfCoverage(filter: MentionFilter, archive: Archive): Promise<readonly ToldDate[]> {
  return [...grouped(await archive.dateCounts(filter), ({ date }) => date).values()].map((counts) => ({
    ...dateOf(counts[0]),
    tellings: counts,
    onTopic: [],
  }));
}

async function datesOfTopic(filter: MentionFilter, topic: Topic, archive: Archive): Promise<readonly ToldDate[]> {
  const mentions = await archive.mentions({ ...filter, passages: topic.passages });
  const relevant = mentions.filter((mention) => topic.relevance(mention) > 0);
  return [...grouped(relevant, ({ date }) => date).values()].map((onTopic) => ({
    ...dateOf(onTopic[0]),
    tellings: tellingsOf(onTopic, topic.relevance),
    onTopic,
  }));
}

function dateOf({ date, precision, first, last }: EventDate): EventDate {
  return { date, precision, first, last };
}
