import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { endsClause, verbTense } from "./verbs.ts";

/*
 * Dates that a preposition ties to a plan: what is fixed "para" a day, moved "al" one, or lasts "hasta" one. `from` is the
 * date's first token, which its article is.
 */

/** Tokens within which the verb of a plan is looked for. */
const reach = 14;

/** Looks back from a token to where the sentence begins. */
function someBefore(token: Token, from: number, fits: (word: string, i: number) => boolean): boolean {
  for (let i = from; i >= Math.max(0, from - reach) && !endsClause(token, i); i--) if (fits(token(i).toLowerCase(), i)) return true;
  return false;
}

/** "convocada para el sábado", "fijó el juicio para mayo"; "estaba fijada para hoy" may have been. */
export function fixedTense(token: Token, from: number): Tense | null {
  if (token(from - 1).toLowerCase() !== "para") return null;
  return someBefore(token, from - 2, (word) => /^(?:había|habían|estaba|estaban|iba|iban)$/u.test(word)) ? "open" : "future";
}

const moving = /^(?:aplaz|pospus|posp|posterg|traslad|retras|adelant|mov|mud|pas|reprogram|difir|demor)(?:ó|ió|o|aron|ieron|ad[oa]s?|id[oa]s?|uest[oa]s?)$/u;

/** "aplazó la votación al 3 de junio", "fue trasladada a octubre" */
export const isMoved = (token: Token, from: number): boolean =>
  /^al?$/u.test(token(from - 1).toLowerCase()) && someBefore(token, from - 2, (word) => moving.test(word) && word !== "paso" && word !== "pasado");

/** What goes on: "vivió en Lima hasta marzo", but "suspendió la liga hasta marzo". */
const lasting = set(
  "vivió vivieron trabajó trabajaron duró duraron permaneció permanecieron siguió siguieron gobernó gobernaron jugó jugaron estuvo estuvieron fue fueron era eran " +
    "ocupó dirigió presidió ejerció esperó esperaron mantuvo mantuvieron resistió resistieron continuó continuaron militó reinó entrenó",
);

/** Tense of what reaches as far as a date: as a rule the date is to come, whatever has been done about it. `behind` is that of the verb behind it. */
export function limitTense(token: Token, from: number, behind: () => Tense | null): Tense | null {
  if (token(from - 1).toLowerCase() !== "hasta") return null;
  // "Hasta el viernes se habían registrado 20 casos"
  if (token(from - 1) === "Hasta") return behind() ?? "future";
  for (let i = from - 2; i >= Math.max(0, from - reach) && !endsClause(token, i); i--) {
    const word = token(i).toLowerCase();
    const tense = verbTense(token, i);
    if (tense === null) continue;
    if (tense !== "past") break;
    // "fue suspendida hasta el lunes": its participle is nearer, and says so.
    if (lasting.has(word) && !isPassive(token, i)) return "past";
    if (/(?:aba|ía)n?$/u.test(word) && !/^(?:tenía|tenían|había|habían)$/u.test(word)) return "past";
    // "no se supo hasta el 6 de marzo"
    if ([1, 2].some((n) => token(i - n).toLowerCase() === "no")) return "past";
    break;
  }
  return "future";
}

const isPassive = (token: Token, i: number): boolean => /^fue(?:ron)?$/iu.test(token(i)) && /[ai]d[oa]s?$/u.test(token(i + 1));
