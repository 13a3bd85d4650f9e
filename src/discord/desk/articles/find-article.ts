import type { CitedArticle } from "../../../answer/answer.ts";
import type { Bot } from "../../bot.ts";
import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { corpusFolder, exists, placeInCorpus } from "./corpus-folder.ts";
import { cited, readArticleFile } from "./read-file.ts";

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
 * @throws {ArticleRefusedError} when its file holds other articles besides, which would go with it
 */
export async function findInCorpus(idOrFile: string, bot: Bot): Promise<CitedArticle | null> {
  const indexed = await findIndexed(idOrFile, bot);
  const root = await corpusFolder(bot.settings.corpusDir);
  const candidates = indexed === null ? endings.map((ending) => `${idOrFile}${ending}`) : [indexed.file];
  for (const file of candidates) {
    const place = await placeInCorpus(root, file);
    if (place === root || !(await exists(place))) continue;
    const { first, ids } = await readArticleFile(place);
    if (ids.length > 1) throw new ArticleRefusedError(phrase("refusedManyArticles", { file, number: ids.length }));
    return indexed ?? { ...cited(first), file };
  }
  return null;
}
