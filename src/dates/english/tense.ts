import type { Tense } from "../grammar.ts";
import type { Words } from "../words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const future = set("will 'll won't shall going");
/** Verbs and adjectives that look ahead: "is scheduled for", "plans to", "due", "upcoming". */
const ahead = set(
  "scheduled slated due set expected plans planned planning plan intends intended intend expects hopes aims aim wishes upcoming forthcoming coming " +
    "likely unlikely poised next ahead until tomorrow deadline agenda proposed tentatively vows pledges promises " +
    "preparing prepares prepare ready looming anticipated awaits awaiting await expect hope",
);
/** They look ahead only in front of an infinitive: "agreed to meet", but not "agreed on Saturday". */
const committing = set("promised vowed pledged agreed decided ordered asked urged told voted offered threatened wants want wanted needs summoned instructed");
/** Of these, the ones that take no object before their infinitive: "voted down a motion to end it" decides nothing of when it ends. */
const intransitive = set("vowed pledged agreed decided voted threatened");
/** Verbs of attribution: between commas they say nothing of when the rest happens. */
const attributing = set("said says warned warns told added announced reported confirmed predicted forecast estimated noted explained");
const joining = set("and but while whereas so");
const rescheduling = set("moved postponed delayed rescheduled adjourned extended pushed deferred suspended");
/** What is fixed "for" a date is to come. */
const fixing = set("set sets called calls scheduled slated fixed timed booked planned promised");
/** What is arranged or called off is to come: "invited leaders to the White House on Nov. 16" may tell of a day ahead. */
const arranging = set("invited summoned subpoenaed booked reserved arranged convened cancelled canceled scrapped postponed delayed rescheduled moved");
/** "put off", "called off", "pushed back". */
const callingOff = (word: string, after: string): boolean =>
  (/^(?:put|called)$/u.test(word) && after === "off") || (word === "pushed" && after === "back");
