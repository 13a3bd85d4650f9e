import type { CitedArticle } from "../answer/answer.ts";
import { longDate } from "./day.ts";
import { hang, layOut, type Span } from "./layout.ts";
import { oneLine } from "./neutral.ts";
import type { Look } from "./style.ts";

/** Who published it and when: never guessed, and said aloud where it isn't known. */
export function publication(article: CitedArticle, look: Look, verb = ""): readonly Span[] {
  const { cyan, yellow } = look.paint;
  const known = (value: string | null, otherwise: string): Span =>
    value === null ? { text: otherwise, paint: yellow } : { text: oneLine(value), paint: cyan };
  return [
    known(article.source, "source not given"),
    { text: ` ${look.sign.dot} ` },
    known(article.published && verb + longDate(article.published), "undated"),
  ];
}

/**
 * The lines under a quote: title, publication, address. Where there is no address, the file in the corpus stands in
 * for it. Addresses and paths are left whole, even past the last column, so that they can be followed and copied.
 */
export function citation(article: CitedArticle, look: Look, width: number): readonly string[] {
  const lead = `${look.sign.dash} `;
  const title = article.title === null ? "untitled" : oneLine(article.title);
  const place = article.url === null ? `in ${oneLine(article.file)}` : oneLine(article.url);
  return hang(lead, lead.length, [
    ...layOut([{ text: title }], width - lead.length),
    ...layOut(publication(article, look), width - lead.length),
    look.paint.dim(place),
  ]);
}

/** Shows that one wire story ran under several names, so that copies don't pass for independent reports. */
export function alsoIn(articles: readonly CitedArticle[], look: Look, width: number): readonly string[] {
  const indent = " ".repeat(look.sign.dash.length + 1);
  return articles.flatMap((article) => {
    const title: Span[] = article.title === null ? [] : [{ text: `: ${oneLine(article.title)}` }];
    const spans = [{ text: "also in " }, ...publication(article, look), ...title];
    return hang(indent, indent.length + 2, layOut(spans, width - indent.length - 2));
  });
}
