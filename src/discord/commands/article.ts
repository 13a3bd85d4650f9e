import { setTimeout as sleep } from "node:timers/promises";

import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  type AutocompleteInteraction,
  InteractionContextType as Context,
  PermissionFlagsBits,
} from "discord.js";

import type { CitedArticle } from "../../answer/answer.ts";
import type { Bot } from "../bot.ts";
import { addUpload } from "../desk/articles/add.ts";
import { articleForm } from "../desk/articles/form.ts";
import { listing } from "../desk/articles/listed.ts";
import { removals } from "../desk/articles/removals.ts";
import { removeArticle } from "../desk/articles/remove.ts";
import { restoreArticle } from "../desk/articles/restore.ts";
import { listArticles, showArticle } from "../desk/articles/show.ts";
import { mayChange } from "../desk/may-change.ts";
import { isOperator } from "../desk/operators.ts";
import { readerOf } from "../language/reader.ts";
import { plainLine } from "../escape-line.ts";
import type { SlashCommand } from "./command.ts";
import { described, named } from "./localised.ts";

const id = { ...named("articleIdName"), ...described("articleIdDescription") };
const file = { ...named("articleAddFileName"), ...described("articleAddFileDescription") };

const add = named("articleAddName");
const list = named("articleListName");
const remove = named("articleRemoveName");
const restore = named("articleRestoreName");

const chosen: APIApplicationCommandSubcommandOption["options"] = [{ type: Type.String, ...id, required: true, autocomplete: true }];

export const articleCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("articleName"),
    ...described("articleDescription"),
    contexts: [Context.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      { type: Type.Subcommand, ...add, ...described("articleAddDescription"), options: [{ type: Type.Attachment, ...file }] },
      { type: Type.Subcommand, ...remove, ...described("articleRemoveDescription"), options: chosen },
      { type: Type.Subcommand, ...list, ...described("articleListDescription") },
      { type: Type.Subcommand, ...named("articleShowName"), ...described("articleShowDescription"), options: chosen },
      { type: Type.Subcommand, ...restore, ...described("articleRestoreDescription"), options: chosen },
    ],
  },
  complete: completeArticle,
  execute: async (interaction, bot) => {
    if (!(await mayChange(interaction, bot))) return;
    const { options } = interaction;
    switch (options.getSubcommand()) {
      case add.name: {
        const upload = options.getAttachment(file.name);
        if (upload === null) return interaction.showModal(articleForm(readerOf(interaction.locale))).then(() => undefined);
        return addUpload(interaction, upload, bot);
      }
      case list.name:
        return listArticles(interaction, bot);
      case remove.name:
        return removeArticle(interaction, options.getString(id.name, true), bot);
      case restore.name:
        return restoreArticle(interaction, options.getString(id.name, true), bot);
      default:
        return showArticle(interaction, options.getString(id.name, true), bot);
    }
  },
} satisfies SlashCommand;

/** Discord's limits on what autocompletion offers. */
const mostChoices = 25;
const longestChoice = 100;

/** Offers articles whose id, file or headline holds what is typed; to restore, those that were removed. */
async function completeArticle(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  if (!isOperator(interaction, bot.settings)) return interaction.respond([]);
  const typed = interaction.options.getFocused().toLowerCase();
  const articles =
    interaction.options.getSubcommand() === restore.name
      ? removals(bot).map(({ article }) => article)
      : await known(bot);
  const found = articles.filter((each) => [each.id, each.file, each.title ?? ""].some((text) => text.toLowerCase().includes(typed)));
  const choices = found.flatMap((each) => {
    const name = plainLine(`${each.title ?? each.id} · ${each.published?.slice(0, 10) ?? each.file}`, longestChoice);
    return name === null || each.id.length > longestChoice ? [] : [{ name, value: each.id }];
  });
  // What was removed several times is offered once: the latest is the one that is restored.
  const once = new Map(choices.toReversed().map((choice) => [choice.value, choice]));
  await interaction.respond([...once.values()].toReversed().slice(0, mostChoices));
}

/** Choices are due within three seconds; reading a large corpus may take longer, and is done by the next letter. */
const patienceMs = 1_000;

/** Articles in the index or, as far as is known in time, in the corpus; and files that were rejected. */
async function known(bot: Bot): Promise<readonly CitedArticle[]> {
  const all = await Promise.race([listing(bot, false), sleep(patienceMs, null)]);
  if (all === null) return bot.answering.archive.articles();
  return all.items.map((item) => {
    if (item.kind === "article") return item.article;
    const { file } = item.kind === "rejected" ? item.complaint : item;
    return { id: file, title: null, source: null, url: null, published: null, file };
  });
}
