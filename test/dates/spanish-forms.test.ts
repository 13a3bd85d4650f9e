import { check } from "./cases.ts";

// 5 May 2026 is a Tuesday.
const published = "2026-05-05";

check("Spanish hours", published, [
  ["Cayó a «las 4:15 a. m. del lunes» sobre Cali.", "2026-05-04T04:15"],
  ["La gala abre «el sábado» a «las 8 p. m.» en Lima.", "2026-05-09", "2026-05-09T20:00"],
  ["El temblor fue a «la 1:20 a.m. de ayer».", "2026-05-04T01:20"],
  ["Empezó «ayer» a «las 16», con lluvia.", "2026-05-04", "2026-05-04T16:00"],
  ["Atendió a las 16 provincias y a las 8 víctimas."],
  ["Murieron tres de las 20. De las 12, tres sobrevivieron, y las 8 restantes, también."],
  ["Volverá a sonar a «las 9 de la mañana» y «las 11», o cerca de «las 15».", "2026-05-05T09:00", "2026-05-05T11:00", "2026-05-05T15:00"],
  ["Llegó «ayer» a «las diez menos diez de la mañana».", "2026-05-04", "2026-05-04T09:50"],
  ["Llegó «ayer» a «las siete y veinte de la tarde».", "2026-05-04", "2026-05-04T19:20"],
  ["Llegó «ayer» a «las ocho menos cuarto».", "2026-05-04", "2026-05-04T07:45"],
  ["La farmacia abre de «9» a «2 p. m.» «todos los días».", "T09:00", "T14:00", "P1D"],
  ["Lo vieron «el domingo en la mañana» y «ayer a la noche».", "2026-05-03TMO", "2026-05-04TNI"],
  ["Un bus volcó en «la madrugada de este lunes».", "2026-05-04TMO"],
  ["Salió a «primera hora del lunes».", "2026-05-04TMO"],
  ["Se supo «ayer», a «última hora de la tarde».", "2026-05-04", "2026-05-04TAF"],
  ["«El sábado» bailaron hasta «el amanecer».", "2026-05-02", "2026-05-02TMO"],
  ["Hablará «mañana al mediodía».", "2026-05-06T12:00"],
  ["Ganó «el sábado» y «esa misma noche» se fue.", "2026-05-02", "2026-05-02TNI"],
  ["Murió «el 3 de mayo»; «la noche anterior» había cenado fuera.", "2026-05-03", "2026-05-02TNI"],
  ["Llegó «el 3 de mayo» y a «la mañana siguiente» se fue.", "2026-05-03", "2026-05-04TMO"],
  ["Sonó «ayer» a «las 21:10». «Cinco minutos antes» no había nadie.", "2026-05-04", "2026-05-04T21:10", "2026-05-04T21:05"],
], "es");

check("Spanish days", published, [
  ["Lo dijo «ayer lunes» y vuelve «mañana miércoles».", "2026-05-04", "2026-05-06"],
  ["«Esta mañana martes» llegó la lluvia; la sesión de «mañana miércoles» se aplazó.", "2026-05-05TMO", "2026-05-06"],
  ["Habrá huelga «este 15 de mayo».", "2026-05-15"],
  ["El concierto será «el jueves 28».", "2026-05-28"],
  ["«Este viernes 8» habrá paro.", "2026-05-08"],
  ["«El lunes» 30 personas murieron en el choque.", "2026-05-04"],
  ["Pagarán «el lunes 1° de junio» y «el 1.º de julio».", "2026-06-01", "2026-07-01"],
  ["Madrid, «4 may» (EFE).- Llueve.", "2026-05-04"],
  ["El barco zarpa «el lunes» y llega «el sábado siguiente».", "2026-05-11", "2026-05-16"],
  ["Entre «el lunes» y «el miércoles» caerán 40 litros.", "2026-05-11", "2026-05-13"],
  ["Llovió del «viernes» al «domingo».", "2026-05-01", "2026-05-03"],
  ["Lo hallaron «el martes de la semana pasada», y vuelve «el jueves de la semana que viene».", "2026-04-28", "2026-05-14"],
  ["El alcalde había avisado «la víspera».", "2026-05-04"],
  ["Llegó la víspera de la boda."],
], "es");

check("Spanish months and years", published, [
  ["«El pasado mes de marzo» llovió más que en «el mes de enero».", "2026-03", "2026-01"],
  ["No nevaba así desde «el 2009».", "2009"],
  ["En el 2000 metros ganó otra."],
  ["París ardía en «mayo del 68» y en «abril del 05».", "1968-05", "2005-04"],
  ["Vendió más que en «el mismo periodo de 2024».", "2024"],
  ["Cobrarán a «fin de mes», antes de «final de año».", "2026-05", "2026"],
  ["La final de «2010» fue en Soweto.", "2010"],
  ["La presa se abrió en «julio del 36»; nació el «3/4/38».", "1936-07", "1938-04-03"],
  ["En lo que va de «año» van 30 casos.", "2026"],
  ["Creció en «los primeros seis meses de 2025».", "2025-H1"],
], "es");

check("Spanish lengths and sets", published, [
  ["Gana 3.000 euros «mensuales» desde «hace dos años y medio».", "P1M", "2023-11"],
  ["Esperó «tres años y medio», y luego «hora y media».", "P3.5Y", "PT1.5H"],
  ["Un diario de Cali publicó el parte «diario».", "P1D"],
  ["Es un día triste, fue un año duro."],
  ["Perdió en «los tres meses» cerrados en «marzo».", "P3M", "2026-03"],
  ["Llovió en «los dos días previos».", "P2D"],
  ["Pasan «meses» sin que llueva.", "PXM"],
  ["«Dentro de un mes y medio» vence.", "FUTURE_REF"],
  ["Se fue «cuatro días» después del entierro.", "P4D"],
  ["«Semanas después» volvió; «días atrás» se había ido.", "FUTURE_REF", "PAST_REF"],
  ["En «estos momentos» no llueve.", "PRESENT_REF"],
], "es");
