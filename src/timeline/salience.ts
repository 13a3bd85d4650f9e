import type { EventDate, Precision } from "../archive/mentions/event-date.ts";
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

/** Articles that tell of a date: when they were published, and how they do. */
export interface Telling {
  /** ISO day or moment; null for undated articles. */
  readonly published: string | null;
  readonly role: Role;
  /** Their number, or what they count for on a topic. */
  readonly articles: number;
}

/**
 * How much the coverage makes of a date: the number of articles that tell of it, each weighted by how it says it and
 * when. Mention counts, with the reports after the event told from those of its own day, are the best unsupervised
 * selection of dates (Tran et al. 2015; Ghalandari and Ifrim 2020).
 */
export function salience({ first, last }: Pick<EventDate, "first" | "last">, tellings: readonly Telling[]): number {
  let sum = 0;
  let news = false;
  for (const { published, role, articles } of tellings) {
    if (articles === 0) continue;
    const gap = published === null ? null : daysBetween(last, published);
    news ||= published !== null && gap !== null && (gap < 0 ? daysBetween(published, first) <= near : gap <= near);
    sum += articles * roleWeight[role] * (gap === null ? 1 : gap < 0 ? foresight : gap > fresh ? memory : 1);
  }
  return news ? sum : sum * neverNews;
}

/** How well a mention belongs to a timeline, from 0 to 1. */
export type Relevance = (mention: StoredMention) => number;

/** The mentions of one date as one telling an article: the one that counts for most. */
export function tellingsOf(mentions: readonly StoredMention[], relevance: Relevance): readonly Telling[] {
  const strongest = new Map<string, Telling>();
  for (const mention of mentions) {
    const { article, role } = mention;
    const telling = { published: article.published, role, articles: relevance(mention) };
    const before = strongest.get(article.id);
    if (before === undefined || weightOf(telling) > weightOf(before)) strongest.set(article.id, telling);
  }
  return [...strongest.values()];
}

const weightOf = ({ role, articles }: Telling): number => roleWeight[role] * articles;

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
