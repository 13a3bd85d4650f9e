import type { Span } from "./lines.ts";

const BY = /^(?:By|BY|Por|POR)$/;
const PART_OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*,?|and|AND|y|Y|of|for|in|the|de|del|la|van|von|der|bin|[|/&•·–—-])$/u;
const SIGN_OFF = /^\(?(?:Additional r|R)eporting by [^.]+\.?\)?$/;

/** In UTF-16 units; more than four or five reporters don't sign. */
const LONGEST = 180;

/** Whether the line names reporters and says nothing else, as under a headline: "By A and B". */
export function isByline(text: string, span: Span): boolean {
  if (span.end - span.start > LONGEST) return false;
  const line = text.slice(span.start, span.end);
  const [by = "", ...names] = line.split(/\s+/);
  return BY.test(by) && names.length > 0 && names.every((name) => PART_OF_NAME.test(name)) && !/\p{Ll}{3}\.$/u.test(line);
}

/** Whether the line is an agency's sign-off, as under a report: "(Reporting by A; editing by B)". */
export function isSignOff(text: string, span: Span): boolean {
  return span.end - span.start <= LONGEST && SIGN_OFF.test(text.slice(span.start, span.end));
}
