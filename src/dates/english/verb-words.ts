import { set } from "../word-set.ts";

/** What ends a sentence, or a part of one that has verbs of its own. */
export const stops = /^(?:[.!?;:]|\n[\s\S]*|"|”|“)$/u;

export const future = set("will 'll won't shall going");
/** Verbs and adjectives that look ahead: "is scheduled for", "plans to", "due", "upcoming". */
export const ahead = set(
  "scheduled slated due set expected plans planned planning plan intends intended intend expects hopes aims aim wishes upcoming forthcoming coming " +
    "likely unlikely poised next ahead tomorrow agenda proposed tentatively vows pledges promises " +
    "preparing prepares prepare ready looming anticipated awaits awaiting await expect hope payable",
);
/** They look ahead only in front of an infinitive: "agreed to meet", but not "agreed on Saturday". */
export const committing = set("promised vowed pledged agreed decided ordered asked urged told voted offered threatened wants want wanted needs summoned instructed invited");
/** What is arranged or called off is to come: "invited leaders to the White House on Nov. 16" may tell of a day ahead. */
export const arranging = set("invited summoned subpoenaed booked reserved arranged convened cancelled canceled scrapped postponed delayed rescheduled moved");
/** "put off", "called off", "pushed back", "put back". */
export const callingOff = (word: string, after: string): boolean =>
  (/^(?:put|called)$/u.test(word) && after === "off") || (/^(?:pushed|put)$/u.test(word) && after === "back");
/** "is accused of firing on Friday": of what was done, whenever that is said. */
export const alleging = set("accused charged suspected alleged believed blamed convicted wanted");
/** "A miner is carried to the helicopter on Monday": captions tell in the present tense what is over. */
export const pictured = set("seen pictured photographed carried escorted led helped rescued evacuated pulled lifted comforted treated surrounded wheeled greeted");
export const modal = set("would could might may should must");
export const present = set("is are has have does do am faces remains continues stays stands lies");
/** Verbs of programmes: with a date, their simple present tells what is to come. */
export const scheduled = set(
  "begins starts restarts opens reopens leaves steps meets ends expires arrives takes runs closes returns visits travels plays hosts campaigns hands votes goes holds kicks falls follows " +
    "comes launches debuts airs concludes resumes becomes turns premieres sails departs flies lands convenes reconvenes hears enters " +
    "applies lapses reaches performs appears faces matures retires finishes sits heads marks celebrates commemorates ending beginning starting",
);
/** Their plural, which as a noun is something else ("a vote", "delayed play"): a verb only behind its subject. */
export const scheduledPlural = set(
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
export const notPast = set("red bed need speed indeed feed seed weed breed greed exceed proceed succeed hundred united embed shed wed led's hatred sacred naked wicked alleged so-called limited armed");

/** Forms that no "to be" can stand before, and those that are the same in every tense. */
export const auxiliary = set("was were had did wasn't weren't hadn't didn't");
export const unchanged = set("put set cut hit let shut quit cost hurt burst cast spread read beat thrust");
export const determiner = /^(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those)$/u;
/** What stands behind "to" without being a verb: "promised to its members", "agreed to at the lake", "raised to phase four". */
export const noInfinitive = set(
  "the a an its his her their our my your this that these those them him us me you all some any each both many most several at in on by for from " +
    "phase level category tier zero",
);
