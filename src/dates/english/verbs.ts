import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";

/** The token at a place; "" beyond the text. */
export type Token = (i: number) => string;

/** What ends a sentence, or a part of one that has verbs of its own. */
export const stops = /^(?:[.!?;:]|\n[\s\S]*|"|”|“)$/u;

const future = set("will 'll won't shall going");
/** Verbs and adjectives that look ahead: "is scheduled for", "plans to", "due", "upcoming". */
const ahead = set(
  "scheduled slated due set expected plans planned planning plan intends intended intend expects hopes aims aim wishes upcoming forthcoming coming " +
    "likely unlikely poised next ahead tomorrow agenda proposed tentatively vows pledges promises " +
    "preparing prepares prepare ready looming anticipated awaits awaiting await expect hope payable",
);
/** They look ahead only in front of an infinitive: "agreed to meet", but not "agreed on Saturday". */
export const committing = set("promised vowed pledged agreed decided ordered asked urged told voted offered threatened wants want wanted needs summoned instructed invited");
/** Of these, the ones that take no object before their infinitive: "voted down a motion to end it" decides nothing of when it ends. */
const intransitive = set("vowed pledged agreed decided voted threatened");
/** What is arranged or called off is to come: "invited leaders to the White House on Nov. 16" may tell of a day ahead. */
const arranging = set("invited summoned subpoenaed booked reserved arranged convened cancelled canceled scrapped postponed delayed rescheduled moved");
/** "put off", "called off", "pushed back", "put back". */
export const callingOff = (word: string, after: string): boolean =>
  (/^(?:put|called)$/u.test(word) && after === "off") || (/^(?:pushed|put)$/u.test(word) && after === "back");
/** "is accused of firing on Friday": of what was done, whenever that is said. */
const alleging = set("accused charged suspected alleged believed blamed convicted wanted");
/** "A miner is carried to the helicopter on Monday": captions tell in the present tense what is over. */
const pictured = set("seen pictured photographed carried escorted led helped rescued evacuated pulled lifted comforted treated surrounded wheeled greeted");
const modal = set("would could might may should must");
const present = set("is are has have does do am faces remains continues stays stands lies");
/** Verbs of programmes: with a date, their simple present tells what is to come. */
export const scheduled = set(
  "begins starts restarts opens reopens leaves steps meets ends expires arrives takes runs closes returns visits travels plays hosts campaigns hands votes goes holds kicks falls follows " +
    "comes launches debuts airs concludes resumes becomes turns premieres sails departs flies lands convenes reconvenes hears enters " +
    "applies lapses reaches performs appears faces matures retires finishes sits heads marks celebrates commemorates ending beginning starting",
);
/** Their plural, which as a noun is something else ("a vote", "delayed play"): a verb only behind its subject. */
const scheduledPlural = set(
  "begin start open reopen meet end expire arrive face vote kick resume conclude go head play host hold visit run travel return leave sail " +
    "depart fly land convene reconvene apply enter close finish stop move continue remain",
);
/** Preterites and participles that don't end in "-ed", and what goes with them. */
export const past = set(
  "was were had did said told made went came took got gave found left held met began became saw fell rose won lost ran sent brought " +
    "built bought caught chose drew drove ate felt fought flew forgot froze grew heard hit hurt kept knew laid led lent let lit meant " +
    "paid put quit read rode rang sank sold shot shut sang sat slept spoke spent spread stood stole struck swore swept swam taught " +
    "tore thought threw understood woke wore wrote broke blew beat bore bent bound bled bred dealt dug fed fled hid hung knelt leapt " +
    "sought shook shone shrank slid slung split sprang stuck stung strove swung trod wept wound withdrew wrung overthrew undertook " +
    "died killed since ago last wasn't weren't hadn't didn't after following been done gone seen given taken been born cut cost set " +
    "broadcast forecast burst cast thrust arose drank sued tied owed vied lied axed",
);
const notPast = set("red bed need speed indeed feed seed weed breed greed exceed proceed succeed hundred united embed shed wed led's hatred sacred naked wicked alleged so-called limited armed");

/** Forms that no "to be" can stand before, and those that are the same in every tense. */
const auxiliary = set("was were had did wasn't weren't hadn't didn't");
const unchanged = set("put set cut hit let shut quit cost hurt burst cast spread read beat thrust");
/** Nouns of what is yet to be done: "accepted an invitation to meet". */
const intended = set("invitation invitations offer offers proposal proposals intention request requests appeal appeals");
const determiner = /^(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those)$/u;
/** What stands behind "to" without being a verb: "promised to its members", "agreed to at the lake", "raised to phase four". */
const noInfinitive = set(
  "the a an its his her their our my your this that these those them him us me you all some any each both many most several at in on by for from " +
    "phase level category tier zero",
);

/** "the flooded part", "the exiled marshal", "to let treated water in", "will stay closed": what is so, and no verb of when. */
function isAdjective(word: string, token: Token, i: number): boolean {
  if (!word.endsWith("ed")) return false;
  const [before, earlier, after] = [token(i - 1).toLowerCase(), token(i - 2).toLowerCase(), token(i + 1)];
  if (/^(?:stay|stays|remain|remains|keep|keeps)$/u.test(before)) return true;
  // "a meeting for displaced residents"
  if (/^(?:for|of|from|with|by|among|between|against)$/u.test(before) && /^\p{Ll}{2,}s$/u.test(after)) return true;
  const isBeforeNoun = /^\p{L}{3,}$/u.test(after) && !/^(?:the|and|but|for|from|with|into|over|after|before|that|his|her|its|their|him|them|out|off|down|back|away|again)$/iu.test(after);
  return isBeforeNoun && (/^(?:the|a|an|its|his|her|their|next|first|last|latest|new)$/u.test(before) || (/^(?:to|will|would|could|should|might)$/u.test(earlier) && unchanged.has(before)));
}

/** Tense that a word at a place gives its clause, as a verb or what looks ahead or back like one; null where it is no such word. */
export function verbTense(word: string, token: Token, i: number): Tense | null {
  const before = (n: number): string => (i - n < 0 || token(i - n) === "May" ? "" : token(i - n).toLowerCase());
  const after = token(i + 1).toLowerCase();
  const recent = [before(1), before(2), before(3)];
  if (future.has(word)) return "future";
  // "the last time", "its last customers", "the next morning": no word of when the clause is.
  if ((word === "last" || word === "next") && determiner.test(before(1))) return null;
  if (word.length > 3 && word.endsWith("'ll")) return "future";
  // "ahead by 13 points", "proposed in late April"
  if (word === "ahead" && after !== "of") return null;
  if (word === "proposed" && /^(?:in|on|last)$/u.test(after)) return "past";
  // "had been scheduled for", "was due": looking ahead from the past.
  // "are to set out on March 17"
  if (word === "set" && before(1) === "to") return infinitiveTense(token, i - 1);
  if (word === "until" || word === "deadline") return "open";
  if (ahead.has(word)) return missed(word, before(1), recent) ? "named" : word === "set" && !/^(?:to|for)$/u.test(after) ? "past" : "future";
  if (word === "may" && token(i) === "May" && /\p{L}$/u.test(before(1))) return null;
  if (modal.has(word)) return after === "have" && token(i + 2) !== "to" ? "past" : after === "not" || !/^\p{Ll}+$/u.test(after) ? null : word === "could" ? "open" : "future";
  const participle = past.has(word) || (/\p{Ll}ed$/u.test(word) && word.length > 4 && !notPast.has(word) && /^\p{Ll}/u.test(token(i)));
  if (participle && isAdjective(word, token, i)) return null;
  const infinitive = recent.findIndex((w) => w === "to" || w === "will" || w === "shall" || w.endsWith("'ll") || modal.has(w));
  if (participle) {
    // "was to resume Wednesday": ahead of what is told, and where its day has a name, mostly of the report, too.
    if (/^(?:was|were)$/u.test(word) && after === "to" && /^\p{Ll}+$/u.test(token(i + 2))) return token(i + 2) === "have" ? "named" : "future";
    // "having to let him go"
    if (infinitive === 0 && before(1) === "to" && unchanged.has(word)) return infinitiveTense(token, i - 1);
    // "will be hosted", "to be held", "is to be signed".
    if (before(1) === "be" && before(2) === "to") return infinitiveTense(token, i - 2) ?? "future";
    if (infinitive >= 0 && (recent.includes("be") || infinitive === 0) && !auxiliary.has(word)) return "future";
    // "will have closed by then"
    if (before(1) === "have" && future.has(before(2))) return "future";
    // "postponed on Friday" is when it was done; "was to have testified" is when it was to be
    if ((arranging.has(word) || callingOff(word, after)) && after !== "on" && after !== "in") return "named";
    if (before(1) === "have" && before(2) === "to" && /^(?:was|were)$/u.test(before(3))) return "named";
    if (/^(?:is|are)$/u.test(before(1)) && pictured.has(word)) return "past";
    if (/^(?:is|are|being)$/u.test(before(1))) return alleging.has(word) ? "past" : word === "forecast" ? "future" : "present";
    return "past";
  }
  if (future.has(before(1)) && /^\p{Ll}+$/u.test(word)) return "future";
  // "from January to March" has no verb
  if (before(1) === "to" && /^\p{L}+$/u.test(word) && !isDateName(token(i))) return noInfinitive.has(word) ? null : infinitiveTense(token, i - 1);
  if (scheduled.has(word)) return isNoun(word, token, i) ? null : "scheduled";
  // "the Vermillion Head on Tuesday": with a capital it is more often part of a name.
  if (scheduledPlural.has(word) && !/^\p{Lu}/u.test(token(i))) return (isSubject(token(i - 1)) && !(before(1) === "that" && !/s$/u.test(before(2)))) || (token(i - 1) === "," && /^(?:their|the|against|on|at)$/u.test(after)) || onlyPluralVerbs.has(word) || (word === "go" && before(1) !== "let" && /^(?:on|up|down|into|live)$/u.test(after)) ? "scheduled" : null;
  // "at 3 am on Saturday"
  if (word === "am" && before(1) !== "i") return null;
  if (present.has(word)) return word === "has" || word === "have" ? null : "present";
  return null;
}

/** A word for a day, a month or a year, or the end of what tells one: "last year", "two weeks ago". */
const isDateName = (token: string): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:1[5-9]|20)\d\d|\d{1,2}|day|week|month|year|ago|today|yesterday|tonight)$/u.test(token);

