import type { Holiday } from "../holidays.ts";
import { shape, type Entries } from "../lexicon.ts";

const numbered = (words: string, first = 1): Record<string, number> =>
  Object.fromEntries(words.split(" ").map((word, i) => [word, first + i]));

const christmas: Holiday = { month: 12, day: 25 };

export const entries: Entries = {
  month: {
    ...numbered("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    setiembre: 9,
    "ene.": 1, "feb.": 2, "abr.": 4, "ago.": 8, "sept.": 9, "oct.": 10, "nov.": 11, "dic.": 12,
  },
  weekday: { ...numbered("lunes martes miércoles jueves viernes sábado domingo"), miercoles: 3, sabado: 6 },
  weekdays: { sábados: 6, domingos: 7 },
  season: { primavera: "SP", verano: "SU", otoño: "FA", invierno: "WI" },
  partOfDay: { mañana: "TMO", madrugada: "TMO", tarde: "TAF", noche: "TNI", mediodía: "T12:00", amanecer: "TMO", alba: "TMO", atardecer: "TEV", anochecer: "TEV" },
  /** As EFE datelines write them, behind a day: "2 oct (EFE)". */
  shortMonth: numbered("ene feb mar abr may jun jul ago sep oct nov dic"),
  opening: { "(": "(" },
  half: { medio: 0.5, media: 0.5 },
  unit: {
    segundo: "TS", segundos: "TS", minuto: "TM", minutos: "TM", hora: "TH", horas: "TH", día: "D", días: "D", semana: "W", semanas: "W",
    quincena: "2W", quincenas: "2W", mes: "M", meses: "M", trimestre: "Q", trimestres: "Q", semestre: "6M", año: "Y", años: "Y",
    década: "DE", décadas: "DE", decenio: "DE", decenios: "DE", siglo: "CE", siglos: "CE", milenio: "ML", milenios: "ML",
  },
  units: { segundos: "TS", minutos: "TM", horas: "TH", días: "D", semanas: "W", meses: "M", años: "Y", décadas: "DE", decenios: "DE", siglos: "CE" },
  span: { día: "day", semana: "week", mes: "month", trimestre: "quarter", año: "year", década: "decade", siglo: "century" },
  small: {
    ...numbered("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta"),
    uno: 1, una: 1, veintiuno: 21, veintiuna: 21, cien: 100,
  },
  tens: { treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  scale: { cientos: 100, mil: 1000, millones: 1e6, millón: 1e6 },
  ordinal: { primer: 1, primero: 1, primera: 1, segundo: 2, segunda: 2, tercer: 3, tercero: 3, tercera: 3, cuarto: 4, cuarta: 4, último: 4 },
  /** Of a month's days; from its end where negative. */
  nth: { primer: 1, segundo: 2, tercer: 3, cuarto: 4, quinto: 5, último: -1, penúltimo: -2 },
  few: Object.fromEntries("varios varias algunos algunas muchos muchas unos unas pocos pocas numerosos numerosas".split(" ").map((word) => [word, "X"])),
  last: Object.fromEntries("pasado pasada".split(" ").map((word) => [word, -1])),
  latest: { último: -1, última: -1 },
  next: Object.fromEntries("próximo próxima entrante venidero venidera".split(" ").map((word) => [word, 1])),
  lasts: Object.fromEntries("últimos últimas pasados pasadas primeros primeras".split(" ").map((word) => [word, -1])),
  nexts: Object.fromEntries("próximos próximas siguientes venideros venideras".split(" ").map((word) => [word, 1])),
  this: { este: 0, esta: 0 },
  that: { ese: 0, esa: 0, aquel: 0, aquella: 0 },
  regular: {
    diario: "P1D", diaria: "P1D", diariamente: "P1D", semanal: "P1W", semanalmente: "P1W", mensual: "P1M", mensualmente: "P1M",
    trimestral: "P1Q", semestral: "P6M", anual: "P1Y", anualmente: "P1Y", diarios: "P1D", diarias: "P1D", semanales: "P1W",
    mensuales: "P1M", trimestrales: "P1Q", semestrales: "P6M", anuales: "P1Y",
  },
  beforeNoon: { "a.m.": 0, am: 0 },
  afterNoon: { "p.m.": 12, pm: 12 },
  holiday: {
    Navidad: christmas,
    Nochebuena: { month: 12, day: 24 },
    Nochevieja: { month: 12, day: 31 },
    Halloween: { month: 10, day: 31 },
  },
};

const { upTo12, upTo24, upTo31, upTo99, threeDigits, year, bigNumber, zero } = shape;

export const shapes = {
  year,
  isoDate: shape.isoDate,
  slashDate: shape.slashDate,
  dottedDate: shape.dottedDate,
  clock: shape.clock,
  dayNumber: upTo12 + upTo24 + upTo31 + shape.ordinalUpTo31,
  twoDigits: upTo12 + upTo24 + upTo31 + upTo99,
  hour: zero + upTo12 + upTo24,
  integer: zero + upTo12 + upTo24 + upTo31 + upTo99 + threeDigits + year + bigNumber,
  decimal: shape.decimal,
  unknown: shape.word + shape.name,
  name: shape.name,
};

export const pieces = {
  number: "( {integer} | {decimal} | {tens} y {small} | {tens} | {small} | mil | medio | media ) ( {scale} ( de )? )? ( y ( medio | media ) )?",
  day: "( {dayNumber} ( ° | .? º )? | primero )",
  pm: "( de la ( tarde | noche ) | {afterNoon} | p . m . )",
  am: "( de la ( mañana | madrugada ) | {beforeNoon} | a . m . )",
};
