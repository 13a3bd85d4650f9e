import type { Precision } from "../archive/mentions/event-date.ts";
import type { Role } from "../archive/mentions/mention.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";

/** What an article's mention of a date counts for. Its strongest counts: repeating oneself is no second source. */
const roleWeight: Readonly<Record<Role, number>> = { event: 1, aside: 0.4, lead: 0.25, news: 0.3 };

/** Days from an event to a report of it within which it was news, and after which a mention is memory. */
const fresh = 3;
const near = 30;

/** Coming back to a day later on says more of its importance than the reports of the day itself. */
const memory = 1.5;
const foresight = 0.7;

/** Of an event that was never news in this coverage, such as an anniversary's. */
const neverNews = 0.4;

/** A less exact date is less of a date: many happenings share a year. */
export const exactness: Readonly<Record<Precision, number>> = { day: 1, week: 0.6, month: 0.5, season: 0.35, year: 0.25 };

/** How well a mention belongs to a timeline, from 0 to 1. */
export type Relevance = (mention: StoredMention) => number;

const always: Relevance = () => 1;

/**
 * How much the coverage makes of what is mentioned: the number of articles that do, each weighted by how it says it
 * and when. Mention counts, with the reports after the event told from those of its own day, are the best
 * unsupervised selection of dates (Tran et al. 2015; Ghalandari and Ifrim 2020).
 *
 * @param relevance what a mention counts for beside that: how well it belongs to a topic
 */
export function salience(mentions: readonly StoredMention[], relevance: Relevance = always): number {
  const strongest = new Map<string, number>();
  let news = false;
  for (const mention of mentions) {
    const { article, role, last, first } = mention;
    const gap = article.published === null ? null : daysBetween(last, article.published);
    news ||= gap !== null && (gap < 0 ? daysBetween(article.published ?? first, first) <= near : gap <= near);
    const weight = relevance(mention) * roleWeight[role] * (gap === null ? 1 : gap < 0 ? foresight : gap > fresh ? memory : 1);
    strongest.set(article.id, Math.max(strongest.get(article.id) ?? 0, weight));
  }
  const sum = [...strongest.values()].reduce((total, weight) => total + weight, 0);
  return news ? sum : sum * neverNews;
}

const millisecondsADay = 86_400_000;

/** Days from one ISO day to another, negative where the second comes first. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

const dayNumbers = new Map<string, number>();

/** Days since 1970. The same few dates are asked for by every mention of them, so they are read once. */
function dayNumber(iso: string): number {
  let number = dayNumbers.get(iso);
  if (number === undefined) {
    if (dayNumbers.size > 50_000) dayNumbers.clear();
    number = Date.parse(iso.slice(0, 10)) / millisecondsADay;
    dayNumbers.set(iso, number);
  }
  return number;
}
