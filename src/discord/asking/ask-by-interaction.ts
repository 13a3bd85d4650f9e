import { MessageFlags } from "discord.js";

import type { Bot } from "../bot.ts";
import { renderAnswer } from "../render/answer.ts";
import { edit, notify, type Answerable } from "../respond/to-interaction.ts";
import { admitFiltered } from "./admission.ts";
import { answerQuestion, type Asked } from "./answer-question.ts";
import { viewOf } from "./kept-answer.ts";
import { questionFault, type WrittenFilters } from "./read-request.ts";

/** What an interaction asks; the rest is the interaction's own. */
export interface AskedByInteraction extends Pick<Asked, "question" | "root" | "private" | "by"> {
  readonly filters: WrittenFilters;
}

/** Answers a question that came by a command or a button. Acknowledges at once: the answer may take its time. */
export async function askByInteraction(interaction: Answerable, request: AskedByInteraction, bot: Bot): Promise<void> {
  const fault = questionFault(request.question);
  if (fault !== null) return notify(interaction, fault);
  const admission = await admitFiltered(interaction.user.id, request.filters, bot);
  if ("fault" in admission) return notify(interaction, admission.fault);
  const { filters, turn } = admission;
  try {
    await interaction.deferReply(request.private ? { flags: MessageFlags.Ephemeral } : {});
    const { id, kept } = await turn.run(() =>
      answerQuestion(bot, {
        ...request,
        filters,
        member: interaction.user.id,
        guild: interaction.guildId,
        locale: interaction.locale,
      }),
    );
    await edit(interaction, (surface) => renderAnswer(kept.answer, viewOf(id, kept, { surface })));
  } finally {
    turn.release();
  }
}
