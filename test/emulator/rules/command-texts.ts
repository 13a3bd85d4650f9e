import { Locale } from "discord-api-types/v10";

import type { Field } from "../form.ts";

/** Application commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Names of slash commands and their options, in every language. */
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

/** Descriptions, in every language. */
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
