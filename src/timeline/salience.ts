import { mostOfAnArticle } from "../archive/mentions/count-dates.ts";
import type { EventDate, Precision } from "../archive/mentions/event-date.ts";
import type { Role } from "../archive/mentions/mention.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";
import { daysBetween } from "../dates/days-between.ts";
import { grouped } from "./grouped.ts";

/**
 * What a mention of a date counts for, by the surest one of its article. These weights and those below were set on
 * invented crises, in which they find more of the days that matter than a plain count of mentions does.
 */
const roleWeight: Readonly<Record<Role, number>> = { event: 1, aside: 0.3, news: 0.25, lead: 0.2 };

/** Days from an event to a report of it within which it was news, and after which a mention is memory. */
const fresh = 3;
const near = 30;

/** Coming back to a day later on says more of its importance than the reports of the day itself. */
const memory = 1.5;
const foresight = 0.7;

/** Of an event that was never news in this coverage: however often an old attack is recalled, its day is another story's. */
const neverNews = 0.1;

/** A less exact date is less of a date: many happenings share a year. */
export const exactness: Readonly<Record<Precision, number>> = { day: 1, week: 0.4, month: 0.3, season: 0.2, year: 0.1 };

/** Mentions of a date in articles of one day, whose surest is of one role. */
export interface Telling {
  /** ISO day or moment; null for undated articles. */
  readonly published: string | null;
  readonly role: Role;
  /** Their number, or what they count for on a topic; of one article, {@link mostOfAnArticle} at most. */
  readonly sentences: number;
}

/**
 * How much the coverage makes of a date: the number of its mentions, each weighted by how it says it and when. Mention
 * counts, with the reports after the event told from those of its own day, are the best unsupervised selection of
 * dates (Tran et al. 2015; Ghalandari and Ifrim 2020).
 */
export function salience({ first, last }: Pick<EventDate, "first" | "last">, tellings: readonly Telling[]): number {
  let sum = 0;
  let news = false;
  for (const { published, role, sentences } of tellings) {
    if (sentences === 0) continue;
    const gap = published === null ? null : daysBetween(last, published);
    news ||= published !== null && gap !== null && (gap < 0 ? daysBetween(published, first) <= near : gap <= near);
    sum += sentences * roleWeight[role] * (gap === null ? 1 : gap < 0 ? foresight : gap > fresh ? memory : 1);
  }
  return news ? sum : sum * neverNews;
}

/** How well a mention belongs to a timeline, from 0 to 1. */
export type Relevance = (mention: StoredMention) => number;

/** The mentions of one date as one telling an article: as often as it tells of it, by the mention that counts for most. */
export function tellingsOf(mentions: readonly StoredMention[], relevance: Relevance): readonly Telling[] {
  const relevant = mentions.map((mention) => ({ mention, value: relevance(mention) })).filter(({ value }) => value > 0);
  return [...grouped(relevant, ({ mention }) => mention.article.id).values()].map((own) => {
    const { mention, value } = own.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best));
    return { published: mention.article.published, role: mention.role, sentences: value * Math.min(own.length, mostOfAnArticle) };
  });
}

const weightOf = ({ mention, value }: { readonly mention: StoredMention; readonly value: number }): number =>
  roleWeight[mention.role] * value;
