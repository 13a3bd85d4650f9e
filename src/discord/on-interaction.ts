import type { Interaction } from "discord.js";

import { decodeAction } from "./action.ts";
import type { Bot } from "./bot.ts";
import { onPick, onPress } from "./buttons/on-press.ts";
import { messageCommands, slashCommands } from "./commands/commands.ts";
import { addFromForm } from "./desk/articles/form.ts";

/** Hands an interaction to the command, button or form it is for. */
export async function onInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isChatInputCommand()) {
    await slashCommands.find(({ data }) => data.name === interaction.commandName)?.execute(interaction, bot);
  } else if (interaction.isMessageContextMenuCommand()) {
    await messageCommands.find(({ data }) => data.name === interaction.commandName)?.execute(interaction, bot);
  } else if (interaction.isAutocomplete()) {
    await slashCommands.find(({ data }) => data.name === interaction.commandName)?.complete?.(interaction, bot);
  } else if (interaction.isButton()) {
    await onPress(interaction, bot);
  } else if (interaction.isStringSelectMenu()) {
    await onPick(interaction, bot);
  } else if (interaction.isModalSubmit() && decodeAction(interaction.customId)?.kind === "draft") {
    await addFromForm(interaction, bot);
  }
}
