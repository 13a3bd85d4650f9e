import { z } from "zod";

import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";
import type { Draft } from "./draft.ts";
import { problemOf } from "./problem.ts";

/**
 * Blank is as good as absent: tables exported to JSON write "" for every empty cell. They also write what looks like a
 * number as one: the id 7, the title 1984, the date 20260304.
 */
const optionalText = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((text) => text?.trim() || null);

const names = z
  .union([z.array(z.string()), z.string().transform((name) => [name])])
  .nullish()
  .transform((list) => (list ?? []).map((name) => name.trim()).filter((name) => name !== ""));

/** What may be said of an article beside its text: in JSON records and in Markdown front matter. Other keys are ignored. */
export const metadata = z.object({
  id: optionalText,
  title: optionalText,
  source: optionalText,
  url: optionalText,
  date: optionalText,
  published: optionalText,
  authors: names,
  author: names,
});

const record = metadata.extend({ text: z.string() });

/** `{id?, title?, source?, url?, date?, authors?, text}`, its text left exactly as it is. */
export function readRecord(value: unknown, place: Pick<Draft, "record" | "at">): Draft | Rejection {
  const read = record.safeParse(value);
  if (!read.success) {
    return new Rejection(fault("badRecord", { problem: problemOf(read.error, value) }), { at: place.at, cause: read.error });
  }
  return { ...fromMetadata(read.data), text: read.data.text, ...place };
}

/** The fields of a draft that metadata gives, their aliases resolved. */
export function fromMetadata(data: z.output<typeof metadata>): Omit<Draft, "text" | "record" | "at"> {
  const { id, title, source, url } = data;
  return { id, title, source, url, date: data.date ?? data.published, authors: [...data.authors, ...data.author] };
}
