import type { ButtonInteraction } from "discord.js";

import { findAnswer } from "../asking/kept-answer.ts";
import type { Bot } from "../bot.ts";
import { notify } from "../respond/to-interaction.ts";

/** What is kept with a vote, for the answer itself expires. `npm run feedback` prints it. */
export interface VotedOn {
  readonly question: string;
  readonly status: string;
  readonly confidence: number;
  readonly quotes: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

/** Stores whether an answer helped: one vote a member, the last one counts. */
export async function castVote(interaction: ButtonInteraction, id: string, vote: "up" | "down", bot: Bot): Promise<void> {
  const kept = findAnswer(bot, id);
  if (kept === null) return notify(interaction, { kind: "expired" });
  const { question, status, confidence, quotes } = kept.answer;
  const about: VotedOn = {
    question,
    status,
    confidence,
    quotes: quotes.map(({ article, start, end }) => ({ article: article.id, start, end })),
  };
  const outcome = bot.state.votes.cast({ answer: id, member: interaction.user.id, vote }, about);
  bot.log.info({ answer: id, vote }, "vote");
  await notify(interaction, { kind: outcome === "stored" ? "voteStored" : "voteChanged" });
}
