/** Whether a line says what a title says, apart from case, punctuation and white space. */
export function isSameTitle(line: string, title: string): boolean {
  return folded(line) === folded(title);
}

function folded(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
