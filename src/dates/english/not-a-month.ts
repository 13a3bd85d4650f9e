import type { Match } from "../match.ts";
import { set } from "../word-set.ts";

/** Words that make a month of the one after them. */
const leads = set(
  "in since until till by during before after from last next this early late mid each every through to of between and or - – for , " +
    "beginning starting ending around about following previous past coming mid-",
);
/** Those of them that a first name does not follow. */
const strongLeads = set("in since until till by during before after from last next this early late mid of through");

/** Short months without their full stop are names and acronyms too: "Jan van Riebeeck", "DEC". */
const undotted = set("jan feb mar apr jun jul aug sep sept oct nov dec");
/** Months that are first names. */
const firstNames = set("april june august");

const afterModal = set("be have not i we you he she it they the well also never");
const kindsOfMarch = set("the a this long his her their protest peace women's 's");
const purposesOfMarch = set("on for against to of madness");

/** "the March elections", but not "the March through the south". */
const isOccasion = (after: string): boolean =>
  /^\p{Ll}{4,}$/u.test(after) && !/^(?:through|into|across|from|with|that|which|were|will|would|itself|towards?|past|began|drew|ended|organizers?|organisers?|route|leaders?)$/u.test(after);

/** "Kate March" is a person; what may be capitalised before a month, a day and a lead ("Tuesday", "Late"), makes no name. */
const afterFirstName = (match: Match): boolean => isName(match.around(-1, true)) && !/day$/u.test(match.around(-1));

const isName = (token: string): boolean => /^\p{Lu}\p{Ll}/u.test(token);

/**
 * Whether a bare month is another word: modal "May" at the head of a sentence, "Theresa May", a "March" on a capital,
 * people called April, June or Jan. With a day or a year beside it, it is a month.
 */
export function notAMonth(match: Match): boolean {
  const word = match.tokens("month")[0] ?? "";
  if (match.has("dayNumber") || match.has("year")) return false;
  if (/^(?:Street|Avenue|Road|Lane|Madness)$/u.test(match.around(0, true))) return true;
  const [before, after] = [match.around(-1), match.around(0)];
  const led = leads.has(before);
  const beforeName = isName(match.around(0, true));
  const afterName = /^\p{Lu}/u.test(match.around(-1, true));
  const opens = /^[.!?"“:\s]*$/u.test(before);
  if (undotted.has(word)) return !led || beforeName || after === "-";
  if (word === "may") return !led && (opens || beforeName || afterName || afterModal.has(after));
  if (word === "march" && (led || (before === "the" && isOccasion(after)))) return false;
  if (word === "march") return opens || kindsOfMarch.has(before) || purposesOfMarch.has(after) || afterFirstName(match);
  if (!firstNames.has(word) || !beforeName || strongLeads.has(before)) return false;
  // "June Monday" is no name; "April Jones" and "and June Carter" are.
  return !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(after) && (opens || before === "and" || before === "," || afterName);
}
