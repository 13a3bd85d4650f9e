/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerKind = "time" | "quantity" | "person" | "place" | "reason" | "other";

/** Tried in order: "how long ago" asks for a time before it asks for a quantity. English, then Spanish. */
const asking: readonly (readonly [AnswerKind, RegExp])[] = [
  ["time", /\bwhen\b|\bhow long ago\b|\b(?:what|which) (?:year|date|day|month|century|decade|time|week)\b/],
  ["time", /(?<!\p{L})cu[aá]ndo(?!\p{L})|\b(?:qu[eé]|cu[aá]l) (?:a[nñ]o|fecha|d[ií]a|mes|siglo|d[eé]cada|semana)\b/u],
  ["quantity", /\bhow (?:many|much|old|long|far|large|big|tall|high|often|fast|deep|wide|few)\b/],
  ["quantity", /\b(?:what|which) (?:percent\w*|number|amount|proportion|share|population|fraction|age|size|length|sum)\b/],
  ["quantity", /(?<!\p{L})cu[aá]nt[oa]s?(?!\p{L})|\bqu[eé] (?:porcentaje|n[uú]mero|cantidad|proporci[oó]n|edad|tama[nñ]o)\b/u],
  ["person", /\bwho(?:m|se)?\b|(?<!\p{L})qui[eé]n(?:es)?(?!\p{L})/u],
  ["place", /\bwhere\b|\b(?:what|which) (?:country|city|town|state|place|region|location|continent|province)\b/],
  ["place", /(?<!\p{L})d[oó]nde(?!\p{L})|\bqu[eé] (?:pa[ií]s|ciudad|estado|lugar|regi[oó]n|provincia)\b/u],
  ["reason", /\bwhy\b|\bwhat (?:caused|made|led)\b|\bpor qu[eé](?!\p{L})/u],
];

export function answerKind(question: string): AnswerKind {
  const lower = question.toLowerCase();
  return asking.find(([, pattern]) => pattern.test(lower))?.[0] ?? "other";
}

const time =
  /\b(?:1\d{3}|20\d\d)s?\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|century|centuries|decades?|(?:years?|months?|weeks?|days?) (?:ago|later|earlier|before|after)|(?:last|next|this) (?:year|month|week|spring|summer|fall|autumn|winter)|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|siglos?|ayer|hoy)\b/i;
const quantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|percent|twice|several|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|docenas?|cientos?|miles|mil|mill[oó]n(?:es)?|mitad)\b/i;
const reason =
  /\b(?:because|due to|owing to|since|so that|in order to|as a result|therefore|reasons?|caused?|to (?:help|support|combat|fight|protect|prevent|avoid)|porque|debido a|para que|a fin de|por lo que|ya que|causa)\b/i;
/** A capitalised word that does not open the sentence: a name, in most languages that have capitals. */
const name = /(?<=[\p{L}\p{N},;:’”"')] [“"‘'(]?)\p{Lu}[\p{L}\p{N}’'-]+/gu;

/**
 * Whether a sentence holds a thing of the kind asked for: for a person or place, a name that the question does not
 * hold already.
 */
export function holdsKind(kind: AnswerKind, sentence: string, question: string): boolean {
  switch (kind) {
    case "time":
      return time.test(sentence);
    case "quantity":
      return quantity.test(sentence);
    case "reason":
      return reason.test(sentence);
    case "person":
    case "place":
      return holdsNewName(sentence, question);
    case "other":
      return false;
  }
}

/** Stops at the first: a question looks through many sentences, and most hold one early. */
function holdsNewName(sentence: string, question: string): boolean {
  for (const [found] of sentence.matchAll(name)) if (!question.includes(found.replace(/['’]s$/, ""))) return true;
  return false;
}
