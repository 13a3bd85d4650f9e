import type { Match } from "../match.ts";

/** Words that make a four-digit number before them a quantity: "2000 people" is no year. */
const counted = new Set(
  ("people men women children soldiers troops officers workers students jobs voters employees families homes houses " +
    "buildings cars vehicles tons tonnes pounds dollars euros yen yuan rubles pesos miles mile kilometers kilometres " +
    "km kilometer kilometre meters metres meter metre feet foot ft inches acres hectares square cubic degrees points " +
    "votes seats copies units shares members residents civilians refugees prisoners dead deaths wounded killed injured " +
    "times percent per calories watts megawatts barrels gallons liters litres kg kilograms grams mph rpm hp cc mm m bc % ° / x × € " +
    "horsemen infantry cavalry ships aircraft planes tanks guns casualties patients cases protesters demonstrators " +
    "fans spectators runs goals species rounds words pages pieces items rooms beds inhabitants villagers fighters rebels militants " +
    "hours days weeks months minutes seconds years hour day week month minute second year").split(" "),
);

/** Words that make the number after them a name or an amount: "Section 2012", "$1984", "No. 2010". */
const numbering = new Set(
  ("$ £ € ¥ # no no. number nos. section article flight route highway interstate page pp p. rule chapter bus resolution room " +
    "model boeing airbus windows office line / + × * ~ version mark s&p s$ hk$ us$ a$ c$ = < > : _ @ psalm nasdaq russell topix csi stoxx " +
    "ft ftse nikkei id isbn code channel unit pier lot suite apt agenda vision case").split(" "),
);

/** "1984 Lincoln Street" has a name between, but "1984 Street" is an address all the same. */
const streets = new Set("street st st. avenue ave ave. road boulevard blvd drive lane parkway".split(" "));

/** "1600 Pennsylvania Avenue", "1984 Martin Luther King Drive": nothing but names between the number and its street. */
function isHouse(match: Match): boolean {
  // "In 2012 Wall Street lost"
  if (/^(?:in|since|until|by|during|late|early)$/u.test(match.around(-1))) return false;
  for (let place = 0; place < 4; place++) {
    if (place > 0 && streets.has(match.around(place))) return true;
    if (!/^\p{Lu}/u.test(match.around(place, true))) return false;
  }
  return false;
}

/** Words that make a year of the number after them whatever follows. */
const dating = new Set("in since until till by during before after from late early mid of between to year and the circa".split(" "));

/** Whether the four digits of a match are no year. */
export function notAYear(match: Match): boolean {
  const [before, after] = [match.around(-1), match.around(0)];
  if (match.has("year") && match.number("year") >= 2100) return true;
  if (numbering.has(before) && !(before === ":" && match.around(-2) !== "")) return true;
  if (counted.has(after)) return true;
  if (before === "-" || before === "–") return after === "-" || !isYearLike(match.around(-2));
  if (streets.has(after) || (after === "block" && before === "the") || isHouse(match)) return true;
  // "case 2012-345"
  if (after === "-" && /^(?:\d{3}|\d{5,})$/u.test(match.around(1))) return true;
  if (match.text.length > 4 || dating.has(before)) return false;
  // A round number in front of a plural noun ("3,000" is written "3000" too) counts things.
  return match.number("year") < 1500 && /s$/u.test(after);
}

/** What a dash may join a year to: another year ("1914-1918") or its part ("mid-2012", "May-2010"). */
const isYearLike = (token: string): boolean => /^(?:1\d|20)\d\d$/u.test(token) || yearParts.has(token);
const yearParts = new Set(
  "mid pre post early late non january february march april may june july august september october november december".split(" "),
);
