import type { Match } from "../match.ts";

/** "the day before" and "the year after" are dates where the phrase ends; before a noun they only relate to it. */
export const closes = (match: Match): boolean =>
  /^(?:[.,;:!?)"”—–]|and|but|in|at|to|when|as|on|or|with|by|because|while|\n.*)?$/su.test(match.around(0));

/** "two days after that" ends in a pronoun; before a noun it does not end: "two days after that meeting". */
export const closesWithThat = (match: Match): boolean =>
  closes(match) || /^(?:the|an?|it|he|she|they|we|i|his|her|its|their|was|were|is|had|has|from|for|so|\p{Lu}.*|\d.*)$/u.test(match.around(0));

/** "Hours earlier he had denied it": first in its sentence. */
export const opens = (match: Match): boolean => /^(?:[.!?”“"—–:]|\n.*)?$/su.test(match.around(-1));

/** "Decades of war followed", "and months of talks": first in its phrase. */
export const startsPhrase = (match: Match): boolean => /^(?:[.!?,;:“"—–(]|.*\n.*|and|but|\p{L}+(?:ed|ing))?$/su.test(match.around(-1));
