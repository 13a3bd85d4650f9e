import { ApplicationCommandType, InteractionContextType as Context } from "discord.js";

import { askByInteraction } from "../asking/ask-by-interaction.ts";
import { noFilters } from "../asking/heard-question.ts";
import { withinQuestion } from "../asking/read-request.ts";
import { notify } from "../respond/to-interaction.ts";
import type { MessageCommand } from "./command.ts";
import { named } from "./localised.ts";

/** Asks about the message it is used on. The answer is the asker's own: whoever wrote the message asked for none. */
export const aboutMessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    ...named("aboutMessageName"),
    contexts: [Context.Guild, Context.BotDM],
  },
  execute: async (interaction, bot) => {
    const text = withinQuestion(interaction.targetMessage.cleanContent.replace(/\s+/gu, " ").trim());
    if (text === "") return notify(interaction, { kind: "messageWithoutText" });
    return askByInteraction(interaction, { question: text, root: text, filters: noFilters, private: true, by: "menu" }, bot);
  },
} satisfies MessageCommand;
