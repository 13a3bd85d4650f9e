import { ApplicationCommandType, InteractionContextType as Context } from "discord.js";

import { isOperator } from "../desk/operators.ts";
import { readerOf } from "../language/reader.ts";
import { renderHelp } from "../render/help.ts";
import { respond } from "../respond/to-interaction.ts";
import type { SlashCommand } from "./command.ts";
import { described, named } from "./localised.ts";

export const helpCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("helpName"),
    ...described("helpDescription"),
    contexts: [Context.Guild, Context.BotDM],
  },
  execute: async (interaction, bot) => {
    const reader = readerOf(interaction.locale);
    const operator = isOperator(interaction, bot.settings);
    await respond(interaction, (surface) => renderHelp({ reader, surface, operator }), "asker");
  },
} satisfies SlashCommand;
