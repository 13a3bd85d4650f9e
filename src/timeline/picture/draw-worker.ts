/**
 * Thread of its own that draws pictures of timelines: loading the typefaces alone takes as long as several answers, and
 * who answers must not wait for it.
 */
import { parentPort } from "node:worker_threads";

import { createBirpc } from "birpc";

import type { Chronology } from "../event.ts";
import type { PictureWords } from "./layout.ts";
import { drawTimeline, toPng } from "./picture.ts";
import type { ThemeName } from "./theme.ts";

/** `PictureWords` as data, since functions don't pass between threads. */
export interface WrittenWords extends Pick<PictureWords, "heading" | "nothing"> {
  /** Of each event, in order. */
  readonly dates: readonly string[];
  /** Of each quote of each event, in order. */
  readonly citations: readonly (readonly WrittenCitation[])[];
}

export interface WrittenCitation {
  readonly source: string;
  readonly published: string;
}

export interface Drawn {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** What it shows, in words. */
  readonly alt: string;
}

/** What the thread does when asked. */
export interface Drawer {
  draw(timeline: Chronology, words: WrittenWords, theme: ThemeName): Promise<Drawn>;
}

function spoken({ events }: Chronology, { heading, nothing, dates, citations }: WrittenWords): PictureWords {
  const dateOf = new Map(events.map((event, index) => [event, dates[index] ?? ""]));
  const citationOf = new Map(events.flatMap(({ quotes }, event) => quotes.map((quote, index) => [quote, citations[event]?.[index]])));
  return {
    heading,
    nothing,
    date: (event) => dateOf.get(event) ?? "",
    source: (quote) => citationOf.get(quote)?.source ?? "",
    published: (quote) => citationOf.get(quote)?.published ?? "",
  };
}

const drawer: Drawer = {
  draw: async (timeline, words, theme) => {
    const picture = drawTimeline(timeline, spoken(timeline, words), theme);
    return { bytes: await toPng(picture), alt: picture.alt };
  },
};

if (parentPort === null) throw new Error("This file is for a thread of its own: start it as a worker.");
const port = parentPort;
createBirpc<object, Drawer>(drawer, { post: (message) => port.postMessage(message), on: (hear) => void port.on("message", hear) });
