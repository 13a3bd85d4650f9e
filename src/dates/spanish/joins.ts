import type { Join } from "../grammar.ts";
import { dayThenTime, partOfLonger, timeThenDay } from "../shared-joins.ts";

export const spanishJoins: readonly Join[] = [
  // la noche del viernes
  { between: "( del | de )", read: timeThenDay },
  // el martes por la noche
  { between: ",?", read: dayThenTime },
  // septiembre del año pasado
  { between: "( del | de | de el )", read: partOfLonger },
];
