import { createEvents, type DateArray, type EventAttributes } from "ics";
import { DateTime } from "luxon";

import { readEventDate } from "../../archive/mentions/event-date.ts";
import type { TimelineEvent } from "../event.ts";
import { folded } from "./folded.ts";
import { identifiersOf, type Recognisable } from "./identifier.ts";

/** The longest summary, in code points: the line that a calendar shows. The whole quote is in the description. */
const longestSummary = 120;

/**
 * The scheduled events of a timeline as an iCalendar file (RFC 5545), each as long as its date is exact: a summit on a
 * day, operations all through a month. An event keeps its identifier while it keeps its date and the sentence that told
 * it first, so that a calendar takes a later export for an update.
 *
 * @param made moment of the export
 * @returns null where nothing is scheduled: a calendar must have an entry (RFC 5545, 3.6)
 */
export function toCalendar(timeline: Recognisable, made: Date): string | null {
  const identifiers = identifiersOf(timeline);
  const scheduled = timeline.events
    .filter(({ status }) => status === "scheduled")
    .flatMap((event) => entryOf(event, identifiers.get(event) ?? "") ?? []);
  if (scheduled.length === 0) return null;
  const entries = scheduled.map(({ entry }) => entry);
  const { error, value } = createEvents(entries, { productId: "-//Dateline//Timeline//EN", calName: "Dateline" });
  if (error) throw error;
  const urls = new Map(scheduled.map(({ entry, url }) => [`UID:${entry.uid}`, url]));
  // The library stamps entries by its own clock, and folds at 75 characters where a calendar may count octets. It also
  // refuses addresses that browsers follow, such as `https://[2001:db8::1]/`, and with one of them the whole calendar.
  const lines = (value ?? "").replaceAll("\r\n\t", "").split("\r\n").flatMap((line) => {
    const url = urls.get(line) ?? null;
    return [line.replace(/^DTSTAMP:.*$/u, `DTSTAMP:${stampOf(made)}`), ...(url === null ? [] : [`URL:${url}`])];
  });
  return lines.map(folded).join("\r\n");
}

function stampOf(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/gu, "");
}

interface Entry {
  readonly entry: EventAttributes & { readonly uid: string };
  readonly url: string | null;
}

function entryOf(event: TimelineEvent, uid: string): Entry | null {
  const date = readEventDate(event.date);
  const [quote] = event.quotes;
  if (date === null || quote === undefined) return null;
  const { article, text } = quote;
  const after = DateTime.fromISO(date.last, { zone: "utc" }).plus({ days: 1 }).toISODate();
  const published = article.published === null ? "undated" : `published ${article.published}`;
  const entry = {
    uid,
    start: dayOf(date.first),
    end: dayOf(after ?? date.last),
    title: summaryOf(withoutControls(text)),
    description: withoutControls(`${text}\n\n${article.source ?? "source not given"}, ${published}`),
    // An all-day event of a calendar blocks nobody's time.
    transp: "TRANSPARENT" as const,
  };
  return { entry, url: article.url === null ? null : uriOf(article.url) };
}

/** An address as a browser sends it: a URI (RFC 3986), which a calendar holds as it is, has neither blanks nor controls, and no letters but ASCII. */
function uriOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).href : null;
}

function summaryOf(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, " "));
  const shown = characters.slice(0, longestSummary).join("");
  return characters.length <= longestSummary ? shown : `${shown.replace(/\s+\S*$/u, "")} …`;
}

/** A calendar's text holds no control character but the line feed, which is written as two letters. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/(?!\n)\p{Cc}/gu, " ");
}

function dayOf(iso: string): DateArray {
  const { year, month, day } = DateTime.fromISO(iso, { zone: "utc" });
  return [year, month, day];
}
