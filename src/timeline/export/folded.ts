/** The longest line of a calendar, in octets of UTF-8, its line break not counted (RFC 5545, 3.1). */
const longest = 75;

/** A line of a calendar, folded: broken between characters wherever it would grow too long, with a blank before the rest. */
export function folded(line: string): string {
  let held = 0;
  let result = "";
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (held + octets > longest) {
      result += "\r\n ";
      held = 1;
    }
    result += character;
    held += octets;
  }
  return result;
}
