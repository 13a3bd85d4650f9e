import type { CitedArticle } from "../../../answer/answer.ts";
import type { Bot } from "../../bot.ts";
import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { corpusFolder, exists, placeInCorpus } from "./corpus-folder.ts";
import { cited, lookInto } from "./read-file.ts";

/** The indexed article of that id or file name; null where there is none. */
export async function findIndexed(idOrFile: string, bot: Bot): Promise<CitedArticle | null> {
  const articles = await bot.answering.archive.articles();
  return articles.find(({ id }) => id === idOrFile) ?? articles.find(({ file }) => file === idOrFile) ?? null;
}

/** Endings by which a file is found whose article is named by its stem. */
const endings = ["", ".md", ".txt", ".html", ".json", ".jsonl", ".htm", ".markdown", ".ndjson"];

/**
 * The article of that id or file name in the corpus folder, indexed yet or not.
 *
 * @returns null where there is none
 * @throws {ArticleRefusedError} when its file holds other articles besides, which would go with it, or is gone already
 */
export async function findInCorpus(idOrFile: string, bot: Bot): Promise<CitedArticle | null> {
  const indexed = await findIndexed(idOrFile, bot);
  const root = await corpusFolder(bot.settings.corpusDir);
  const candidates = indexed === null ? endings.map((ending) => `${idOrFile}${ending}`) : [indexed.file];
  for (const file of candidates) {
    const place = await placeInCorpus(root, file);
    if (place === root || !(await exists(place))) continue;
    // A broken file is one to find, too: it may be there to be taken out.
    const { articles } = await lookInto(place);
    if (articles.length > 1) throw new ArticleRefusedError(phrase("refusedManyArticles", { file, number: articles.length }));
    const [article = unknown(idOrFile)] = articles;
    return indexed ?? { ...cited(article), file };
  }
  if (indexed !== null) throw new ArticleRefusedError(phrase("refusedGone", { file: indexed.file }));
  return null;
}

function unknown(id: string): CitedArticle {
  return { id, title: null, source: null, url: null, published: null, file: id };
}
