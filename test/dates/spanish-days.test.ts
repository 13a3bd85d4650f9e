import { check } from "./cases.ts";

// 15 May 2026 is a Friday.
const published = "2026-05-15";

check("Spanish days of one month, named once", published, [
  ["La feria se celebró «el 3», «4» y «5 de abril».", "2026-04-03", "2026-04-04", "2026-04-05"],
  ["Será los días «3», «4», «5» y «6 de junio», y volverá.", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06"],
  ["Nevó «el 28», «el 29» y «el 30 de enero de 2024».", "2024-01-28", "2024-01-29", "2024-01-30"],
  ["Jugó con el 20, «4» y «5 de abril».", "2026-04-04", "2026-04-05"],
], "es");

check("weekdays of a Spanish month", published, [
  ["Votaron «el primer lunes de abril».", "2026-04-06"],
  ["Votarán «el último domingo de julio».", "2026-07-26"],
  ["Votaron «el penúltimo sábado de agosto de 2024».", "2024-08-24"],
  ["Votaron «el quinto lunes de febrero de 2025».", null],
  ["La feria abrirá «el primer fin de semana de julio».", "2026-W27-WE"],
  ["Votaron «el último domingo».", "2026-05-10"],
], "es");

check("a Spanish weekday joined to another follows it, in the tense of the first", published, [
  ["Cerrará del «martes» al «jueves».", "2026-05-19", "2026-05-21"],
  ["Nevó entre «el sábado» y «el martes».", "2026-05-09", "2026-05-12"],
  ["Murió «el jueves» y «el miércoles» había cantado.", "2026-05-14", "2026-05-13"],
  ["Nevó del «sábado» al «viernes».", "2026-05-09", "2026-05-15"],
  ["Habrá lluvias entre «el lunes» y «el domingo».", "2026-05-18", "2026-05-24"],
  ["Habrá paro «el sábado» y «el domingo».", "2026-05-16", "2026-05-17"],
  ["Llovió «el lunes» o «el martes»; «el jueves» escampó.", "2026-05-11", "2026-05-12", "2026-05-14"],
], "es");

// 20 May 2026 is a Wednesday.
check("a Spanish weekday tells the month of its day", "2026-05-20", [
  ["«El lunes 1» habrá huelga.", "2026-06-01"],
  ["«El domingo 17» se cerró la mina.", "2026-05-17"],
  ["La obra se escribió en «noviembre», y se estrena «el viernes 5».", "2025-11", "2026-06-05"],
  ["«El jueves 30», el club ganó.", "2026-04-30"],
  ["Se suspendió la carrera del «domingo 7».", "2026-06-07"],
  ["«El lunes 3» habrá huelga.", null],
  ["«El viernes 12», el juez decidió.", null],
  ["En «la tarde del martes» 19 murieron en la mina.", "2026-05-19TAF"],
], "es");

// 20 February 2026 is a Friday, and so are 13 February and 13 March.
check("of two months with such a day the tense decides", "2026-02-20", [
  ["«El viernes 13» se cerró la mina.", "2026-02-13"],
  ["«El viernes 13» se cerrará la mina.", "2026-03-13"],
], "es");

check("a weekday with its day needs the day of publication", null, [["«El lunes 1» habrá huelga.", null]], "es");
