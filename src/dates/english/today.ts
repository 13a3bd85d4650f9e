import type { Match } from "../match.ts";
import { set } from "../word-set.ts";

/** What belongs to an age and not to one day: "today's world", "in today's money". */
const ofAnAge = set(
  "world society economy youth generation age environment climate market money currency technology culture reality era landscape language " +
    "people children women men parents rates values prices standards terms",
);
/** Plurals that happen or appear on one day: "today's talks". */
const ofOneDay = set(
  "talks elections results games events attacks hearings votes matches protests papers newspapers headlines remarks comments developments " +
    "strikes figures numbers proceedings announcements decisions rulings findings blasts bombings explosions arrests losses gains trades " +
    "races meetings sessions debates news press speeches services",
);

/** Whether "today" is these days and no day: "today's voters", "even today", "900 people today, down from 2,400". */
export function meansNow(match: Match): boolean {
  const before = match.around(-1);
  if (match.around(0) === "'s") return [1, 2].some((place) => ofAnAge.has(match.around(place))) || namesMany(match);
  // "in the early hours of today" is a time, and "the Russia of today" none
  if (/^(?:even|still|than)$/u.test(before) || (before === "of" && !/^(?:as|hours|morning|afternoon|evening|course|events?|end|start|close)$/u.test(match.around(-2)))) return true;
  const comparison = [match.around(0), match.around(1), match.around(2)].join(" ");
  if (/^(?:, )?(?:down|up) from|^(?:, )?compared (?:with|to)/u.test(comparison)) return true;
  // "In the 1990s a third did so; today it is nearly half"
  if (before === ";" && tellsAState(match)) return true;
  return opensSentence(before) && match.around(0) === "," && tellsAState(match);
}

/** "the BBC's Today programme": a name. */
export const isProgramme = (match: Match): boolean =>
  match.text === "Today" && /^(?:programme|program|show)$/u.test(match.around(0)) && !opensSentence(match.around(-1));

const namesMany = (match: Match): boolean =>
  [1, 2].some((place) => {
    const word = match.around(place, true);
    return /^\p{Ll}{3,}[^s\W]s$/u.test(word) && !ofOneDay.has(word);
  });

const opensSentence = (before: string): boolean => /^[.!?"”“\s]*$/u.test(before);

/** "Today, few of them are left": the first verb is a present one of being, not of doing. */
function tellsAState(match: Match): boolean {
  for (let place = 1; place < 12; place++) {
    const [word, next] = [match.around(place), match.around(place + 1)];
    if (word === "" || /^[.!?;]$/u.test(word) || /^(?:was|were|had|did|will|would)$|..ed$/u.test(word)) return false;
    if (/^(?:lives|live|remains|remain|exists|exist|stands)$/u.test(word)) return true;
    if (/^(?:is|are|has|have)$/u.test(word)) return !/(?:ing|ed)$/u.test(next);
  }
  return false;
}
