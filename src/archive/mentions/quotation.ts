/** Quotation marks of which one opens and another closes. */
const quotationMarks = [["“", "”"], ["«", "»"]] as const;

/** Whether what stands between two parts of a sentence is part of a quotation. */
export function isQuoted(before: string, after: string): boolean {
  return quotationMarks.some((marks) => isBetween(marks, before, after)) || before.split('"').length % 2 === 0;
}

function isBetween([open, close]: readonly [string, string], before: string, after: string): boolean {
  if (before.lastIndexOf(open) > before.lastIndexOf(close)) return true;
  const [closes, opens] = [after.indexOf(close), after.indexOf(open)];
  return closes >= 0 && (opens < 0 || closes < opens);
}