const counting = /^(?:of|one|two|three|four|five|six|seven|eight|nine|ten|few|many|several|more|most|some|all|no|only|\d[\d,.]*)$/u;

/** "its returns", "three starts", "visits and plays", "on the courthouse steps": these verbs are nouns as well. */
function isNoun(word: string, token: Token, i: number): boolean {
  const [before, earlier, first] = [1, 2, 3].map((n) => token(i - n).toLowerCase()) as [string, string, string];
  if (/^(?:the|a|an|its|his|her|their|these|those)$/u.test(before)) return true;
  // "The decision follows Saturday's collision": what it follows has been.
  if (word === "follows" && !/^(?:on|in|at|next|later|.?)$/u.test(token(i + 1))) return true;
  // "since 1990 starts", "Flight 204 lands"
  if (counting.test(before)) return !isDateName(token(i - 1)) && !(/^\d/u.test(before) && /^\p{Lu}/u.test(token(i - 2)));
  // "closed in April and returns"; "visits and plays"
  if (before === "and") return !onlyVerbs.has(word) && !determiner.test(token(i + 1).toLowerCase()) && !isDateName(token(i - 2)) && !/^\p{Lu}/u.test(token(i - 2));
  // "told them on the courthouse steps"; but "The trial of the mayor starts"
  return /^(?:the|a|its|his|her)$/u.test(earlier) && /^(?:on|at|in|of|from|near|outside|by)$/u.test(first) && hasVerbBefore(token, i - 3);
}

