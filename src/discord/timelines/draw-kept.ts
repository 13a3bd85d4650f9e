import type { Logger } from "pino";

import { drawTimeline, toPng } from "../../timeline/picture/picture.ts";
import { readerOf } from "../language/reader.ts";
import type { ImageFile } from "../render/reply.ts";
import type { KeptTimeline } from "./kept-timeline.ts";
import { pictureWords } from "./picture-words.ts";

/**
 * A timeline drawn for the member who asked, on the dark ground that Discord has unless told otherwise.
 *
 * @returns null where nothing is dated, or where drawing failed: the events themselves can still be told
 */
export async function drawKept({ events, topic, locale }: KeptTimeline, log: Logger): Promise<ImageFile | null> {
  if (events.length === 0) return null;
  try {
    const picture = drawTimeline({ events }, pictureWords(topic, readerOf(locale)), "dark");
    return { name: "timeline.png", bytes: await toPng(picture), alt: picture.alt };
  } catch (err) {
    log.error({ err, events: events.length }, "the timeline could not be drawn, so comes without its picture");
    return null;
  }
}
