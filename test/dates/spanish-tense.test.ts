import { check } from "./cases.ts";

// 5 May 2026 is a Tuesday.
const published = "2026-05-05";

check("what a Spanish verb tells is to come", published, [
  ["La feria será en «noviembre».", "2026-11"],
  ["Irán a Roma en «marzo».", "2027-03"],
  ["El puente habrá reabierto en «febrero».", "2027-02"],
  ["El equipo va a jugar «el sábado» en Rosario.", "2026-05-09"],
  ["La norma entra en vigor «el 1 de enero».", "2027-01-01"],
  ["Los comicios tendrán lugar «el 1 de marzo».", "2027-03-01"],
  ["La tregua vence «el jueves».", "2026-05-07"],
  ["El director deja el cargo en «febrero».", "2027-02"],
  ["El consejo se reúne «el lunes».", "2026-05-11"],
  ["La banda tiene previsto tocar «el domingo» en Lima.", "2026-05-10"],
  ["Los vecinos deben entregar las llaves «el viernes».", "2026-05-08"],
  ["Hay que pagar «el 30 de junio».", "2026-06-30"],
  ["Se espera que el juez dicte sentencia en «julio».", "2026-07"],
  ["Los sindicatos no descartan una huelga en «octubre».", "2026-10"],
  ["Los mercados esperan una subida en «septiembre».", "2026-09"],
  ["El partido quiere que se vote «el miércoles».", "2026-05-06"],
  ["El partido quiere que se vote en «enero».", "2027-01"],
  ["El jefe de la oposición dijo que renunciaría en «enero».", "2027-01"],
], "es");

check("what a Spanish verb tells is over", published, [
  ["La banda actuó «el sábado» en Lima.", "2026-05-02"],
  ["Los obreros volvieron «el lunes» a la mina.", "2026-05-04"],
  ["La fábrica producía azúcar en «junio».", "2025-06"],
  ["El club ha vendido a dos jugadores en «agosto».", "2025-08"],
  ["Los datos difundidos «el jueves» son malos.", "2026-04-30"],
  ["La obra, iniciada en «noviembre», costó el doble.", "2025-11"],
  ["El testigo podría haber viajado «el viernes».", "2026-05-01"],
  ["La actriz habría muerto «el domingo».", "2026-05-03"],
  ["El rey acaba de volver del viaje que inició «el viernes».", "2026-05-01"],
  ["La nueva línea, que debía haber abierto en «octubre», no tiene trenes.", "2025-10"],
  ["El torneo volverá tras suspenderse en «septiembre».", "2025-09"],
  ["El temporal deja tres muertos desde «el domingo».", "2026-05-03"],
], "es");

check("of two Spanish verbs the nearest governs, in the date's own clause", published, [
  ["Fue elegida en «marzo» y jura en «junio».", "2026-03", "2026-06"],
  ["Ganaron «el domingo» y «el viernes» desfilarán por el centro.", "2026-05-03", "2026-05-08"],
  ["El líder que ganó en «marzo» viajará «el jueves» a Quito.", "2026-03", "2026-05-07"],
  ["El ministro, que «el lunes» había hablado con los jueces, lo hará «mañana».", "2026-05-04", "2026-05-06"],
  ["Se reunirán «el jueves», informó la oficina.", "2026-05-07"],
  ["En «diciembre», según dijo, volverá a su pueblo.", "2026-12"],
  ["Cantó «el viernes» y «el sábado», pero no volverá.", "2026-05-01", "2026-05-02"],
  ["La mayoría del Senado votará «el jueves».", "2026-05-07"],
  ["La ministra visitará la zona afectada «el viernes».", "2026-05-08"],
  ["El presidente de EE. UU. viajará a Roma «el jueves».", "2026-05-07"],
  ["El juez Beltrán firmó la orden «el viernes».", "2026-05-01"],
], "es");

check("Spanish plans for, until and since a day", published, [
  ["La marcha está convocada para «el sábado».", "2026-05-09"],
  ["El juez fijó la vista para «octubre».", "2026-10"],
  ["La gala, prevista para «el 3 de junio», cambia de sala.", "2026-06-03"],
  ["La final, aplazada para «el 2 de marzo», no tiene sede.", "2027-03-02"],
  ["La salida estaba fijada para «el lunes».", "2026-05-04"],
  ["El gobierno aplazó la consulta al «3 de febrero».", "2027-02-03"],
  ["El rodaje fue trasladado a «octubre».", "2026-10"],
  ["El acto pasó al «jueves».", "2026-05-07"],
  ["La liga quedó suspendida hasta «el domingo».", "2026-05-10"],
  ["El alcalde prohibió las hogueras hasta «octubre».", "2026-10"],
  ["El poeta vivió en Lima hasta «noviembre».", "2025-11"],
  ["No se supo nada hasta «el sábado».", "2026-05-02"],
  ["La vía está cerrada desde «el jueves».", "2026-04-30"],
  ["La tasa se aplica desde «enero».", "2026-01"],
  ["Hasta «el viernes» se habían contado 20 casos.", "2026-05-01"],
  ["Lleva preso desde «septiembre» y saldrá en «diciembre».", "2025-09", "2026-12"],
  ["Aumentó el sueldo a partir de «enero».", "2026-01"],
  ["Desde «el jueves» habrá más trenes.", "2026-05-07"],
], "es");

check("what was to be done, by what was over", published, [
  ["El juez ordenó desalojar el solar «el lunes».", "2026-05-04"],
  ["El juez ordenó desalojar el solar «el jueves».", "2026-05-07"],
  ["El sindicato pidió que se abra la puerta «el lunes».", "2026-05-04"],
  ["La empresa decidió cerrar la planta en «octubre».", "2026-10"],
  ["Se prevé que la obra, iniciada en «agosto», termine en «diciembre».", "2025-08", "2026-12"],
  ["La gira iba a empezar «el lunes».", "2026-05-04"],
  ["La gira iba a empezar en «julio».", "2026-07"],
], "es");

check("Spanish dates that are those of a thing", published, [
  ["El fiscal investigará el atentado del «viernes».", "2026-05-01"],
  ["Los heridos en el choque del «sábado» serán operados.", "2026-05-02"],
  ["El plebiscito del «4 de octubre» obligará a cerrar escuelas.", "2026-10-04"],
  ["Aprobó el gasto de las elecciones del «17 de mayo».", "2026-05-17"],
  ["Presentó su próxima gira de «octubre».", "2026-10"],
  ["Encabeza los sondeos para las elecciones de «noviembre».", "2026-11"],
  ["El derrumbe del «10 de junio» partió la carretera.", "2025-06-10"],
  ["El plebiscito del «31 de mayo» dividió a los vecinos.", "2026-05-31"],
  ["En los meses de «junio» y «julio» se hundieron dos barcos.", "2025-06", "2025-07"],
  ["Se marchó una noche de «junio».", "2025-06"],
  ["La sequía de «marzo» arruinó la cosecha.", "2026-03"],
], "es");
