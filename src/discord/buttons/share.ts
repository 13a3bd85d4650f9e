import type { ButtonInteraction } from "discord.js";

import { findAnswer, keepAnswer, type KeptAnswer, replaceAnswer, standingAnswer, viewOf } from "../asking/kept-answer.ts";
import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderAnswer } from "../render/answer.ts";
import { edit, follow, notify } from "../respond/to-interaction.ts";

/** Makes a private answer public, once: in a message of its own, in whose name it was shared. */
export async function shareAnswer(interaction: ButtonInteraction, id: string, bot: Bot): Promise<void> {
  const kept = findAnswer(bot, id);
  if (kept === null) return notify(interaction, { kind: "expired" });
  if (kept.member !== interaction.user.id) return notify(interaction, { kind: "notYours" });
  if (kept.shared) return notify(interaction, { kind: "shared" });
  // Marked at once, so that a second press shares nothing; unmarked where nothing comes of the first.
  replaceAnswer(bot, id, { ...kept, shared: true });
  const made = await madePublic(interaction, id, kept, bot).catch((error: unknown) => {
    replaceAnswer(bot, id, kept);
    throw error;
  });
  if (!made) {
    replaceAnswer(bot, id, kept);
    return notify(interaction, { kind: "coverageChanged" });
  }
  const settled = { ...kept, shared: true, private: false };
  replaceAnswer(bot, id, settled);
  await edit(interaction, (surface) => renderAnswer(kept.answer, viewOf(id, settled, { surface, reader: readerOf(kept.locale) })));
}

/** @returns false where what the answer quotes stands no more */
async function madePublic(interaction: ButtonInteraction, id: string, kept: KeptAnswer, bot: Bot): Promise<boolean> {
  await interaction.deferUpdate();
  if ((await standingAnswer(bot, id)) === null) return false;
  // The members of a channel read it in the language of their server.
  const locale = interaction.guildLocale ?? kept.locale;
  const shared = { ...kept, locale, private: false, sharedBy: interaction.user.id };
  const sharedId = keepAnswer(bot, shared);
  await follow(interaction, (surface) => renderAnswer(shared.answer, viewOf(sharedId, shared, { surface })), "everyone");
  return true;
}
