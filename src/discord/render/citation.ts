import type { CitedArticle } from "../../answer/answer.ts";
import { escape } from "../escape.ts";
import { escapeLine } from "../escape-line.ts";
import { publishedText } from "../language/published.ts";
import type { Reader } from "../language/reader.ts";
import { say } from "../language/say.ts";
import { joined, type Markdown, md, subtext } from "../markdown.ts";

/** Other carriers of one story that are named, and other reports of one event; the rest are counted. */
const named = { places: 3, reports: 12 } as const;

/**
 * Lines under a quote: title, then source and date, then where else it ran; what the corpus lacks is said to lack. The
 * words quoted should stand out from all of it, so nothing here is bold.
 */
export function citation(article: CitedArticle, alsoIn: readonly CitedArticle[], reader: Reader): Markdown {
  const title = article.title === null ? null : escapeLine(article.title, 200);
  const lines = [title === null ? null : subtext(title), sourceAndDate(article, reader), alsoInLine(alsoIn, reader)];
  return joined(
    lines.filter((line) => line !== null),
    "\n",
  );
}

export function sourceAndDate(article: CitedArticle, reader: Reader): Markdown {
  return say(reader, "citation", { source: sourceName(article.source, reader, 80), date: dateOf(article, reader) });
}

export function sourceName(source: string | null, reader: Reader, most: number): Markdown {
  return (source === null ? null : escapeLine(source, most)) ?? say(reader, "sourceNotGiven");
}

export function dateOf(article: CitedArticle, reader: Reader): Markdown {
  return escape(publishedText(article.published, reader));
}

/**
 * Where an article names no source, its title tells it from the others.
 *
 * @returns null where there is no other place
 */
export function alsoInLine(alsoIn: readonly CitedArticle[], reader: Reader, kind: keyof typeof named = "places"): Markdown | null {
  if (alsoIn.length === 0) return null;
  const told = alsoIn
    .slice(0, named[kind])
    .map((place) => say(reader, "alsoInPlace", { source: sourceName(place.source ?? place.title, reader, 50), date: dateOf(place, reader) }));
  const list = joined(told, ", ");
  const unnamed = alsoIn.length - told.length;
  const places = unnamed === 0 ? list : md`${list} ${say(reader, "andMore", { count: unnamed })}`;
  return subtext(say(reader, "alsoIn", { places }));
}
