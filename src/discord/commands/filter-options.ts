import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType as Type,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from "discord.js";

import { fold } from "../../archive/source-names.ts";
import type { WrittenFilters } from "../asking/read-request.ts";
import type { Bot } from "../bot.ts";
import { label } from "../language/say.ts";
import { readerOf } from "../language/reader.ts";
import { described, named } from "./localised.ts";

/** `from`, `to` and `source`, which limit a search. @param days what `from` and `to` are the days of, by its descriptions */
export const filterOptions = (days: keyof typeof descriptions): readonly APIApplicationCommandBasicOption[] => [
  { type: Type.String, ...named("fromName"), ...described(descriptions[days].from) },
  { type: Type.String, ...named("toName"), ...described(descriptions[days].to) },
  { type: Type.String, ...named("sourceName"), ...described("sourceDescription"), autocomplete: true },
];

const descriptions = {
  articles: { from: "fromDescription", to: "toDescription" },
  events: { from: "timelineFromDescription", to: "timelineToDescription" },
} as const;

const english = readerOf(null);

export function filtersOf({ options }: ChatInputCommandInteraction): WrittenFilters {
  const given = (key: "fromName" | "toName" | "sourceName") => options.getString(label(english, key))?.trim() || null;
  return { from: given("fromName"), to: given("toName"), source: given("sourceName") };
}

/** Discord's limits on what autocompletion offers. */
const mostChoices = 25;
const longestChoice = 100;

/** Offers the sources whose name holds what is typed, those with most articles first. */
export async function completeSource(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const typed = fold(interaction.options.getFocused());
  const sources = await bot.answering.archive.sources();
  const names = sources
    .map(({ source }) => source)
    .filter((source) => source !== null && fold(source).includes(typed))
    // A part of a name finds the source as well as the whole, so a long one can be cut.
    .map((source) => (source ?? "").slice(0, longestChoice).replace(/\p{Cs}$/u, ""));
  await interaction.respond([...new Set(names)].slice(0, mostChoices).map((name) => ({ name, value: name })));
}
