import type { ButtonInteraction } from "discord.js";

import { askByInteraction } from "../asking/ask-by-interaction.ts";
import { noFilters } from "../asking/heard-question.ts";
import { findAnswer } from "../asking/kept-answer.ts";
import type { Bot } from "../bot.ts";
import { notify } from "../respond/to-interaction.ts";

/** Asks again without the filters. Who did not ask in the first place gets the answer alone. */
export async function dropFilters(interaction: ButtonInteraction, id: string, bot: Bot): Promise<void> {
  const kept = findAnswer(bot, id);
  if (kept === null) return notify(interaction, { kind: "expired" });
  const { answer, root } = kept;
  const alone = kept.private || kept.member !== interaction.user.id;
  return askByInteraction(
    interaction,
    { question: answer.question, root, filters: noFilters, private: alone, by: "button" },
    bot,
  );
}
