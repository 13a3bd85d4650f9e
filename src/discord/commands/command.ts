import type {
  ApplicationCommandType,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody as SlashData,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuData,
} from "discord.js";

import type { Bot } from "../bot.ts";

/** A command that is typed: `/ask`. */
export interface SlashCommand {
  /** As Discord is told of it. */
  readonly data: SlashData & { readonly type: ApplicationCommandType.ChatInput };
  readonly execute: (interaction: ChatInputCommandInteraction, bot: Bot) => Promise<void>;
  /** Offers values for the option that is being typed. */
  readonly complete?: (interaction: AutocompleteInteraction, bot: Bot) => Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: MenuData & { readonly type: ApplicationCommandType.Message };
  readonly execute: (interaction: MessageContextMenuCommandInteraction, bot: Bot) => Promise<void>;
}
