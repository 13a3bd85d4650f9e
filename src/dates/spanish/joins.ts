import { bothParts, dayAfter, monthAfter, weekdayAfter } from "../following.ts";
import type { Join } from "../grammar.ts";
import { dayThenTime, partOfLonger, timeThenDay } from "../shared-joins.ts";

const ranging = "( y | o | a | al | hasta | - | – )";

export const spanishJoins: readonly Join[] = [
  // la noche del viernes
  { between: "( del | de )", read: timeThenDay },
  // el martes por la noche
  { between: ",?", read: dayThenTime },
  // septiembre del año pasado
  { between: "( del | de | de el )", read: partOfLonger },
  // del lunes al viernes · el sábado y el domingo
  { between: ranging, read: weekdayAfter, apart: "right" },
  // de junio a agosto · del 28 de diciembre al 3 de enero · de junio a agosto del año pasado
  { between: ranging, read: monthAfter, apart: "right" },
  { between: ranging, read: dayAfter, apart: "right" },
  { between: ranging, read: bothParts, apart: "left" },
];
