import type { Match } from "../match.ts";

/** "the day before" and "the year after" are dates where the phrase ends; before a noun they only relate to it. */
export const closes = (match: Match): boolean =>
  /^(?:[.,;:!?)"”—–]|and|but|in|at|to|when|as|on|or|with|\n.*)?$/su.test(match.around(0));

/** "Hours earlier he had denied it": first in its sentence. */
export const opens = (match: Match): boolean => /^(?:[.!?”“"—–:]|\n.*)?$/su.test(match.around(-1));

/** "Decades of war followed", "and months of talks": first in its phrase. */
export const startsPhrase = (match: Match): boolean => /^(?:[.!?,;:“"—–(]|.*\n.*|and|but|\p{L}+(?:ed|ing))?$/su.test(match.around(-1));
