import { label } from "./say.ts";
import type { Reader } from "./reader.ts";
import { type Markdown, md, trusted } from "../markdown.ts";

/**
 * A publication date as text: "4 March 2026", "4 de marzo de 2026".
 *
 * Never Discord's `<t:…:D>`, which is drawn in the viewer's time zone: a report dated 4 March without an hour would
 * show as 3 March everywhere west of Greenwich. A moment with an offset is shown as the day it was in that offset,
 * which is the day the publisher printed.
 *
 * @param published an ISO day, or an ISO 8601 moment with its offset; null where the corpus gives none
 */
export function publishedText(published: string | null, reader: Reader): string {
  return published === null ? label(reader, "undated") : dayText(published, reader);
}

/** @param day an ISO day, or a moment that begins with one */
export function dayText(day: string, reader: Reader): string {
  const midnight = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(midnight)) return day;
  return dateFormat(reader, { dateStyle: "long" }).format(midnight);
}

/** Making a formatter costs more than a whole reply does. There are as many as locales and ways to write a date. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats dates that are days of a calendar rather than moments, so always in UTC, where they were parsed. */
export function dateFormat(reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader.locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}

/** A moment, drawn by Discord as "3 hours ago" and kept current. @param moment ISO 8601, with its offset */
export function agoText(moment: string): Markdown {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return trusted("?");
  return md`<t:${Math.floor(milliseconds / 1000)}:R>`;
}
