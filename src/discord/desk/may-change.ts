import type { Bot } from "../bot.ts";
import { type Answerable, notify } from "../respond/to-interaction.ts";
import { isOperator } from "./operators.ts";

/** Whether an interaction may change the coverage; whoever may not is told so. */
export async function mayChange(interaction: Answerable, bot: Bot): Promise<boolean> {
  if (interaction.guildId === null) {
    await notify(interaction, { kind: "serversOnly" });
    return false;
  }
  if (!isOperator(interaction, bot.settings)) {
    bot.log.warn({ member: interaction.user.id, guild: interaction.guildId }, "someone who is no operator tried to change the coverage");
    await notify(interaction, { kind: "operatorsOnly" });
    return false;
  }
  return true;
}
