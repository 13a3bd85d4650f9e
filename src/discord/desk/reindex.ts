import type { ButtonInteraction } from "discord.js";

import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderReindexPlan } from "../render/desk/plan.ts";
import { renderReindexOutcome } from "../render/desk/progress.ts";
import { renderNotice } from "../render/notice.ts";
import { type Answerable, edit, follow, notify } from "../respond/to-interaction.ts";
import { followRun } from "./follow-run.ts";
import { IndexProcessError, type IndexRun } from "./indexing.ts";
import { mayChange } from "./may-change.ts";
import { keepPlan, takePlan } from "./plans.ts";

/** `/reindex`: shows what would change and asks; while an index is being made, follows that. */
export async function proposeReindex(interaction: Answerable, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  await interaction.deferReply();
  const running = bot.indexing.running();
  if (running !== null) return join(running, interaction, bot);
  const reader = readerOf(interaction.locale);
  try {
    const plan = await bot.indexing.plan();
    const id = keepPlan(bot, interaction.user.id);
    await edit(interaction, (surface) => renderReindexPlan(plan, id, reader, surface));
  } catch (error) {
    if (!(error instanceof IndexProcessError)) throw error;
    const outcome = { kind: "failed", cause: error.message } as const;
    record(interaction, bot, `no plan: ${error.message}`);
    await edit(interaction, (surface) => renderReindexOutcome(outcome, interaction.user.id, reader, surface));
  }
}

/** A plan's buttons. */
export async function decideReindex(interaction: ButtonInteraction, plan: string, confirmed: boolean, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  if (!takePlan(bot, plan)) return notify(interaction, { kind: "expired" });
  await interaction.deferUpdate();
  if (!confirmed) {
    const reader = readerOf(interaction.locale);
    await edit(interaction, (surface) => renderNotice({ kind: "reindexCancelled" }, reader, surface));
    return;
  }
  const running = bot.indexing.running();
  if (running !== null) return join(running, interaction, bot);
  const run = bot.indexing.run(interaction.user.id);
  bot.log.info({ member: interaction.user.id, guild: interaction.guildId }, "indexing");
  // Recorded whatever becomes of the message that shows it.
  const recorded = run.ended.then((outcome) => {
    const { added = [], changed = [], removed = [] } = outcome.kind === "done" ? outcome.result : {};
    const counts = `done: ${added.length} added, ${changed.length} changed, ${removed.length} removed`;
    record(interaction, bot, outcome.kind === "done" ? counts : `failed: ${outcome.cause}`);
  });
  await followRun(run, interaction, bot);
  await recorded;
}

async function join(run: IndexRun, interaction: Answerable, bot: Bot): Promise<void> {
  const following = followRun(run, interaction, bot);
  const reader = readerOf(interaction.locale);
  await follow(interaction, (surface) => renderNotice({ kind: "reindexJoined" }, reader, surface), "asker");
  await following;
}

function record(interaction: Answerable, bot: Bot, result: string): void {
  const { guildId: guild } = interaction;
  bot.state.audit.record({ member: interaction.user.id, guild, action: "reindex", subject: null, result });
  bot.log.info({ member: interaction.user.id, guild, result }, "reindex");
}
