/** Words that point back to the sentence before, as its first. English, then Spanish. */
const pointing =
  /^[“"‘'(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|the (?:former|latter|group|groups|two|move|decision|ban)|(?:él|ella|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|esos|esas|dicho|dicha|ambos|ambas))(?!\p{L}|['’]s\b)/iu;

/** Whether a sentence leaves to the one before it whom or what it speaks of: "That was defeated", "His deputy will stand in". */
export function pointsBack(sentence: string): boolean {
  return pointing.test(sentence);
}
