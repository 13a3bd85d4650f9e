/** Plans that came to nothing, and the days that they were moved to: which of them may be an event's. */

const planned = "(?:scheduled|planned|set|due|expected|slated|meant|supposed|intended)";
export const putOff = String.raw`(?:postponed|rescheduled|deferred|put\s+off|pushed\s+back)`;
const was = String.raw`(?:had\s+been|has\s+been|have\s+been|was|were|is|are)\s+(?:again\s+)?`;

/** What may stand between a plan and its day, without the words that turn to what came of it. */
const ofThePlan = String.raw`(?:(?!\b(?:and|but|now|then|when|since|who|which|that|after|before)\b)[^.,;:]){0,40}`;

/** The same of what would have been, without another verb: "a bill that would have raised taxes failed in November" did fail then. */
const ofTheUnreal = String.raw`(?:(?!\b(?:and|but|now|then|was|were|is|are|has|had|fell|lost|\p{L}+ed)\b)[^.,;:]){0,40}`;

/**
 * "had been planned for May 23", "was first scheduled for March 20, then for Thursday", "moved from April 10", "was to have
 * begun on Monday", "have called off the march planned for May 23", "had hoped to open it in May", "will not be held on
 * Friday"; and what somebody denies or rules out.
 */
const hadBeen = [
  String.raw`\b(?:had\s+been|(?:was|were)\s+(?:at\s+)?(?:first|originally|initially|previously|once))\s+(?:(?:first|originally|initially|previously|tentatively)\s+)?${planned}\b${ofThePlan}$`,
  String.raw`\b(?:first|originally|initially|previously)\s+${planned}\s+(?:for|on|in)\s+(?:[^.;:]{1,30},\s+(?:and\s+)?then\s+(?:for|on)\s+)?$`,
  String.raw`\b(?:${putOff}|moved|delayed|shifted|brought\s+forward)\b[^.,;:]{0,40}\bfrom\s+(?:(?:the|last|late|early|mid)\s+)*$`,
  String.raw`\b(?:was|were)\s+(?:\p{L}+\s+)?to\s+have\s+(?:been\s+)?\p{L}+${ofTheUnreal}$`,
  String.raw`\b(?:would|should)\s+have\s+(?:been\s+)?\p{L}+${ofTheUnreal}$`,
  String.raw`\b(?:${putOff}|cancell?ed|called\s+off|scrapped|abandoned)\b[^.;:]{1,60}\b(?:that|which)\s+(?:was|were|had\s+been)\s+(?:to|due|${planned})\b${ofThePlan}$`,
  String.raw`(?<!\b(?:the|a|an|its|his|her|their)\s+)\b(?:${putOff}|cancell?ed|called\s+off|scrapped|abandoned)\b(?:(?!\b(?:is|are|now|new|said)\b)[^.,;:]){1,60}\b${planned}\s+(?:for|on|in)\s+$`,
  String.raw`\bhad\s+(?:hoped|planned|intended|meant|wanted)\s+to\b${ofThePlan}$`,
  String.raw`\bwill\s+(?:not|no\s+longer)\s+(?:take\s+place|go\s+ahead|be\s+held)\b${ofThePlan}$`,
  String.raw`\b(?:den(?:y|ies|ied)|rul(?:es?|ed)\s+out)\s+(?:(?:reports?|claims?|rumours?|rumors?|suggestions?)\s+)?that\b${ofThePlan}$`,
].map((pattern) => new RegExp(pattern, "iu"));

/** "The vote on March 10 was called off", "which was to open on Nov. 18, was put off". */
const calledOff = new RegExp(String.raw`^,?\s+${was}(?:${putOff}|cancell?ed|called\s+off|scrapped|averted)\b`, "iu");

const wontBe = /^[^.,;:]{0,30}\bwill\s+(?:not|no\s+longer)\s+(?:take\s+place|go\s+ahead|be\s+held)\b/iu;

/** "was to reopen on May 10 but remains closed", "was due to fly on Sunday, cancelled the trip". */
const hadToBe = new RegExp(String.raw`\b(?:was|were)\s+(?:to|(?!set\b)${planned}\s+to)\b${ofThePlan}$`, "iu");
const turns = new RegExp(String.raw`^,?\s+(?:but\b|(?:ha(?:s|ve|d)\s+)?(?:${putOff}|cancell?ed|called\s+off|scrapped|abandoned)\b)`, "iu");

/** "scheduled for Tuesday, has been moved to Friday": but flights on Tuesday that were delayed were so on Tuesday. */
const wasPlanned = new RegExp(String.raw`\b(?:${planned}|(?:was|were|is|are)\s+to)\b${ofThePlan}$`, "iu");
const moved = new RegExp(String.raw`^,?\s+${was}(?:moved|delayed|brought\s+forward)\b`, "iu");

/**
 * Whether the date between two parts of a sentence is one on which something did not happen after all.
 *
 * @param before what stands before the date, and `after` it, in its sentence
 */
export function isGivenUp(before: string, after: string): boolean {
  return hadBeen.some((pattern) => pattern.test(before)) || calledOff.test(after) || wontBe.test(after) || (hadToBe.test(before) && turns.test(after)) || (moved.test(after) && wasPlanned.test(before));
}

const movedTo = new RegExp(String.raw`\b(?:${putOff}|moved|delayed|adjourned)\b[^.;:]{0,40}\b(?:until|till)\s+(?:(?:the|late|early|mid)\s+)*$`, "iu");

/** "was put off on Thursday until Jan. 13": the date that follows is the plan's new one. */
export function isMovedTo(before: string): boolean {
  return movedTo.test(before);
}
