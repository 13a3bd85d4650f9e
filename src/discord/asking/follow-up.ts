import { contentTerms } from "../../articles/terms.ts";

/** A reply of so many terms that tell passages apart is a question of its own, if no word of it points back. */
const ownTerms = 4;

/** Words that speak of what was said before. English, then Spanish. */
const pointsBack =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then|él|ella|ellos|ellas|eso|esa|ese|esos|esas|esto|esta|este|allí|ahí|entonces|su|sus)(?!\p{L})/iu;

export interface FollowUp {
  /** What is searched for, and shown as the question. */
  readonly question: string;
  /** The question that a reply to this answer is read with. */
  readonly root: string;
}

/**
 * Reads a reply to an answer together with the question it follows: "and when?" says too little alone. A reply that
 * stands by itself is asked alone, so that the passages of the old topic don't crowd out those of the new.
 *
 * @param root the last question of the conversation that stood by itself
 */
export function followUp(root: string, reply: string): FollowUp {
  const alone = contentTerms(reply).length >= ownTerms && !pointsBack.test(reply);
  return alone ? { question: reply, root: reply } : { question: `${root} ${reply}`, root };
}
