import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import type { Token } from "../words.ts";

const stops = /^(?:[.!?;:]|\n[\s\S]*|"|”|“)$/u;
const titles = /^(?:EE|Sr|Sra|Dr|Dra|St|Sto|Sta)$/u;

/** Whether a token ends a sentence, or a part of one that has verbs of its own: the full stops of "a las 4 p. m. del lunes" don't. */
export function endsClause(token: Token, i: number): boolean {
  if (!stops.test(token(i))) return false;
  if (token(i) !== ".") return true;
  return !titles.test(token(i - 1)) && !(/^(?:[apm]|UU)$/u.test(token(i - 1)) && /^[\p{Ll}\d,]/u.test(token(i + 1)));
}

/** Every form of the third person that a list gives in the singular: "abre", "abren". */
const bothNumbers = (words: string): ReadonlySet<string> => new Set(words.split(" ").flatMap((word) => [word, `${word}n`]));

/** Verbs of programmes: with a date, their present tells what is to come. */
const scheduled = bothNumbers(
  "abre reabre cierra empieza comienza inicia arranca termina acaba finaliza concluye vence expira caduca asume viaja juega llega sale regresa vuelve " +
    "visita recibe celebra conmemora inaugura estrena debuta disputa enfrenta reúne entra comparece declara actúa canta reanuda retoma elige vota debate " +
    "publica presenta entrega jura cumple despega zarpa aterriza",
);
/** Of these, the ones that are nouns as well: "la visita", "su entrega". */
const nouns = set("visita entrega debate disputa");
/** "deja el cargo en marzo", but "la tormenta deja tres muertos": what is left tells. */
const offices = set("cargo puesto escaño presidencia dirección club gobierno ministerio jefatura secretaría alcaldía equipo");

/** What is hoped, asked or feared: as far ahead as what it hangs on. */
const hoped = bothNumbers("termine empiece comience concluya abra reabra cierre finalice arranque celebre reanude llegue viaje vuelva regrese asuma comparezca dimita renuncie entregue vote");
/** They look ahead in front of an infinitive or a clause: "debe entregar", "espera que". */
const ahead = bothNumbers("debe puede quiere planea pretende piensa confía busca propone promete desea necesita aspira intenta exige pide");
const alwaysAhead = set("espera esperan prevé prevén convoca convocan prepara preparan anuncia anuncian amenaza amenazan descarta descartan previsto prevista previstos previstas programado programada programados programadas agendado agendada pendiente pendientes");
/** Past orders, plans and promises: what hangs on them is to come, or was. */
const committing = set(
  "ordenó ordenaron decidió decidieron acordó acordaron prometió prometieron ofreció ofrecieron anunció anunciaron propuso propusieron exigió exigieron " +
    "invitó invitaron instó instaron obligó obligaron aceptó aceptaron resolvió resolvieron amenazó amenazaron autorizó autorizaron recomendó " +
    "recomendaron solicitó solicitaron pidió pidieron llamó llamaron convocó convocaron citó citaron",
);
/** The same in the imperfect: "debía entregar", "quería cerrar", "tenía que". */
const wasAhead = bothNumbers("debía podía quería pensaba planeaba esperaba pretendía preveía tenía");

const present = set("es son está están hay sigue siguen permanece permanecen continúa continúan queda quedan mantiene mantienen tiene tienen");
const preterite = set("fue fueron dio dieron vio puso quiso vino pudo supo hizo dijo tuvo estuvo hubo anduvo cupo trajo condujo produjo redujo introdujo tradujo dedujo propuso dispuso impuso expuso opuso compuso supuso repuso obtuvo mantuvo detuvo retuvo sostuvo contuvo intervino convino previno fui vi di hice dije tuve estuve pude quise puse supe vine era eran iba iban");
/** Before a participle: "ha firmado", "había de"; what is done. */
const perfect = set("ha han he hemos has había habían habíamos hubo");
const beAuxiliary = /^(?:ser|estar|sido|siendo|sea|sean|fuera|fueran|fuese|está|están|es|son|estado|quedar|quede|queden|será|serán|sería|serían|estará|estarán|quedará|quedarán|continúa|continúan|permanece|permanecen|sigue|siguen)$/u;

const future = /(?:[aei]|[bdr])r(?:á|án|é|emos)$/u;
const conditional = /(?:[aei]r|[ln]dr|odr|querr|habr|sabr|cabr)(?:ía|ían|íamos)$/u;
/** Imperfects that end like a conditional. */
const notConditional = set("quería querían hería prefería preferían refería sugería sugerían requería requerían adquiría difería transfería");
const past = /(?:ó|aron|ieron|yeron|jeron)$|[bcdfghjklmnñpqtuvxz]é$/u;
const imperfect = /(?:ab|í)(?:a|an|amos)$|ábamos$/u;
const participle = /(?:[ai]d|suscrit|escrit|descubiert|disuelt)[oa]s?$/u;
/** Behind "haber" also what is a noun or an adjective elsewhere: "ha puesto", "habría muerto". */
const done = /(?:[ai]d|suscrit|escrit|cubiert|disuelt|hech|dich|muert|puest|vist|vuelt|rot|abiert|resuelt)o$/u;
const subjunctive = /(?:ara|iera|aran|ieran|ase|iese|asen|iesen)$/u;
export const infinitive = /^\p{Ll}{2,}(?:ar|er|ir|ír)(?:se|l[oae]s?|nos|me)?$/u;

const notFuture = set("esperé operé superé recuperé consideré generé liberé enteré miré tiré retiré admiré giré respiré preparé separé declaré comparé disparé aclaré reparé paré queremos esperemos extremos supremos detrás");
const notPast = set("qué porqué café té sé bebé aunqué josé dé comité chalé paté bufé");
/** Nouns and other words that end like an imperfect or a conditional; more of them are known by their article. */
const likeImperfect = set(
  "día todavía mayoría minoría policía compañía energía ciudadanía economía fiscalía alcaldía autonomía guía vía categoría secretaría consejería tesorería " +
    "lotería auditoría autoría ingeniería minería ganadería batería galería librería alegría teoría asesoría guardería infantería refinería tubería " +
    "artillería joyería cafetería defensoría procuraduría contraloría mensajería sequía cercanía garantía amnistía travesía poesía bahía " +
    "mercancía membresía sabiduría jerarquía monarquía anarquía rebeldía abadía",
);
const learned = /(?:log|graf|nom|sof|fon|pat|metr|tom)ía$/u;
/** Nouns and adjectives that end like a participle and tell nothing of when. */
const likeParticiple = set(
  "sábado sábados estado estados lado lados grado grados partido partidos mercado mercados senado juzgado juzgados abogado abogada abogados abogadas pasado pasada pasados pasadas " +
    "unido unida unidos unidas resultado resultados sentido sentidos sonido ruido apellido contenido pedido pedidos diputado diputada diputados diputadas " +
    "soldado soldados cuidado tratado tratados atentado atentados comunicado comunicados ganado poblado jurado certificado vestido marido medida medidas salida salidas llegada llegadas " +
    "entrada entradas jornada jornadas temporada temporadas década décadas nada cada comida bebida partida corrida caída caídas herida heridas vida vidas avenida subida subidas bajada " +
    "mirada embajada embajadas fachada brigada privado privada privados privadas debido adecuado afectado afectada afectados afectadas dañado dañada dañados dañadas herido heridos " +
    "armado armada armados armadas limitado elevado elevada avanzado complicado interesado interesados conocido conocida implicado implicados relacionado relacionados especializado " +
    "encargado encargada encargados determinado denominado denominada llamado llamada dedicado ocupado parecido preocupado sagrado delegado delegada madrugada seguido seguida demasiado demasiada",
);
const determiner = /^(?:el|la|los|las|un|una|unos|unas|su|sus|este|esta|estos|estas|ese|esa|cada|otro|otra|del|al|de|en|con|por|toda|mi|nuestra|cualquier|ninguna)$/u;
/** Behind "se" they tell nothing of when: "se trata de", "se cree que". */
const impersonal = set("cree creen trata tratan llama llaman sabe saben dice dicen encuentra encuentran considera consideran refiere refieren ante entre desde sobre que durante");

/** Tense that a word at a place gives its clause; null where it is no verb, or one that says nothing of when. */
export function verbTense(token: Token, i: number): Tense | null {
  const raw = token(i);
  const word = raw.toLowerCase();
  const [before, earlier, after, then] = [token(i - 1).toLowerCase(), token(i - 2).toLowerCase(), token(i + 1).toLowerCase(), token(i + 2).toLowerCase()];
  // "Irán", "el señor Padró": a capital that opens no sentence is that of a name.
  if (/^\p{Lu}/u.test(raw) && before !== "" && !/^(?:[.!?;:¿¡"“”(—–-]|\n[\s\S]*)$/u.test(before)) return null;
  if (/^(?:va|van|vamos|voy)$/u.test(word)) return after === "a" ? "future" : null;
  if (/^(?:iba|iban)$/u.test(word) && after === "a" && infinitive.test(then)) return "open";
  if (alwaysAhead.has(word)) return determiner.test(before) ? null : /^(?:estaba|estaban|tenía|tenían|había|habían)$/u.test(before) ? "open" : "future";
  if (ahead.has(word) && leads(after, then)) return "future";
  if (wasAhead.has(word) && leads(after, then) && after !== "haber") return "open";
  // "tras reunirse en mayo"
  if (infinitive.test(word) && (before === "tras" || (before === "de" && /^(?:después|luego)$/u.test(earlier)))) return "past";
  // "debía haber comenzado", "podría haber muerto"
  if (word === "haber" && done.test(after)) return "past";
  if (/^(?:habría|habrían)$/u.test(word) && done.test(after)) return "past";
  if (perfect.has(word)) return after === "de" && infinitive.test(then) ? "future" : "past";
  if (committing.has(word)) return leads(after, then) ? "open" : "past";
  // "acaba de llegar"
  if (/^acaban?$/u.test(word) && after === "de") return "past";
  if (/^dejan?$/u.test(word)) return offices.has(then) ? "scheduled" : null;
  if (scheduled.has(word)) return nouns.has(word) && (determiner.test(before) || before === "y") ? null : "scheduled";
  if (word === "irá" || (word.length > 3 && future.test(word) && !notFuture.has(word))) return "future";
  if (preterite.has(word)) return "past";
  if (word.length > 3 && past.test(word) && !notPast.has(word)) return "past";
  if (word.length > 4 && imperfect.test(word) && !likeImperfect.has(word) && !learned.test(word) && !determiner.test(before)) return conditional.test(word) && !notConditional.has(word) ? "future" : "past";
  if (word.length > 4 && participle.test(word)) return likeParticiple.has(word) || determiner.test(before) || beAuxiliary.test(before) || (beAuxiliary.test(earlier) && /mente$|^(?:ya|no|muy)$/u.test(before)) ? null : "past";
  if (hoped.has(word) && !determiner.test(before)) return "present";
  if (before === "se" && /[aeé]n?$/u.test(word) && !subjunctive.test(word) && !impersonal.has(word)) return "present";
  return present.has(word) ? "present" : null;
}

/** Whether an infinitive or a clause hangs on what stands before: "debe entregar", "pidió que", "obligó a cerrar", "amenazó con irse". */
const leads = (after: string, then: string): boolean =>
  after === "que" || (infinitive.test(after) && after !== "ayer") || (/^(?:a|con|en|de)$/u.test(after) && infinitive.test(then) && then !== "ayer");
