import { ApplicationCommandType, InteractionContextType as Context, MessageFlags } from "discord.js";

import { readerOf } from "../language/reader.ts";
import { renderStatus } from "../render/status.ts";
import { edit } from "../respond/to-interaction.ts";
import type { SlashCommand } from "./command.ts";
import { described, named } from "./localised.ts";

export const statusCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("statusName"),
    ...described("statusDescription"),
    contexts: [Context.Guild, Context.BotDM],
  },
  execute: async (interaction, bot) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { archive, embedder } = bot.answering;
    const [coverage, generation, articles, running] = await Promise.all([
      archive.coverage({}),
      archive.generation(),
      archive.articles(),
      bot.owner.running(),
    ]);
    const { name, dtype } = embedder.model;
    const status = {
      coverage: { ...coverage, indexedAt: generation.indexedAt },
      newest: articles.find(({ published }) => published !== null) ?? null,
      model: `${name} (${dtype})`,
      generation: generation.number,
      indexing: running !== null,
    };
    await edit(interaction, (surface) => renderStatus(status, readerOf(interaction.locale), surface));
  },
} satisfies SlashCommand;
