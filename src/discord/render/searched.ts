import type { Coverage } from "../../answer/answer.ts";
import { escape } from "../escape.ts";
import { agoText, dayText } from "../language/published.ts";
import type { Reader } from "../language/reader.ts";
import { say } from "../language/say.ts";
import { joined, type Markdown } from "../markdown.ts";
import { sourceName } from "./citation.ts";

/** Limits that the asker put on a question; null where there is none. */
export interface Filters {
  /** ISO day; articles published on it or after. */
  readonly from: string | null;
  /** ISO day; articles published on it or before. */
  readonly to: string | null;
  readonly source: string | null;
}

/** "Searched 5 articles, dates given: 3 March 2026 to 5 March 2026 · index updated 2 hours ago". */
export function searchedLine(coverage: Coverage, reader: Reader): Markdown {
  const searched = say(reader, "searched", {
    count: coverage.articles,
    dates: datesCovered(coverage.oldest, coverage.newest, reader),
  });
  return joined([searched, say(reader, "indexed", { moment: agoText(coverage.indexedAt) })], " · ");
}

/**
 * Only the dates that articles give are known, so nothing is said of the undated ones among them.
 *
 * @param oldest publication date, as is `newest`; both null where nothing is dated
 */
export function datesCovered(oldest: string | null, newest: string | null, reader: Reader): Markdown {
  if (oldest === null || newest === null) return say(reader, "noneDated");
  const [first, last] = [dayText(oldest, reader), dayText(newest, reader)];
  return first === last
    ? say(reader, "datedOn", { date: escape(first) })
    : say(reader, "datedBetween", { oldest: escape(first), newest: escape(last) });
}

/** @returns null where nothing was filtered */
export function filterLine({ from, to, source }: Filters, reader: Reader): Markdown | null {
  const said = [
    from === null ? null : say(reader, "filterFrom", { date: escape(dayText(from, reader)) }),
    to === null ? null : say(reader, "filterTo", { date: escape(dayText(to, reader)) }),
    source === null ? null : say(reader, "filterSource", { source: sourceName(source, reader, 80) }),
  ].filter((filter) => filter !== null);
  return said.length === 0 ? null : say(reader, "filters", { filters: joined(said, ", ") });
}
