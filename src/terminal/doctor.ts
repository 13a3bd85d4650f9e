import { hang, layOut } from "./layout.ts";
import { lookOf, type Style } from "./style.ts";

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found. */
  readonly detail: string;
  /** What to do about it, where it isn't well. */
  readonly remedy?: string | undefined;
}

/** Each check on a line of its own, each failing one with its remedy, and how many failed. */
export function renderDoctor(checks: readonly Check[], style: Style): string {
  const look = lookOf(style);
  const { bold, green, red } = look.paint;
  const { pass, fail } = look.sign;
  const columns = Math.max(pass.length, fail.length) + 1;
  const width = look.measure - columns;
  const body = checks.flatMap(({ name, ok, detail, remedy }) => {
    const sign = ok ? green(pass.padEnd(columns)) : red(fail.padEnd(columns));
    const found = layOut([{ text: name, paint: bold }, { text: `: ${detail}` }], width);
    const advice = ok || remedy === undefined ? [] : hang("  ", 2, layOut([{ text: remedy }], width - 2));
    return hang(sign, columns, [...found, ...advice]);
  });
  const failed = checks.filter(({ ok }) => !ok).length;
  const verdict = failed === 0 ? "All is well." : `${failed} of ${checks.length} checks failed.`;
  return [...body, "", ...layOut([{ text: verdict, paint: failed === 0 ? green : red }], look.measure)].join("\n");
}
