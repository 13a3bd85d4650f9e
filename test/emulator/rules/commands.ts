import { ApplicationCommandType as Type, ApplicationIntegrationType, InteractionContextType, Locale } from "discord-api-types/v10";
import type { Field } from "../form.ts";
import { checkOptions } from "./command-options.ts";

/** Application commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
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
      command.at("description").reject("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
    }
    if (command.at("options").list().length > 0) {
      command.at("options").reject("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
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

export function checkSlashName(named: Field): void {
  const check = (field: Field): void => {
    const name = field.string({ min: 1, max: 32 });
    if (name === undefined || name === "") return;
    if (!NAME.test(name)) field.reject("STRING_TYPE_REGEX", "String value did not match validation regex.");
    else if (name !== name.toLowerCase()) field.reject("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  };
  check(named.at("name").required());
  for (const [, name] of localizations(named.at("name_localizations"))) check(name);
}

export function checkDescription(described: Field): void {
  described.at("description").required().string({ min: 1, max: 100 });
  for (const [, text] of localizations(described.at("description_localizations"))) text.string({ min: 1, max: 100 });
}

/** API reference, "Locales": keys must be among them. */
export function localizations(field: Field): readonly (readonly [string, Field])[] {
  const known: readonly string[] = Object.values(Locale);
  for (const [locale, text] of field.entries()) {
    if (!known.includes(locale)) text.reject("BASE_TYPE_CHOICES", `Value must be one of {${known.join(", ")}}.`);
  }
  return field.entries();
}

/** Of each text the longest of its languages counts. */
function characters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + characters(item), 0);
  if (typeof value !== "object" || value === null) return 0;
  const record = value as Record<string, unknown>;
  const own = ["name", "description", "value"].reduce((sum, key) => {
    const translations: unknown[] = Object.values(record[`${key}_localizations`] ?? {});
    return sum + Math.max(...[record[key], ...translations].map((text) => (typeof text === "string" ? text.length : 0)));
  }, 0);
  return own + characters(record["options"]) + characters(record["choices"]);
}
