import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { endsClause, verbTense } from "./verbs.ts";

/*
 * Dates that are those of a thing and not of the verb beside them: "la votación del 11 de mayo", "la explosión del jueves".
 * `from` is the date's first token, which its article is.
 */

/** "después del 3 de mayo" tells where the verb's own date lies, and "los meses de junio y julio" what it is. */
const ofDates = set(
  "después antes luego partir cerca alrededor dentro principios comienzos inicios mediados finales fines " +
    "mes meses día días jornada jornadas madrugada mañana tarde noche noches",
);

/** "la votación del 11 de mayo", "el plebiscito de octubre" */
export const namesThing = (token: Token, from: number): boolean => /^del?$/iu.test(token(from - 1)) && !ofDates.has(token(from - 2).toLowerCase());

/** "su próxima gira de octubre": to come, whatever its clause tells. */
export const isUpcoming = (token: Token, from: number): boolean =>
  namesThing(token, from) && [2, 3, 4].some((n) => /^(?:próxim|futur|venider)[oa]s?$/iu.test(token(from - n)));

/** What people are called to, by its day. */
const convened = set("elecciones comicios cumbre referéndum plebiscito consulta votación congreso juicio mundial final gira juegos negociaciones asamblea");

/** "lidera los sondeos para las elecciones de noviembre", "antes de la cumbre de mayo" */
export const isAwaited = (token: Token, from: number): boolean =>
  namesThing(token, from) &&
  [2, 3].some((n) => convened.has(token(from - n).toLowerCase()) && [1, 2].some((m) => /^(?:para|ante)$/u.test(token(from - n - m)) || (token(from - n - m) === "de" && token(from - n - m - 1) === "antes")));

/** What nobody announces: whenever it is spoken of, it has been. */
const unscheduled = set(
  "explosión explosiones ataque ataques atentado atentados tiroteo tiroteos choque choques accidente accidentes incendio incendios terremoto terremotos sismo sismos " +
    "temblor réplica inundación inundaciones muerte muertes asesinato asesinatos crimen detención detenciones desastre tragedia robo robos asalto asaltos masacre golpe " +
    "disturbios emboscada secuestro derrumbe alud avalancha erupción fallo sentencia derrota victoria triunfo renuncia dimisión decisión anuncio apagón naufragio " +
    "descarrilamiento derrame brote matanza colapso",
);

/**
 * "por la explosión del jueves", "el ataque contra el convoy de diciembre"; with "en" the date is the verb's where that looks
 * ahead: "dictará sentencia en julio".
 */
export function happened(token: Token, from: number, tense: Tense | null): boolean {
  const ahead = tense !== null && tense !== "present";
  if (!namesThing(token, from) && (ahead || token(from - 1).toLowerCase() !== "en")) return false;
  for (let i = from - 2; i >= Math.max(0, from - 9); i--) {
    const word = token(i).toLowerCase();
    if (unscheduled.has(word)) return true;
    if (endsClause(token, i) || word === "," || verbTense(token, i) !== null) return false;
  }
  return false;
}
