import { realpath, stat } from "node:fs/promises";
import path from "node:path";

import { type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { CitedArticle } from "../../../answer/answer.ts";
import type { Article } from "../../../articles/article.ts";
import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticle, renderCopy, renderRejected } from "../../render/desk/articles.ts";
import { renderArticleList } from "../../render/desk/article-list.ts";
import { edit, notify } from "../../respond/to-interaction.ts";
import { placeInCorpus } from "./corpus-folder.ts";
import { type Listed, listing } from "./listed.ts";
import { lookInto } from "./read-file.ts";

/** `/article list`: what is in the corpus or in the index, and what is in only one of them. */
export async function listArticles(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const all = await listing(bot, true);
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderArticleList(all, { reader, surface, from: 0 }));
}

/**
 * `/article show`: an article with its text. Of an indexed one that is as it is quoted from; of one that isn't indexed
 * yet, as its file has it; of a rejected file, why it was.
 */
export async function showArticle(interaction: ChatInputCommandInteraction, idOrFile: string, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const reader = readerOf(interaction.locale);
  const { items } = await listing(bot, true);
  const found = items.find((item) => named(item).id === idOrFile) ?? items.find((item) => named(item).file === idOrFile);
  if (found === undefined) return notify(interaction, { kind: "unknownArticle", id: idOrFile });
  if (found.kind === "copy") {
    await edit(interaction, (surface) => renderCopy(found, reader, surface));
    return;
  }
  if (found.kind === "rejected") {
    const { file } = found.complaint;
    const complaints = items.flatMap((item) => (item.kind === "rejected" && item.complaint.file === file ? [item.complaint] : []));
    await edit(interaction, (surface) => renderRejected(complaints, reader, surface));
    return;
  }
  const { article, standing } = found;
  const whole = standing === "added" ? await inCorpus(article, bot) : await bot.answering.archive.article(article.id);
  // Taken out, or indexed, while it was looked for.
  if (whole === null) return notify(interaction, { kind: "unknownArticle", id: idOrFile });
  await edit(interaction, (surface) => renderArticle({ ...whole, ...article }, standing, reader, surface));
}

/** A file without an article of its own goes by its name with and without its ending, as an article would. */
function named(item: Listed): { readonly id: string; readonly file: string } {
  if (item.kind === "article") return item.article;
  const { file } = item.kind === "rejected" ? item.complaint : item;
  return { id: file.slice(0, file.length - path.posix.extname(file).length), file };
}

/** The article as its file has it. Read by itself, a file knows nothing of the folder that ids without one begin with. */
async function inCorpus({ id, file }: CitedArticle, { settings }: Bot): Promise<Article | null> {
  const corpus = await realpath(settings.corpusDir);
  const place = (await stat(corpus)).isDirectory() ? await placeInCorpus(corpus, file) : corpus;
  const { articles } = await lookInto(place);
  return articles.find((article) => article.id === id || path.posix.join(path.posix.dirname(file), article.id) === id) ?? null;
}
