import type { LanguageCode } from "./tag.ts";

/** Words that stand in any text of one language, and in none of the other. */
const common: Readonly<Record<LanguageCode, RegExp>> = {
  en: /(?<!\p{L})(?:the|of|and|to|was|were|that|with|for)(?!\p{L})/giu,
  // With a capital they open names in English as well: "Los Lobos".
  es: /(?<!\p{L})(?:el|los|las|del|y|que|fue|con|para|por|una)(?!\p{L})/gu,
};

/** UTF-16 units from the top of a text that are looked at. */
const enough = 2000;

/** Which of the languages that we read dates in a text is written in; English where it is in neither. */
export function guessLanguage(text: string): LanguageCode {
  const top = text.slice(0, enough);
  const count = (language: LanguageCode): number => top.match(common[language])?.length ?? 0;
  return count("es") > count("en") ? "es" : "en";
}
