import {
  ApplicationCommandType as Type,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkOptions } from "./command-options.ts";
import { checkDescription, checkSlashName, localizations } from "./command-texts.ts";

/** "Registering a Command": characters of name, description and value over a command, its options and choices. */
const COMMAND_CHARACTERS = 8_000;

/** Application commands, "Application Command Structure". */
export function checkCommand(command: Field): void {
  const type = command.at("type").choice([Type.ChatInput, Type.User, Type.Message]) ?? Type.ChatInput;
  if (type === Type.ChatInput) {
    checkSlashName(command);
    checkDescription(command);
    checkOptions(command.at("options"));
  } else {
    command.at("name").required().string({ min: 1, max: 32 });
    for (const [, name] of localizations(command.at("name_localizations"))) name.string({ min: 1, max: 32 });
    if (command.at("description").given && command.at("description").value !== "") {
      command
        .at("description")
        .reject("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
    }
    if (command.at("options").list().length > 0) {
      command
        .at("options")
        .reject("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
    }
  }
  checkReach(command);
  if (characters(command.value) > COMMAND_CHARACTERS) {
    command.reject("APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${COMMAND_CHARACTERS})`);
  }
}

/** Where and for whom a command shows: contexts, installations, permissions. */
function checkReach(command: Field): void {
  const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
  for (const context of command.at("contexts").list({ max: 3 })) context.choice(contexts);
  const installs = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];
  for (const install of command.at("integration_types").list({ min: 1, max: 2 })) install.choice(installs);
  const permissions = command.at("default_member_permissions");
  if (permissions.given && !/^\d+$/.test(String(permissions.value))) {
    permissions.reject("NUMBER_TYPE_COERCE", `Value "${String(permissions.value)}" is not int.`);
  }
  command.at("nsfw").boolean();
}

/** Of each text the longest of its languages counts. */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + characters(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  const record = value as Record<string, unknown>;
  const own = ["name", "description", "value"].reduce((sum, key) => {
    const translations: unknown[] = Object.values(record[`${key}_localizations`] ?? {});
    return (
      sum + Math.max(...[record[key], ...translations].map((text) => (typeof text === "string" ? text.length : 0)))
    );
  }, 0);
  return own + characters(record["options"]) + characters(record["choices"]);
}
