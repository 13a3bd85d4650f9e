import type { Chronology } from "../event.ts";
import { readable } from "./fit.ts";
import type { PictureWords } from "./layout.ts";

/** The longest description that Discord takes for an attachment, in UTF-16 units. */
const longest = 1024;
const longestHeading = 200;

/** What a picture of a timeline shows: its heading and, as far as there is room, each event's date and first quote. */
export function altText({ events }: Chronology, words: PictureWords): string {
  const parts = [
    Array.from(words.heading).slice(0, longestHeading).join(""),
    ...(events.length === 0 ? [words.nothing] : []),
    ...events.map((event) => `${words.date(event)}: ${event.quotes[0]?.text ?? ""}`),
  ].map(readable);
  let text = "";
  for (const part of parts) {
    const longer = text === "" ? part : `${text}\n${part}`;
    if (longer.length > longest - 2) return `${text}\n…`;
    text = longer;
  }
  return text;
}