/** Whether a part of a sentence has a verb already. */
function hasVerbBefore(token: Token, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 16); i--) {
    const word = token(i).toLowerCase();
    if (stops.test(word) || /^(?:,|and|but|that|which|who)$/u.test(word)) return false;
    if (past.has(word) || present.has(word) || future.has(word) || (/\p{Ll}{2}ed$/u.test(word) && !notPast.has(word))) return true;
  }
  return false;
}

const onlyPluralVerbs = set("begin reopen resume conclude arrive expire convene reconvene depart");
const onlyVerbs = set("takes ends closes leaves joins restarts faces begins opens reopens meets expires arrives reaches goes becomes resumes concludes departs convenes performs appears");

/** What may stand right before a plural verb: "polls open", "we leave", "England play". */
const isSubject = (token: string): boolean => {
  const word = token.toLowerCase();
  return /^(?:they|we|you|i|who|which|that)$/u.test(word) || (!noSubject.has(word) && (/^\p{Lu}/u.test(token) || /\p{Ll}(?<!ou|s|u|i)s$/u.test(word)));
};
const noSubject = set(
  "the a an this these those his her its their our my your no every each any some another as is was has does us thus plus less unless perhaps across " +
    "towards besides always sometimes yes versus",
);

/** "had been due", "was originally scheduled for": what was to come then. */
const missed = (word: string, before: string, recent: readonly string[]): boolean =>
  /^(?:originally|initially|previously|first|once)$/u.test(before) || (recent.includes("had") && !recent.includes("not") && /^(?:scheduled|due|set|expected|planned|slated)$/u.test(word));

/** "to meet" takes its time from what it hangs on: "plans to meet", "is to meet" and "managed to meet" differ. */
function infinitiveTense(token: Token, to: number): Tense | null {
  // "the first to die", "the only ones to vote": whenever that was, or will be.
  if (/^(?:first|last|only|one|ones)$/u.test(token(to - 1).toLowerCase())) return null;
  for (let i = to - 1; i >= Math.max(0, to - 4); i--) {
    const word = token(i).toLowerCase();
    if (ahead.has(word) && missed(word, token(i - 1).toLowerCase(), [1, 2, 3].map((n) => token(i - n).toLowerCase()))) return "past";
    // "had meant to leave in March", "was meant to"
    if (/^(?:meant|hoped)$/u.test(word)) return "named";
    if (intransitive.has(word) && i < to - 3) return null;
    if (word === "called" && token(i + 1) === "on") return "future";
    if (intended.has(word) && i === to - 1) return "open";
    if (committing.has(word)) return /ed$|^told$/u.test(word) ? "open" : "future";
    if (ahead.has(word) || future.has(word) || word === "is" || word === "are") return "future";
    if (past.has(word) || /\p{Ll}ed$/u.test(word)) return null;
    // "for jury selection to start", "Chipmaker to shut plant": a headline has no other verb.
    if (word === "for" && i < to - 1) return "future";
    if (/^\p{Lu}/u.test(token(i)) && !determiner.test(word) && !token(i).endsWith("ing") && (i === 0 || /^(?:[.!?]|\n[\s\S]*)$/u.test(token(i - 1)))) return "future";
  }
  return null;
}
