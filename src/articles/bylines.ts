import type { Span } from "./lines.ts";

const BY = /^(?:By|BY|Por|POR)$/;
const PART_OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*,?|and|AND|y|Y|of|for|in|the|de|del|la|van|von|der|bin|[|/&•·–—-])$/u;
const SIGN_OFF = /^\(?(?:Additional r|R)eporting by [^.]{1,150}\.?\)?$/;

/** Whether the line names the reporters and says nothing else: "By A and B", "(Reporting by A; editing by B)". */
export function isByline(text: string, span: Span): boolean {
  if (span.end - span.start > 180) return false;
  const line = text.slice(span.start, span.end);
  if (SIGN_OFF.test(line)) return true;
  const [by = "", ...names] = line.split(/\s+/);
  return BY.test(by) && names.length > 0 && names.every((name) => PART_OF_NAME.test(name)) && !/\p{Ll}{3}\.$/u.test(line);
}