/** "is accused of firing on Friday": of what was done, whenever that is said. */
const alleging = set("accused charged suspected alleged believed blamed convicted wanted");
const limiting = set("through until till by");
const modal = set("would could might may should must");
const present = set("is are has have does do am faces remains continues stays stands lies");
/** Verbs of programmes: with a date, their simple present tells what is to come. */
const scheduled = set(
  "begins starts opens reopens leaves steps meets ends expires arrives takes runs closes returns visits travels plays hosts votes goes holds kicks falls " +
    "comes launches debuts airs concludes resumes becomes turns premieres sails departs flies lands convenes reconvenes hears enters " +
    "applies lapses reaches performs appears faces matures retires finishes sits heads marks celebrates commemorates ending beginning starting",
);
/** Their plural, which as a noun is something else ("a vote", "delayed play"): a verb only behind its subject. */
const scheduledPlural = set(
  "begin start open reopen meet end expire arrive face vote kick resume conclude go head play host visit run travel return leave sail " +
    "depart fly land convene reconvene apply enter close finish stop move continue remain",
);
const past = set(
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
const determiner = /^(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those)$/u;
/** What stands behind "to" without being a verb: "promised to its members", "agreed to at the lake". */
const noInfinitive = set("the a an its his her their our my your this that these those them him us me you all some any each both many most several at in on by for from");

const stops = /^(?:[.!?;:]|\n[\s\S]*|"|”|“)$/u;

/**
 * Tense of the clause around an expression, by its nearest verb: before it inside the sentence, else after it. News
 * puts the date right behind its verb ("said Tuesday", "will meet on Friday"), so the nearest one governs in all but
 * a few sentences; measured against a part-of-speech tagger it costs nothing to load.
 */
export function englishTense(words: Words, from: number, to: number): Tense | null {
  const token = (i: number): string => words.text.slice(words.start[i], words.end[i]);
  const tense = clauseTense(words, token, from, to);
  return tense === "past" && (namesThing(token, from, to) || begins(token, from) || isInvitedTo(token, from)) ? "named" : tense;
}

/** "the vote of May 11", "the May 11 vote" */
const namesThing = (token: (i: number) => string, from: number, to: number): boolean =>
  token(from - 1) === "of" || (/^(?:the|its|their|a)$/u.test(token(from - 1)) && /^\p{Ll}{3,}$/u.test(token(to)));

/** "before the vote on September 22", "an invitation to talks on July 4": what has a date to begin with. */
const isInvitedTo = (token: (i: number) => string, from: number): boolean =>
  token(from - 1) === "on" &&
  /^(?:votes?|elections?|referendum|ballot|talks|summit|meeting|trial|hearing|match|final|congress|conference)$/u.test(token(from - 2)) &&
  [3, 4].some((n) => /^(?:before|to|about)$/u.test(token(from - n)));

/** "agreed on a truce from 8 March", "on a visit from 10 to 14 March": what was spoken of may begin later. */
const begins = (token: (i: number) => string, from: number): boolean =>
  token(from - 1) === "from" || (/^(?:to|until|till|through)$/u.test(token(from - 1)) && [3, 4].some((n) => token(from - n) === "from"));

/** What nobody announces: whenever it is spoken of, it has been. */
const unscheduled = set(
  "explosion explosions blast blasts attack attacks shooting shootings crash fire fires blaze quake earthquake aftershock flood floods killing killings " +
    "death deaths arrest arrests bombing bombings accident collapse disaster murder murders robbery theft collision massacre assassination coup clash " +
    "clashes riot riots ambush kidnapping stabbing landslide avalanche eruption ruling verdict defeat resignation decision outage derailment sinking spill " +
    "hold-up outbreak",
);

/** "because of the explosion on Thursday", "the attack on the column of buses in December" */
function happened(token: (i: number) => string, from: number): boolean {
  if (!/^(?:on|in|of)$/u.test(token(from - 1).toLowerCase())) return false;
  for (let i = from - 2; i >= Math.max(0, from - 9); i--) {
    const word = token(i).toLowerCase();
    if (unscheduled.has(word)) return true;
    if (stops.test(word) || word === "," || verbTense(word, token, i) !== null) return false;
  }
  return false;
}

/** "also dates from June", "goes back to November", "as in March": then it was, however long it lasts. */
function goesBack(token: (i: number) => string, from: number): boolean {
  const [before, earlier, first] = [token(from - 1).toLowerCase(), token(from - 2).toLowerCase(), token(from - 3).toLowerCase()];
  if (before === "in" || before === "on") return earlier === "as" || (earlier === "like" && first === ",");
  if (before === "from") return /^(?:dates?|dated|dating|stems?)$/u.test(earlier);
  return before === "to" && earlier === "back" && /^(?:dates?|dating|goes|go|going)$/u.test(first);
}

/** "to November, when a royal decree moved the limit": what happened then tells whether it is past. */
function whenTense(words: Words, token: (i: number) => string, to: number): Tense | null {
  if (token(to) !== "," || token(to + 1).toLowerCase() !== "when") return null;
  for (let i = to + 2; i < Math.min(words.codes.length, to + 16); i++) {
    const word = token(i).toLowerCase();
    if (stops.test(word)) return null;
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense === "past" ? tense : null;
  }
  return null;
}

function clauseTense(words: Words, token: (i: number) => string, from: number, to: number): Tense | null {
  if (goesBack(token, from)) return "past";
  const then = whenTense(words, token, to);
  if (then !== null) return then;
  const tense = verbsTense(words, token, from, to);
  if ((tense === null || tense === "present") && happened(token, from)) return "past";
  return tense;
}

function verbsTense(words: Words, token: (i: number) => string, from: number, to: number): Tense | null {
  const limits = limiting.has(token(from - 1).toLowerCase());
  // "was moved to Saturday", "has been delayed until June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && [2, 3, 4].some((n) => rescheduling.has(token(from - n).toLowerCase()))) return "future";
  // "put off the vote from May to June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && offBefore(token, from - 2)) return "future";
  // "The judge set a hearing for Jan. 17", "called an election for May"
  if (token(from - 1) === "for" && isFixed(token, from)) return "future";
  // "set January 15 as the first day of the trial"
  if (/^(?:set|fixed|chose|proposed|named)$/u.test(token(from - 1)) && /^(?:as|for)$/u.test(token(to))) return "future";
  if (token(from - 1) === "for" && setsDay(token, from - 2)) return "future";
  if (sourceOf(token, from)) return "past";
  const lasting = limits ? limitTense(token, from) : null;
  if (lasting !== null) return lasting;
  // "Schools reopen after Labor Day": the word bounds the date, and its clause has a verb of its own.
  const nearest = beforeAside(token, token(from - 1).toLowerCase() === "after" ? from - 2 : from - 1);
  for (let i = nearest; i >= Math.max(0, from - 24); i--) {
    const word = token(i).toLowerCase();
    // "They won on Monday, and on Friday they will parade": a clause of its own begins here.
    if (stops.test(word) || word === "because" || (word === "," && i >= from - 3 && joining.has(token(i + 1).toLowerCase()))) break;
    // "a bill to fund the army through Sept. 30": what is to be done ends later than what was done.
    if (limits && word === "to" && /^\p{Ll}+$/u.test(token(i + 1)) && !/^(?:the|a|an|its|his|her)$/u.test(token(i + 1))) return "future";
    // "The bank wants an answer by June 30"
    if (limits && committing.has(word)) return "future";
    // "opened on Friday and runs through April 12"
    if (limits && i === from - 2 && scheduled.has(word)) return "scheduled";
    // "extended the deadline by a week in May": a thing, unless the date stands right behind it.
    if (word === "deadline" && i < from - 3) continue;
    if (attributing.has(word) && i + 1 < from && token(i + 1) === ",") continue;
    // "is to answer for the attack of December"
    if (word === "answer" && token(i + 1) === "for") return "past";
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense;
  }
  let comma = false;
  for (let i = to; i < Math.min(words.codes.length, to + 24); i++) {
    const word = token(i).toLowerCase();
    if (stops.test(word)) break;
    if (word === ",") comma = true;
    // ", the office has announced": who says so and when tells nothing of the date before the comma.
    if (comma && (attributing.has(word) || word === "according")) break;
    // "is thought to have saved hundreds"
    if (/^(?:is|are)$/u.test(word) && token(i + 2) === "to" && token(i + 3) === "have") return "past";
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense;
  }
  return null;
}

/** "He found the box, which holds the voices, on Thursday": the place before the aside, where one ends right before the date. */
function beforeAside(token: (i: number) => string, at: number): number {
  const end = token(at) === "," ? at : token(at - 1) === "," ? at - 1 : -1;
  for (let i = end - 1; end > 0 && i >= Math.max(1, end - 14) && !stops.test(token(i)); i--) {
    if (token(i) === ",") return /^(?:which|who|whose|where)$/u.test(token(i + 1)) ? i - 1 : at;
  }
  return at;
}

/** What holds until some day, from when it was put up. */
const inForce = set("warning warnings watch watches advisory alert alerts ban bans curfew order orders restrictions emergency notice");
/** What went on until some day, where no "was" makes it a state that lasts. */
const wentOn = set("lived served worked stayed waited continued reigned ruled fished taught played fought ran led held kept remained lasted survived");

/** "posted a warning through Wednesday", "worked until January"; "had been open until Friday", but not "had until Friday". */
function limitTense(token: (i: number) => string, from: number): Tense | null {
  const [before, earlier] = [token(from - 2).toLowerCase(), token(from - 3).toLowerCase()];
  if (inForce.has(before)) return "future";
  if (token(from - 1).toLowerCase() === "by") return null;
  if (wentOn.has(before) && !/^(?:is|are|was|were|be|been|being|to|will|would)$/u.test(earlier)) return "past";
  for (let i = from - 2; i >= Math.max(1, from - 14) && !/^[.;:,]$/u.test(token(i)); i--) {
    if (i >= from - 8 && token(i) === "had" && token(i + 1) === "been") return "past";
    // "did not admit it until March 6": then he did.
    if (/^(?:did|had)$/u.test(token(i)) && /^(?:not|nothing|never)$/u.test(token(i + 1)) && token(i + 2) !== "been") return "past";
    if (/^(?:didn't|hadn't|nothing|never)$/u.test(token(i)) && clauseIsPast(token, i)) return "past";
  }
  return null;
}

const clauseIsPast = (token: (i: number) => string, at: number): boolean => /n't$/u.test(token(at)) || past.has(token(at - 1).toLowerCase()) || /\p{Ll}ed$/u.test(token(at + 1));

/** "According to reports of February, he will attend": what somebody goes by has been said, whatever it says is to come. */
function sourceOf(token: (i: number) => string, from: number): boolean {
  if (token(from - 1) === "for") return false;
  for (let i = from - 1; i >= Math.max(1, from - 7) && token(i) !== "," && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (word === "to" && token(i - 1).toLowerCase() === "according") return true;
    if (verbTense(word, token, i) !== null && !past.has(word) && !word.endsWith("ed")) return false;
  }
  return false;
}

/** "set a vote for May", "has called a march through the city for Tuesday", "wait for Wednesday" */
function isFixed(token: (i: number) => string, from: number): boolean {
  if (/^records?$/u.test(token(from - 2))) return false;
  if (/^(?:wait|waits|waiting)$/iu.test(token(from - 2))) return true;
  if ([2, 3, 4, 5].some((n) => fixing.has(token(from - n).toLowerCase()))) return true;
  for (let i = from - 6; i >= Math.max(0, from - 9) && !stops.test(token(i)); i--) {
    if (/^(?:called|scheduled|planned)$/u.test(token(i)) && /^(?:a|an|the|another|new|its|their)$/u.test(token(i + 1))) return true;
  }
  return false;
}

/** "set a hearing on a motion to dismiss the charges for Oct. 1" */
function setsDay(token: (i: number) => string, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (/^(?:set|sets|scheduled|fixed)$/u.test(token(i))) return /^(?:hearings?|trial|vote|session|meeting|sentencing|date|election|arraignment|talks)$/u.test(token(i + 1)) || /^(?:hearing|trial|vote|session|meeting|date|election|arraignment|deadline)$/u.test(token(i + 2));
  }
  return false;
}

/** Whether something was put off, called off or pushed back in the clause before. */
function offBefore(token: (i: number) => string, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 12) && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (/^(?:postponed|rescheduled|deferred)$/u.test(word) || callingOff(word, token(i + 1).toLowerCase())) return true;
  }
  return false;
}

