import { ApplicationCommandType, InteractionContextType as Context, MessageFlags } from "discord.js";

import { readerOf } from "../language/reader.ts";
import { renderSources } from "../render/sources.ts";
import { edit } from "../respond/to-interaction.ts";
import type { SlashCommand } from "./command.ts";
import { described, named } from "./localised.ts";

export const sourcesCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("sourcesName"),
    ...described("sourcesDescription"),
    contexts: [Context.Guild, Context.BotDM],
  },
  execute: async (interaction, bot) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const sources = await bot.answering.archive.sources();
    const reader = readerOf(interaction.locale);
    await edit(interaction, (surface) => renderSources(sources, { reader, surface, from: 0 }));
  },
} satisfies SlashCommand;
