import stringWidth from "string-width";

const printableAscii = /^[ -~]*$/;

/**
 * Columns that a text without control characters takes up in a terminal. Nearly all words are ASCII, where the count
 * is the length; string-width alone takes 8 ms for a page, most of it for emoji that aren't there.
 */
export function columnsOf(text: string): number {
  return printableAscii.test(text) ? text.length : stringWidth(text);
}
