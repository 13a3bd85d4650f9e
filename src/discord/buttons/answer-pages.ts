import { type ButtonInteraction, MessageFlags } from "discord.js";

import { standingAnswer, findAnswer, type KeptAnswer, viewOf } from "../asking/kept-answer.ts";
import { actionsIn } from "../asking/shown-answer.ts";
import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderAnswer } from "../render/answer.ts";
import { renderNearest } from "../render/insufficient.ts";
import { renderNotice } from "../render/notice.ts";
import { edit, follow, notify } from "../respond/to-interaction.ts";

/**
 * Turns the pages of an answer. Who asked turns those of the message; anybody else gets a copy of their own, so that a
 * page isn't turned under somebody's eyes.
 */
export async function turnQuotes(interaction: ButtonInteraction, id: string, from: number, bot: Bot): Promise<void> {
  const alone = isEphemeral(interaction);
  const own = findAnswer(bot, id)?.member === interaction.user.id;
  const kept = await found(interaction, id, alone || own, bot);
  if (kept === null) return;
  const reader = readerOf(alone || !own ? interaction.locale : kept.locale);
  await edit(interaction, (surface) => renderAnswer(kept.answer, viewOf(id, kept, { surface, from, reader })));
}

/** The passages nearest to a question without an answer, for whoever wants to see them alone. */
export async function turnNearest(interaction: ButtonInteraction, id: string, from: number, bot: Bot): Promise<void> {
  // The message of the answer itself stays; only those opened from it are turned.
  const opened = isEphemeral(interaction) && !isAnswer(interaction);
  const kept = await found(interaction, id, opened, bot);
  if (kept === null) return;
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderNearest(kept.answer, viewOf(id, kept, { surface, from, reader })));
}

/**
 * Acknowledges the press, and finds the answer.
 *
 * @param inPlace whether the message that was pressed is edited, rather than another opened
 * @returns null where it has expired, or what it quotes stands no more, which the member is told
 */
async function found(interaction: ButtonInteraction, id: string, inPlace: boolean, bot: Bot): Promise<KeptAnswer | null> {
  if (findAnswer(bot, id) === null) {
    await notify(interaction, { kind: "expired" });
    return null;
  }
  await (inPlace ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const kept = await standingAnswer(bot, id);
  if (kept !== null) return kept;
  const reader = readerOf(interaction.locale);
  await follow(interaction, (surface) => renderNotice({ kind: "coverageChanged" }, reader, surface), "asker");
  return null;
}

function isEphemeral({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Only an answer itself can be voted on. */
function isAnswer({ message }: ButtonInteraction): boolean {
  return actionsIn(message).some(({ kind }) => kind === "vote");
}