/** "the flooded part", "the exiled marshal", "to let treated water in", "will stay closed": what is so, and no verb of when. */
function isAdjective(word: string, token: (i: number) => string, i: number): boolean {
  if (!word.endsWith("ed")) return false;
  const [before, earlier, after] = [token(i - 1).toLowerCase(), token(i - 2).toLowerCase(), token(i + 1)];
  if (/^(?:stay|stays|remain|remains|keep|keeps)$/u.test(before)) return true;
  const isBeforeNoun = /^\p{L}{3,}$/u.test(after) && !/^(?:the|and|but|for|from|with|into|over|after|before|that|his|her|its|their|him|them|out|off|down|back|away|again)$/iu.test(after);
  return isBeforeNoun && (/^(?:the|a|an|its|his|her|their)$/u.test(before) || (/^(?:to|will|would|could|should|might)$/u.test(earlier) && unchanged.has(before)));
}

function verbTense(word: string, token: (i: number) => string, i: number): Tense | null {
  const before = (n: number): string => (i - n < 0 || token(i - n) === "May" ? "" : token(i - n).toLowerCase());
  const after = token(i + 1).toLowerCase();
  const recent = [before(1), before(2), before(3)];
  if (future.has(word)) return "future";
  // "the last time", "its last customers", "the next morning": no word of when the clause is.
  if ((word === "last" || word === "next") && determiner.test(before(1))) return null;
  if (word.length > 3 && word.endsWith("'ll")) return "future";
  // "had been scheduled for", "was due": looking ahead from the past.
  if (ahead.has(word)) return missed(word, before(1), recent) ? "past" : word === "set" && !/^(?:to|for)$/u.test(after) ? "past" : "future";
  if (word === "may" && token(i) === "May" && /\p{L}$/u.test(before(1))) return null;
  if (modal.has(word)) return after === "have" && token(i + 2) !== "to" ? "past" : after === "not" || !/^\p{Ll}+$/u.test(after) ? null : "future";
  const participle = past.has(word) || (/\p{Ll}ed$/u.test(word) && word.length > 4 && !notPast.has(word) && /^\p{Ll}/u.test(token(i)));
  if (participle && isAdjective(word, token, i)) return null;
  const infinitive = recent.findIndex((w) => w === "to" || w === "will" || w === "shall" || modal.has(w));
  if (participle) {
    // "was to resume Wednesday": ahead of what is told, and where its day has a name, mostly of the report, too.
    if (/^(?:was|were)$/u.test(word) && after === "to" && /^\p{Ll}+$/u.test(token(i + 2))) return token(i + 2) === "have" ? "named" : "future";
    // "will be hosted", "to be held", "is to be signed".
    if (infinitive === 0 && before(1) === "to" && unchanged.has(word)) return infinitiveTense(token, i - 1);
    if (infinitive >= 0 && (recent.includes("be") || infinitive === 0) && !auxiliary.has(word)) return "future";
    // "will have closed by then"
    if (before(1) === "have" && future.has(before(2))) return "future";
    // "postponed on Friday" is when it was done; "was to have testified" is when it was to be
    if ((arranging.has(word) || callingOff(word, after)) && after !== "on" && after !== "in") return "named";
    if (before(1) === "have" && before(2) === "to" && /^(?:was|were)$/u.test(before(3))) return "named";
    if (/^(?:is|are|being)$/u.test(before(1))) return alleging.has(word) ? "past" : "present";
    return "past";
  }
  if (future.has(before(1)) && /^\p{Ll}+$/u.test(word)) return "future";
  if (before(1) === "to" && /^\p{Ll}+$/u.test(word)) return noInfinitive.has(word) ? null : infinitiveTense(token, i - 1);
  // "on the courthouse steps"
  if (scheduled.has(word)) return isNoun(word, before(1)) || (/^(?:the|a|its|his|her)$/u.test(before(2)) && /^(?:on|at|in|of|from|near|outside|by)$/u.test(before(3))) ? null : "scheduled";
  // "the Vermillion Head on Tuesday": with a capital it is more often part of a name.
  if (scheduledPlural.has(word) && !/^\p{Lu}/u.test(token(i))) return isSubject(token(i - 1)) || (token(i - 1) === "," && /^(?:their|the|against|on|at)$/u.test(after)) || onlyPluralVerbs.has(word) || (word === "go" && before(1) !== "let" && /^(?:on|up|down|into|live)$/u.test(after)) ? "scheduled" : null;
  if (present.has(word)) return word === "has" || word === "have" ? null : "present";
  return null;
}

