import type { ButtonInteraction } from "discord.js";

import type { Bot } from "../bot.ts";
import { phraseInEnglish } from "../language/phrase.ts";
import { readerOf } from "../language/reader.ts";
import { renderReindexPlan } from "../render/desk/plan.ts";
import { renderReindexOutcome } from "../render/desk/progress.ts";
import { renderNotice } from "../render/notice.ts";
import { type Answerable, edit, follow, notify } from "../respond/to-interaction.ts";
import { followRun } from "./follow-run.ts";
import { mayChange } from "./may-change.ts";
import type { Begun } from "./owner.ts";
import { keepPlan, takePlan } from "./plans.ts";

/** `/reindex`: shows what would change and asks; while an index is being made, follows that. */
export async function proposeReindex(interaction: Answerable, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  await interaction.deferReply();
  const running = await bot.owner.running();
  if (running !== null) return join(running, interaction, bot);
  const reader = readerOf(interaction.locale);
  const { user, guildId: guild } = interaction;
  const end = await bot.owner.plan();
  if (end.kind === "plan") {
    const id = keepPlan(bot, user.id);
    await edit(interaction, (surface) => renderReindexPlan(end.plan, id, reader, surface));
    return;
  }
  const result = `no plan: ${phraseInEnglish(end.why)}`;
  bot.state.audit.record({ member: user.id, guild, action: "reindex", subject: null, result });
  bot.log.info({ member: user.id, guild, result }, "reindex");
  await edit(interaction, (surface) => renderReindexOutcome(end, user.id, reader, surface));
}

/** A plan's buttons. */
export async function decideReindex(interaction: ButtonInteraction, plan: string, confirmed: boolean, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  if (!takePlan(bot, plan)) return notify(interaction, { kind: "commandExpired" });
  await interaction.deferUpdate();
  if (!confirmed) {
    const reader = readerOf(interaction.locale);
    await edit(interaction, (surface) => renderNotice({ kind: "reindexCancelled" }, reader, surface));
    return;
  }
  const begun = await bot.owner.begin({ member: interaction.user.id, guild: interaction.guildId });
  await (begun.joined ? join(begun, interaction, bot) : followRun(begun, interaction, bot));
}

async function join(run: Begun, interaction: Answerable, bot: Bot): Promise<void> {
  const reader = readerOf(interaction.locale);
  const said = () => follow(interaction, (surface) => renderNotice({ kind: "reindexJoined" }, reader, surface), "asker");
  await followRun(run, interaction, bot, said);
}
