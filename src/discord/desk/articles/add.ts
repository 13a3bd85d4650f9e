import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticleChange, renderOverwrite } from "../../render/desk/articles.ts";
import { renderNotice } from "../../render/notice.ts";
import { type Answerable, edit, notify, type Render } from "../../respond/to-interaction.ts";
import { mayChange } from "../may-change.ts";
import { readAttachment, type Upload } from "./attachment.ts";
import { changed, recordChange, reportingRefusal } from "./changing.ts";
import { corpusFolder, placeInCorpus } from "./corpus-folder.ts";
import { corpusFileName, endingFor } from "./file-name.ts";
import { drop, findIncoming, type Incoming, takeIn } from "./incoming.ts";
import { cited, readArticleFile } from "./read-file.ts";

/** `/article add` with a file. */
export async function addUpload(interaction: ChatInputCommandInteraction, upload: Upload, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await reportingRefusal(interaction, "add", upload.name, bot, async () => {
    const bytes = await readAttachment(upload, bot.download);
    const file = corpusFileName(upload.name.replace(/\.[^.]*$/u, ""), await endingFor(upload.name, bytes));
    return add(interaction, await takeIn(bytes, file, interaction.user.id, bot), bot);
  });
}

/** Puts an article into the corpus, or asks first where another stands in its place. @returns what to show */
export async function add(interaction: Answerable, { id, file, article }: Incoming, bot: Bot): Promise<Render> {
  const reader = readerOf(interaction.locale);
  const { kind } = await changed({ kind: "put", incoming: id, file, article, over: false }, bot);
  if (kind === "taken") {
    const place = await placeInCorpus(await corpusFolder(bot.settings.corpusDir), file);
    // What stands there may be broken, and be replaced for that.
    const stands = await readArticleFile(place).then(({ first }) => cited(first), () => ({ ...article, title: null, source: null, published: null }));
    return (surface) => renderOverwrite(stands, article, id, reader, surface);
  }
  await drop(id, bot);
  recordChange(interaction, "add", file, bot);
  return (surface) => renderArticleChange({ kind: "added" }, article, reader, surface);
}

/** The buttons under the question whether to overwrite. */
export async function decideOverwrite(interaction: ButtonInteraction, id: string, confirmed: boolean, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  const incoming = findIncoming(id, bot);
  if (incoming === null) return notify(interaction, { kind: "commandExpired" });
  await interaction.deferUpdate();
  const reader = readerOf(interaction.locale);
  if (!confirmed) {
    await drop(id, bot);
    await edit(interaction, (surface) => renderNotice({ kind: "articleKept" }, reader, surface));
    return;
  }
  const { file, article } = incoming;
  await reportingRefusal(interaction, "replace", file, bot, async () => {
    await changed({ kind: "put", incoming: id, file, article, over: true }, bot);
    await drop(id, bot);
    recordChange(interaction, "replace", file, bot);
    return (surface) => renderArticleChange({ kind: "replaced" }, article, reader, surface);
  });
}
