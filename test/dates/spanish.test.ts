import { check } from "./cases.ts";

// 4 March 2026 is a Wednesday.
check(
  "Spanish",
  "2026-03-04",
  [
    ["La cumbre se celebró «el 4 de marzo de 2026».", "2026-03-04"],
    ["El anuncio llegó «el martes».", "2026-03-03"],
    ["El ministro viajará «el viernes» a Lima.", "2026-03-06"],
    ["La orden se firmó «el pasado septiembre».", "2025-09"],
    ["Ganó las elecciones «hace dos años».", "2024"],
    ["«Ayer» llovió en Quito.", "2026-03-03"],
    ["«Hoy» no hay clases.", "2026-03-04"],
    ["El presidente hablará «mañana».", "2026-03-05"],
    ["Llegaron «anoche».", "2026-03-03TNI"],
    ["El ministro dijo que «el 12 de octubre» se celebrará la cumbre.", "2026-10-12"],
    ["El acuerdo que «el viernes» firmaron los dos no se aplicará.", "2026-02-27"],
    ["El plan fue rechazado en «noviembre».", "2025-11"],
    ["En «marzo» haremos ejercicios conjuntos.", "2026-03"],
    ["«La semana pasada» subieron los precios.", "2026-W09"],
    ["«El próximo mes» abrirá el puente.", "2026-04"],
    ["«Este año» creció la economía.", "2026"],
    ["En «septiembre del año pasado» hubo sequía.", "2025-09"],
    ["El acuerdo se firmó en «2015».", "2015"],
    ["La música de «los años 90» vuelve.", "199"],
    ["Se construyó en «el siglo XIX».", "18"],
    ["Cayó a «principios de 2012».", "2012"],
    ["Abrirá a «finales de abril».", "2026-04"],
    ["Duró «tres semanas».", "P3W"],
    ["Lleva «más de diez años» en el cargo.", "P10Y"],
    ["Nació «el 3 de mayo de 1998» y murió «dos días después».", "1998-05-03", "1998-05-05"],
    ["«Actualmente» vive en Madrid.", "PRESENT_REF"],
    ["La seguridad ha empeorado «recientemente».", "PAST_REF"],
    ["Se reúnen «cada semana».", "P1W"],
    ["La junta «anual» fue breve.", "P1Y"],
    ["Creció en «el primer trimestre de 2025».", "2025-Q1"],
    ["Se casaron en «el verano de 2011».", "2011-SU"],
    ["Hablaron «el martes por la noche».", "2026-03-03TNI"],
    ["«Este invierno» volvieron las tropas.", "2025-WI"],
    ["Celebraron «la Navidad de 2024» en casa.", "2024-12-25"],
    ["Unas 2000 personas viven en Santo Domingo."],
    ["Trabajan por la mañana en el puerto."],
  ],
  "es",
);

check("Spanish, undated", null, [["«El martes» llegaron; «el 4 de marzo de 2026» se fueron.", null, "2026-03-04"]], "es");

check(
  "Spanish, as newspapers write it",
  "2014-06-10",
  [
    ["La empresa cerró «2013» con pérdidas, frente a las ganancias del «año anterior».", "2013", "2012"],
    ["«El próximo 25 de mayo de 2015» habrá elecciones.", "2015-05-25"],
    ["«El pasado día 3» el juez ordenó su ingreso en prisión.", "2014-06-03"],
    ["A «las 19.30 horas del lunes» comenzó el incendio.", "2014-06-09T19:30"],
    ["Sale a correr «cada mañana».", "XXXX-XX-XXTMO"],
    ["El ensayo durará entre «seis» y «ocho semanas».", "P6W", "P8W"],
    ["Los precios subieron en «el segundo trimestre del año».", "2014-Q2"],
    ["«El fin de semana pasado» llovió.", "2014-W23-WE"],
    ["El museo abre de «9» a «14 horas» «todos los días».", "T09:00", "T14:00", "P1D"],
    ["La huelga duró «14 horas».", "PT14H"],
    ["Cayó en «2011»; desde «entonces» vive en Lyon.", "2011", "2011"],
    ["Por «entonces» nadie lo sabía, y entonces se fue.", "PAST_REF"],
    ["«Hace tres viernes» se firmó el acuerdo.", "2014-05-23"],
    ["«La semana del 23 de junio» habrá elecciones.", "2014-W26"],
    ["«El pasado martes 3 de junio» llegaron los primeros.", "2014-06-03"],
    ["A «mediados de los 90» cerró la fábrica.", "199"],
    ["El partido empieza «el sábado».", "2014-06-14"],
    ["Se firmó «el 29 de febrero de 2013».", null],
  ],
  "es",
);

check(
  "days in Spanish figures",
  "2026-03-04",
  [
    ["Nacido el «12/07/98», murió el «3/2/2026».", "1998-07-12", "2026-02-03"],
    ["Está abierto 24/7/365 desde el 9/11."],
  ],
  "es",
);
