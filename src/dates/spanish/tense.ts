import type { Tense } from "../grammar.ts";
import type { Words } from "../words.ts";

const future = /(?:[aei]r(?:á|án|emos|é|ás)|(?:dr|br|rr)(?:á|án|emos))$/u;
const past = /(?:[^aeiou]ó|ió|aron|ieron|aba|aban|ía|ían|uvo|uvieron|dijo|dijeron|hizo|hicieron|ado|ido)$/u;
const pastWords = new Set("fue fueron era eran ha han había habían dio dieron vio puso quiso vino vinieron desde pudo supo".split(" "));
const futureWords = new Set("próximo próxima va van previsto prevista prevé prevén programado programada hasta".split(" "));
/** Verbs of programmes: with a date, their present tells what is to come. */
const scheduledWords = new Set("empieza empiezan comienza comienzan arranca arrancan abre abren reabre reabren vence vencen expira concluye concluyen".split(" "));
const notVerbs = new Set("estado lado grado partido mercado ministerio día día días todavía mayoría policía compañía energía ciudadanía senado juzgado abogado pasado pasada estados unido unidos sido".split(" "));

const clauseStarts = /^(?:[.!?;]|\n[\s\S]*|que)$/u;
const stops = /^(?:[.!?;]|\n[\s\S]*)$/u;

/** Tense of the nearest verb, which Spanish writes on its ending. */
export function spanishTense(words: Words, from: number, to: number): Tense | null {
  const token = (i: number): string => words.text.slice(words.start[i], words.end[i]).toLowerCase();
  const scan = (start: number, step: 1 | -1, within: RegExp = stops): Tense | null => {
    for (let i = start, seen = 0; i >= 0 && i < words.codes.length && seen < 24; i += step, seen++) {
      const word = token(i);
      if (within.test(word)) return null;
      if (futureWords.has(word) || (word.length > 4 && future.test(word))) return "future";
      if (scheduledWords.has(word)) return "scheduled";
      if (pastWords.has(word) || (word.length > 3 && !notVerbs.has(word) && past.test(word))) return "past";
    }
    return null;
  };
  // "Dijo que el 12 de octubre se celebrará la cumbre": what follows "que" has a verb of its own.
  return scan(from - 1, -1, clauseStarts) ?? scan(to, 1) ?? scan(from - 1, -1);
}
