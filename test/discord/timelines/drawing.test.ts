import { afterEach, expect, test } from "vitest";

import { openLog } from "../../../src/discord/lifecycle/log.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";
import { drawing } from "../../../src/discord/timelines/drawing.ts";
import type { KeptTimeline } from "../../../src/discord/timelines/kept-timeline.ts";
import { pictureWords } from "../../../src/discord/timelines/picture-words.ts";
import { drawTimeline, toPng } from "../../../src/timeline/picture/picture.ts";
import { happened, timelineOf } from "../../timeline/events.ts";

const lines: string[] = [];
const log = openLog({ level: "error", questions: false }, { write: (line) => void lines.push(line) });
const artist = drawing(log);
afterEach(() => artist.close());

const events = ["2026-03-03", "2026-03-04"].map((date) => happened(date, "The ferry sailed."));
const kept: KeptTimeline = {
  ...timelineOf(events),
  topic: "Ecuador",
  filters: { from: null, to: null, source: null },
  coverage: { articles: 1, oldest: null, newest: null, indexedAt: "2026-03-05T10:00:00Z" },
  member: "1",
  locale: "es-ES",
  turned: false,
};

test("a picture from the thread is the one that would be drawn here", async () => {
  const here = drawTimeline({ events }, pictureWords("Ecuador", readerOf("es-ES")), "dark");
  const picture = await artist.draw(kept);
  expect(picture?.alt).toBe(here.alt);
  expect(picture?.bytes.equals(await toPng(here))).toBe(true);
});

test("a thread that ends in drawing costs the picture alone, and the next one is drawn", async () => {
  const lost = artist.draw(kept);
  await artist.close();
  expect(await lost).toBeNull();
  expect(lines.join()).toContain("could not be drawn");
  expect(await artist.draw(kept)).not.toBeNull();
});

test("nothing is drawn of nothing", async () => {
  expect(await artist.draw({ ...kept, ...timelineOf([]) })).toBeNull();
});
