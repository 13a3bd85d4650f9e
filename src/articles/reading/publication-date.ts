import { DateTime } from "luxon";

import { type Fault, fault } from "./fault.ts";
import { Rejection } from "./rejection.ts";

/** A publication date that cannot be believed: impossible, ambiguous or not a date at all. */
export class PublicationDateError extends Rejection {
  constructor(written: string, problem: Fault) {
    super(fault("badDate", { date: written, problem }));
  }
}

/**
 * The date of publication in the form of `Article.published`, read from metadata.
 *
 * Understands ISO 8601 days and moments, RFC 2822 and HTTP dates, and written dates in English and Spanish
 * (`March 4, 2026`, `4 Mar. 2026`, `4 de marzo de 2026`). A moment keeps the offset it was written with; a time
 * of day without an offset is dropped, since which moment it names is anyone's guess.
 *
 * @throws {PublicationDateError} when the date is impossible, ambiguous (`03/04/2026`) or not a date
 */
export function publicationDate(written: string): string {
  const tidy = written.trim().replace(/\s+/g, " ");
  const found = yearFirst(tidy) ?? email(tidy) ?? inWords(tidy);
  if (found === null) {
    const ambiguous = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(tidy);
    throw new PublicationDateError(written, fault(ambiguous ? "ambiguousDate" : "notADate"));
  }
  if (!found.date.isValid) {
    const why = found.date.invalidReason === "mismatched weekday" ? "wrongWeekday" : "notInCalendar";
    throw new PublicationDateError(written, fault(why));
  }
  if (found.date.year < FIRST_NEWSPAPER) throw new PublicationDateError(written, fault("tooOld"));
  return (found.moment ? found.date.toISO({ suppressMilliseconds: true }) : found.date.toISODate()) ?? written;
}

/** The Relation of Strasbourg. Programs write years such as 1 where they know no date. */
const FIRST_NEWSPAPER = 1605;

/** A date as luxon read it, valid or not; `moment` when time of day and offset were both given. */
interface Reading {
  readonly date: DateTime;
  readonly moment: boolean;
}

/** `9:30`, `09:30 EST`, `9:30 a.m. (Quito)`, `09:30:00 America/Guayaquil`. */
const LOOSE_TIME = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?: ?[ap]\.? ?m\.?)?(?: ?\(?(?!Z$)\p{L}[\p{L}/_ -]*\)?)?$/iu;

function yearFirst(tidy: string): Reading | null {
  const match =
    /^(?<year>\d{4})(?<separator>[-/.]?)(?<month>\d\d?)\k<separator>(?<day>\d\d?)(?:(?:T| |, )(?<time>\d.*))?$/i.exec(tidy)?.groups;
  if (match === undefined) return null;
  // Without separators, two figures are a month and two a day: 2026111 might be a day in January or in November.
  if (match["separator"] === "" && `${match["month"] ?? ""}${match["day"] ?? ""}`.length < 4) return null;
  const day = [match["year"], match["month"]?.padStart(2, "0"), match["day"]?.padStart(2, "0")].join("-");
  const written = match["time"]?.replace(/ ?(?:UTC|GMT|Z)$/i, "Z").replace(/ (?=[+-]\d)/, "");
  // A zone by any other name, or a clock of twelve hours, leaves the moment open: it is the day that counts.
  const time = written === undefined || LOOSE_TIME.test(written) ? undefined : written;
  const moment = time !== undefined && /(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(time);
  return { date: DateTime.fromISO(time === undefined ? day : `${day}T${time}`, { setZone: true }), moment };
}

function email(tidy: string): Reading | null {
  const readings = [DateTime.fromRFC2822(tidy, { setZone: true }), DateTime.fromHTTP(tidy, { setZone: true })];
  const date = readings.find((reading) => reading.isValid || reading.invalidReason !== "unparsable");
  return date === undefined ? null : { date, moment: true };
}

const FORMS = [
  ...["LLLL d yyyy", "LLL d yyyy", "d LLLL yyyy", "d LLL yyyy"]
    .flatMap((form) => [form, `cccc ${form}`, `ccc ${form}`])
    .map((form) => [form, "en"] as const),
  ...["d 'de' LLLL 'de' yyyy", "d LLL yyyy"].flatMap((form) => [form, `cccc ${form}`]).map((form) => [form, "es"] as const),
];

function inWords(tidy: string): Reading | null {
  const plain = tidy
    .replace(/^(.*\b\d{4}),?(?: at| a las)? \d{1,2}[:.]\d\d.*$/i, "$1")
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, "")
    .replace(/(?<=\p{L})\.(?= |$)/gu, "")
    .replace(/\bsept\b/i, "Sep")
    .replaceAll(",", "");
  const readings = FORMS.map(([form, locale]) => DateTime.fromFormat(plain, form, { locale, zone: "utc" }));
  const date =
    readings.find((reading) => reading.isValid) ?? readings.find((reading) => reading.invalidReason !== "unparsable");
  return date === undefined ? null : { date, moment: false };
}
