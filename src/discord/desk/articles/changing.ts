import type { AuditEntry } from "../../../archive/state/audit.ts";
import type { Bot } from "../../bot.ts";
import { type Answerable, edit, notify, type Render } from "../../respond/to-interaction.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import type { ArticleChange, ArticleChanged } from "./change.ts";

/**
 * Makes a change and shows what came of it. One that is refused is recorded, and its reason told to who asked for it; that
 * a change was made is not taken back by a failure to show so.
 *
 * @param change returns what to show; null for nothing
 */
export async function reportingRefusal(
  interaction: Answerable,
  action: AuditEntry["action"],
  subject: string,
  bot: Bot,
  change: () => Promise<Render | null>,
): Promise<void> {
  let made: Render | null;
  try {
    made = await change();
  } catch (error) {
    const { guildId: guild } = interaction;
    const refused = error instanceof ArticleRefusedError;
    const result = `${refused ? "refused" : "failed"}: ${error instanceof Error ? error.message : String(error)}`;
    bot.state.audit.record({ member: interaction.user.id, guild, action, subject, result });
    if (!refused) throw error;
    bot.log.info({ member: interaction.user.id, guild, action, subject, result }, "article not changed");
    await notify(interaction, { kind: "articleRejected", why: error.why });
    return;
  }
  if (made !== null) await edit(interaction, made);
}

/**
 * Has the corpus changed.
 *
 * @throws {ArticleRefusedError}
 */
export async function changed(change: ArticleChange, { owner }: Bot): Promise<Exclude<ArticleChanged, { kind: "refused" }>> {
  const outcome = await owner.change(change);
  if (outcome.kind === "refused") throw new ArticleRefusedError(outcome.why);
  return outcome;
}

/** Records a change that was made. */
export function recordChange(interaction: Answerable, action: AuditEntry["action"], subject: string, bot: Bot): void {
  const { guildId: guild } = interaction;
  bot.state.audit.record({ member: interaction.user.id, guild, action, subject, result: "done" });
  bot.log.info({ member: interaction.user.id, guild, action, subject }, "article changed");
}
