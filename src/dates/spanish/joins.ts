import { bothParts, dayAfter, monthAfter, weekdayAfter } from "../following.ts";
import type { Join } from "../grammar.ts";
import type { DateMeaning } from "../meaning.ts";
import { dayThenTime, partOfLonger, timeThenDay } from "../shared-joins.ts";

const until = "( a | al | hasta | - | – )";
const ranging = `( y | o | ${until} )`;

/** "el sábado y el domingo"; but in "murió el viernes y el jueves había cenado" the text goes back a day or two. */
const weekdayInRow = (left: DateMeaning, right: DateMeaning): DateMeaning | null => {
  const back = (weekdayOf(left) ?? 0) - (weekdayOf(right) ?? 0);
  return back === 1 || back === 2 ? null : weekdayAfter(left, right);
};
const weekdayOf = ({ base }: DateMeaning): number | undefined => ("fields" in base ? base.fields.weekday : undefined);

export const spanishJoins: readonly Join[] = [
  // la noche del viernes
  { between: "( del | de )", read: timeThenDay },
  // el martes por la noche
  { between: ",?", read: dayThenTime },
  // septiembre del año pasado
  { between: "( del | de | de el )", read: partOfLonger },
  // del lunes al viernes · el sábado y el domingo
  { between: until, read: weekdayAfter, apart: "right" },
  { between: "( y | o )", read: weekdayInRow, apart: "right" },
  // de junio a agosto · del 28 de diciembre al 3 de enero · de junio a agosto del año pasado
  { between: ranging, read: monthAfter, apart: "right" },
  { between: ranging, read: dayAfter, apart: "right" },
  { between: ranging, read: bothParts, apart: "left" },
];
