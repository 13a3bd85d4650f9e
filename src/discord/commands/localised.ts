import type { LocalizationMap } from "discord.js";

import type { commands } from "../language/en/commands.ts";
import { readerOf } from "../language/reader.ts";
import { type Key, label } from "../language/say.ts";

type NameKey = Extract<keyof typeof commands, `${string}Name`>;
type DescriptionKey = Extract<Key, `${string}Description`>;

const english = readerOf("en-US");
const spanish = readerOf("es-ES");

/** Name of a command or option, with its translations. `es-419` would fall back to `es-ES`, but need not. */
export function named(key: NameKey): { readonly name: string; readonly name_localizations: LocalizationMap } {
  return { name: label(english, key), name_localizations: translations(key) };
}

export function described(key: DescriptionKey): { readonly description: string; readonly description_localizations: LocalizationMap } {
  return { description: label(english, key), description_localizations: translations(key) };
}

function translations(key: NameKey | DescriptionKey): LocalizationMap {
  const text = label(spanish, key);
  return { "es-ES": text, "es-419": text };
}
