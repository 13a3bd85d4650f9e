import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import { tokenAt, type Token, type Words } from "../words.ts";
import { happened, isAwaited, isUpcoming, namesThing } from "./dated-things.ts";
import { fixedTense, isMoved, limitTense } from "./plans.ts";
import { endsClause, verbTense } from "./verbs.ts";

/** Tokens on each side within which the verb of a date is looked for. */
const reach = 24;
/** Longest aside that tells who said so: ", según informó la oficina del fiscal,". */
const asideReach = 10;

/** Behind these a clause may begin that has a verb of its own: "Ganaron el lunes y el viernes desfilarán". */
const openings = set(", ( y e o pero aunque mientras que donde cuando porque si —");
const prepositions = set("en a al de del desde hasta para durante por tras ya");
/** What opens another clause than the date's. */
const clauseStarts = set("que porque");
const attributing = /^(?:dijo|dijeron|informó|informaron|según|anunció|anunciaron|señaló|aseguró|confirmó|confirmaron|explicó|advirtió|indicó|afirmó|declaró)$/u;

/**
 * Tense of the clause around an expression, by its nearest verb: before it inside its clause, else behind it, else before
 * it in the sentence. A date that opens a clause belongs to the verb behind it.
 */
export function spanishTense(words: Words, from: number, to: number): Tense | null {
  const token = tokenAt(words);
  const tense = clauseTense(token, from, to, words.codes.length);
  if (isUpcoming(token, from) || ((tense === null || tense === "present") && isAwaited(token, from))) return "future";
  if (happened(token, from, tense)) return "past";
  if (tense === "past" && namesThing(token, from)) return "named";
  // "La cumbre será en noviembre": the verb's own date, and so the coming one, however lately it was there last.
  return tense === "future" && !namesThing(token, from) ? "scheduled" : tense;
}

function clauseTense(token: Token, from: number, to: number, length: number): Tense | null {
  const planned = fixedTense(token, from) ?? (isMoved(token, from) ? "future" : limitTense(token, from, () => nearestTense(token, from, to, length)));
  if (planned !== null) return planned;
  const tense = nearestTense(token, from, to, length);
  // "La vía está cerrada desde el jueves": what goes on began before, unless it is yet to begin.
  return isSince(token, from) && tense !== "future" && tense !== "scheduled" ? "past" : tense;
}

const isSince = (token: Token, from: number): boolean => token(from - 1).toLowerCase() === "desde";

function nearestTense(token: Token, from: number, to: number, length: number): Tense | null {
  const before = (within: (word: string) => boolean, counts: (tense: Tense) => boolean = () => true): Tense | null => {
    for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
      const word = token(i).toLowerCase();
      if (endsClause(token, i) || within(word)) return null;
      const tense = verbTense(token, i);
      if (tense !== null && counts(tense)) return tense;
    }
    return null;
  };
  const behind = (within: (word: string) => boolean): Tense | null => {
    let comma = false;
    for (let i = to; i < Math.min(length, to + reach); i++) {
      const word = token(i).toLowerCase();
      if (endsClause(token, i) || within(word)) return null;
      if (word === ",") comma = true;
      // ", informó la oficina": who says so and when tells nothing of the date before the comma.
      if (comma && attributing.test(word)) {
        const closes = asideEnd(token, i);
        if (closes === null) return null;
        i = closes;
      }
      const tense = verbTense(token, i);
      if (tense !== null) return tense;
    }
    return null;
  };
  // "Lleva preso desde mayo y saldrá en junio": the verb behind tells nothing of since when, unless the date opens the sentence.
  const bounds = isSince(token, from) && from > 1 && !endsClause(token, from - 2);
  const own = opensClause(token, from) ? behind((word) => word === ",") : null;
  const tense = own ?? before((word) => clauseStarts.has(word)) ?? behind((word) => bounds && /^(?:,|y|e)$/u.test(word)) ?? before(() => false);
  if (tense !== "present" || isSince(token, from)) return tense;
  // "pidió que se vote", "quiere que se abra": what hangs on an order or a wish is as far ahead as that.
  return before(() => false, (governing) => governing === "future" || governing === "open") ?? tense;
}

/** Place of the comma that ends an aside which begins at a token; null where none does. */
function asideEnd(token: Token, at: number): number | null {
  for (let i = at + 1; i <= at + asideReach && !endsClause(token, i); i++) if (token(i) === ",") return i;
  return null;
}

/** ", y en junio abrirá", "que el lunes habrá" */
function opensClause(token: Token, from: number): boolean {
  const at = prepositions.has(token(from - 1).toLowerCase()) ? from - 2 : from - 1;
  return openings.has(token(at).toLowerCase());
}
