import { ApplicationCommandOptionType as Type, ApplicationCommandType, InteractionContextType as Context } from "discord.js";

import { askByInteraction } from "../asking/ask-by-interaction.ts";
import { longestQuestion } from "../asking/read-request.ts";
import type { SlashCommand } from "./command.ts";
import { completeSource, filterOptions, filtersOf } from "./filter-options.ts";
import { described, named } from "./localised.ts";

const question = named("askQuestionName");
const inPrivate = named("privateName");

export const askCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("askName"),
    ...described("askDescription"),
    contexts: [Context.Guild, Context.BotDM],
    options: [
      { type: Type.String, ...question, ...described("askQuestionDescription"), required: true, max_length: longestQuestion },
      ...filterOptions("articles"),
      { type: Type.Boolean, ...inPrivate, ...described("privateDescription") },
    ],
  },
  complete: completeSource,
  execute: async (interaction, bot) => {
    const text = interaction.options.getString(question.name, true).trim();
    await askByInteraction(
      interaction,
      {
        question: text,
        root: text,
        filters: filtersOf(interaction),
        private: interaction.options.getBoolean(inPrivate.name) ?? false,
        by: "command",
      },
      bot,
    );
  },
} satisfies SlashCommand;
