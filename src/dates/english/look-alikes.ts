import type { Match } from "../grammar.ts";

/** Words that make a four-digit number before them a quantity: "2000 people" is no year. */
const counted = new Set(
  ("people men women children soldiers troops officers workers students jobs voters employees families homes houses " +
    "buildings cars vehicles tons tonnes pounds dollars euros yen yuan rubles pesos miles mile kilometers kilometres " +
    "km kilometer kilometre meters metres meter metre feet foot ft inches acres hectares square cubic degrees points " +
    "votes seats copies units shares members residents civilians refugees prisoners dead deaths wounded killed injured " +
    "times percent per calories watts megawatts barrels gallons liters litres kg kilograms grams mph rpm hp cc bc " +
    "horsemen infantry cavalry ships aircraft planes tanks guns casualties patients cases protesters demonstrators " +
    "fans spectators species rounds words pages pieces items rooms beds inhabitants villagers fighters rebels militants " +
    "hours days weeks months minutes seconds years hour day week month minute second year").split(" "),
);

/** Words that make the number after them a name or an amount: "Section 2012", "$1984", "No. 2010". */
const numbering = new Set(
  ("$ £ € ¥ # no no. number nos. section article flight route highway interstate page pp p. rule chapter bus resolution room " +
    "model boeing airbus windows office line / + × * ~ version mark s&p s$ hk$ us$ a$ c$ = < > : _ @ psalm nasdaq " +
    "ft ftse nikkei id isbn code channel unit pier lot suite apt").split(" "),
);

/** Words that make a year of the number after them whatever follows. */
const dating = new Set("in since until till by during before after from late early mid of between to year and the circa".split(" "));

export function notAYear(match: Match): boolean {
  const [before, after] = [match.around(-1), match.around(0)];
  if (match.has("year") && match.number("year") >= 2100) return true;
  if (numbering.has(before) && !(before === ":" && match.around(-2) !== "")) return true;
  if (counted.has(after)) return true;
  if (before === "-" || before === "–") return after === "-" || !isYearLike(match.around(-2));
  // A decimal comma or a unit sign glued behind the number; a street address before a capitalised name.
  if (["%", "°", "/", "x", "×", "m", "€", "cc", "mm"].includes(after)) return true;
  if (/^(?:street|st|st\.|avenue|ave|ave\.|road|boulevard|blvd|drive|lane|parkway)$/u.test(match.around(0))) return true;
  if (match.text.length > 4 || dating.has(before)) return false;
  // A round number in front of a plural noun ("3,000" is written "3000" too) counts things.
  return match.number("year") < 1500 && /s$/u.test(after);
}

const isYearLike = (token: string): boolean => /^(?:1[0-9]|20)\d\d$/u.test(token) || /^(?:mid|pre|post|early|late|non|april|may|june|july|august|january|february|march|september|october|november|december)$/u.test(token);

/** Modal "May" at the head of a sentence, "March" in a name or an imperative, and people called April, June or Jan. */
export function notAMonth(match: Match): boolean {
  const word = match.tokens("month")[0] ?? "";
  if (match.has("dayNumber") || match.has("year")) return false;
  const [before, after] = [match.around(-1), match.around(0)];
  const [beforeExact, afterExact] = [match.around(-1, true), match.around(0, true)];
  const led = monthLeads.has(before);
  const startsSentence = before === "" || /^[.!?"“:\n]$/u.test(before) || before.trim() === "";
  const nextIsName = /^\p{Lu}\p{Ll}/u.test(afterExact);
  if (word === "may" || undotted.has(word)) {
    if (word.length === 3 && word !== "may" && (!led || nextIsName)) return true;
    if (after === "-" || /^\p{Lu}/u.test(beforeExact) && word !== "may" && !led) return true;
    if (led) return false;
    if (startsSentence || nextIsName) return true;
    // "Theresa May said", "Mrs. May": a name before it without a preposition.
    return /^\p{Lu}/u.test(beforeExact) || /^(?:be|have|not|i|we|you|he|she|it|they|the|well|also|never)$/u.test(after);
  }
  if (word === "march") {
    if (led) return /^(?:on|of|for|against|to)$/u.test(after) && (before === "the" || before === "a");
    return startsSentence || /^(?:the|a|this|long|his|their|protest|peace|women's|'s)$/u.test(before) || /^(?:on|for|against|madness)$/u.test(after) || (nextIsName && /^\p{Lu}/u.test(beforeExact));
  }
  if (word === "april" || word === "june" || word === "august" || word === "jun" || word === "sep")
    return !strongLeads.has(before) && nextIsName && !afterIsAttribute(after) && (startsSentence || before === "and" || /^\p{Lu}/u.test(beforeExact));
  return false;
}

/** Short months without their full stop are names and acronyms too ("Jan", "DEC"). */
const undotted = new Set("jan feb mar apr jun jul aug sep sept oct nov dec".split(" "));

const monthLeads = new Set(
  ("in since until till by during before after from last next this early late mid each every through to of between and or - – " +
    "for , beginning starting ending around about following previous past coming until mid-").split(" "),
);

const strongLeads = new Set("in since until till by during before after from last next this early late mid of through".split(" "));

const afterIsAttribute = (word: string): boolean => /^(?:'s|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(word);
