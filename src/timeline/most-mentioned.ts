import type { Role } from "../archive/mentions/mention.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";
import { daysBetween, exactness, type Relevance, salience } from "./salience.ts";

/** All mentions of the dates that the relevant ones make most of; at most `count` dates, the most salient first. */
export function mostMentioned(
  mentions: readonly StoredMention[],
  relevance: Relevance,
  count: number,
): ReadonlyMap<string, readonly StoredMention[]> {
  const dates = new Map<string, StoredMention[]>();
  for (const mention of mentions) {
    const same = dates.get(mention.date);
    if (same === undefined) dates.set(mention.date, [mention]);
    else same.push(mention);
  }
  return new Map(
    [...dates]
      .map(([date, own]) => ({ date, own, value: salience(own, relevance) * exactness[own[0]?.precision ?? "day"] }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, count)
      .map(({ date, own }) => [date, own]),
  );
}

const firstToRead: Readonly<Record<Role, number>> = { event: 0, news: 1, aside: 2, lead: 3 };

/** Of a date's mentions the `count` that most probably say what happened: reporting, soon after, high up in the article. */
export function worthReading(mentions: readonly StoredMention[], count: number): readonly StoredMention[] {
  return mentions
    .map((mention) => ({ mention, days: distance(mention) }))
    .sort(
      (a, b) =>
        firstToRead[a.mention.role] - firstToRead[b.mention.role] || a.days - b.days || a.mention.place - b.mention.place,
    )
    .slice(0, count)
    .map(({ mention }) => mention);
}

/** Days between an event and its report; those of an undated article come last. */
function distance({ first, article }: StoredMention): number {
  return article.published === null ? Number.MAX_SAFE_INTEGER : Math.abs(daysBetween(first, article.published));
}