/** "its returns", "visits and plays": nouns as well; "and reaches" can only be a verb. */
const isNoun = (word: string, before: string): boolean =>
  /^(?:the|a|an|its|his|her|their|these|those|of|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|few|many|several|more|most|some|all|no|only)$/u.test(before) || (before === "and" && !onlyVerbs.has(word));
const onlyPluralVerbs = set("begin reopen resume conclude arrive expire convene reconvene depart");
const onlyVerbs = set("begins opens reopens meets expires arrives reaches goes becomes resumes concludes departs convenes performs appears");

/** What may stand right before a plural verb: "polls open", "we leave", "England play". */
const isSubject = (token: string): boolean => {
  const word = token.toLowerCase();
  return /^(?:they|we|you|i|who|which|that)$/u.test(word) || (!noSubject.has(word) && (/^\p{Lu}/u.test(token) || /\p{Ll}s$/u.test(word)));
};
const noSubject = set(
  "the a an this these those his her its their our my your no every each any some another as is was has does us thus plus less unless perhaps across " +
    "towards besides always sometimes yes versus",
);

/** "had been due", "was originally scheduled for": what was to come then. */
const missed = (word: string, before: string, recent: readonly string[]): boolean =>
  /^(?:originally|initially|previously|first|once)$/u.test(before) || (recent.includes("had") && !recent.includes("not") && /^(?:scheduled|due|set|expected|planned|slated)$/u.test(word));

/** "to meet" takes its time from what it hangs on: "plans to meet", "is to meet" and "managed to meet" differ. */
function infinitiveTense(token: (i: number) => string, to: number): Tense | null {
  for (let i = to - 1; i >= Math.max(0, to - 4); i--) {
    const word = token(i).toLowerCase();
    if (ahead.has(word) && missed(word, token(i - 1).toLowerCase(), [1, 2, 3].map((n) => token(i - n).toLowerCase()))) return "past";
    if (intransitive.has(word) && i < to - 3) return null;
    if (word === "called" && token(i + 1) === "on") return "future";
    if (ahead.has(word) || future.has(word) || committing.has(word) || word === "is" || word === "are") return "future";
    if (past.has(word) || /\p{Ll}ed$/u.test(word)) return null;
  }
  return null;
}
