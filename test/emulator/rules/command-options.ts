import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkDescription, checkSlashName, localizations } from "./command-texts.ts";

const VALUES = [
  Type.String,
  Type.Integer,
  Type.Boolean,
  Type.User,
  Type.Channel,
  Type.Role,
  Type.Mentionable,
  Type.Number,
  Type.Attachment,
] as const;

/** Application commands, "Application Command Option Structure"; "Subcommands and Subcommand Groups" nest two deep. */
export function checkOptions(list: Field, depth = 0): void {
  const nested = [[Type.Subcommand, Type.SubcommandGroup], [Type.Subcommand], []][depth] ?? [];
  const names = new Set<unknown>();
  const types = new Set<boolean>();
  let optionalSeen = false;
  for (const option of list.list({ max: 25 })) {
    const type = option
      .at("type")
      .required()
      .choice([...nested, ...VALUES]);
    checkSlashName(option);
    checkDescription(option);
    const name = option.at("name");
    if (names.has(name.value))
      name.reject("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    names.add(name.value);
    const group = type === Type.Subcommand || type === Type.SubcommandGroup;
    types.add(group);
    if (group) {
      checkOptions(option.at("options"), type === Type.SubcommandGroup ? 1 : 2);
      continue;
    }
    const required = option.at("required").boolean() ?? false;
    if (required && optionalSeen) {
      option.reject(
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
    optionalSeen ||= !required;
    checkValues(option, type);
  }
  if (types.size > 1)
    list.reject(
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
}

/** Choices, autocompletion and bounds of an option that takes a value. */
function checkValues(option: Field, type: Type | undefined): void {
  const choices = option.at("choices");
  const autocompletes = option.at("autocomplete").boolean() === true;
  const takesChoices = type === Type.String || type === Type.Integer || type === Type.Number;
  if (autocompletes && choices.list().length > 0) {
    option
      .at("autocomplete")
      .reject(
        "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
        "Autocomplete may not be true if choices are present",
      );
  }
  if ((autocompletes || choices.given) && !takesChoices) {
    option.reject(
      "APPLICATION_COMMAND_OPTION_TYPE_INVALID",
      "Only strings, integers and numbers take choices or autocomplete",
    );
  }
  checkChoices(choices, type);
  const min = option.at("min_length").integer({ min: 0, max: 6_000 }) ?? 0;
  const max = option.at("max_length").integer({ min: 1, max: 6_000 }) ?? 6_000;
  if (min > max) option.at("min_length").reject("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
}

/** "Application Command Option Choice Structure"; also what autocompletion answers with: at most 25. */
export function checkChoices(choices: Field, type: Type | undefined): void {
  for (const choice of choices.list({ max: 25 })) {
    choice.at("name").required().string({ min: 1, max: 100 });
    for (const [, name] of localizations(choice.at("name_localizations"))) name.string({ min: 1, max: 100 });
    const value = choice.at("value").required();
    if (type === Type.String || type === undefined) value.string({ min: 1, max: 100 });
    else if (type === Type.Integer) value.integer();
    else if (value.given && typeof value.value !== "number")
      value.reject("NUMBER_TYPE_COERCE", `Value "${String(value.value)}" is not float.`);
  }
}
