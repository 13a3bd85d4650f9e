/** What a terminal would obey rather than show, and what would reorder or break the line it stands in. */
const active = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Windows line ends go first, so that a carriage return that is left over is a line end of its own. */
const lineEnds = /\r(?!\n)|[\u2028\u2029]/g;

/**
 * Makes text from articles, metadata or questions safe to print: afterwards `\n` is the only control character in
 * it, so nothing in it can move the cursor, change colours, set a title or reach the clipboard. Escape and its kin
 * show as their control pictures (␛), other active characters as �, white space as a space or `\n`; every other
 * character stays as it is. The length in UTF-16 units stays the same, so offsets into the text still hold.
 */
export function neutralise(text: string): string {
  return text.replace(lineEnds, "\n").replace(active, (character) => {
    if (character === "\n") return character;
    if (/\s/.test(character)) return " ";
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** `neutralise` for text that belongs on one line: runs of white space, save no-break spaces, become one space. */
export function oneLine(text: string): string {
  return neutralise(text).replace(/[^\S\u00a0\u2007\u202f]+/g, " ").trim();
}
