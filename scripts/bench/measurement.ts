import { table, type Column } from "../../src/terminal/table.ts";
import { lookOf, type Style } from "../../src/terminal/style.ts";

/** One target, with both sides of it measured in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: "passages/s" | "ms";
  /** Median of our side, and of what it is measured against: the bare model, mostly; null where there is no other side. */
  readonly ours: number;
  readonly bare: number | null;
  /** Ours to bare; null without a bare side, and where only the difference counts. */
  readonly ratio: number | null;
  readonly target: string;
  readonly met: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

const number = (value: number | null): string | null => value?.toFixed(2) ?? null;

const columns: readonly Column<Measurement>[] = [
  { head: "measured", align: "left", cell: ({ name, unit }) => `${name} (${unit})` },
  { head: "ours", align: "right", cell: ({ ours }) => number(ours) },
  { head: "bare", align: "right", cell: ({ bare }) => number(bare) },
  { head: "ratio", align: "right", cell: ({ ratio }) => number(ratio) },
  { head: "target", align: "left", cell: ({ target }) => target },
  { head: "", align: "left", cell: ({ met }) => (met ? "met" : "missed") },
];

export function renderMeasurements(measurements: readonly Measurement[], style: Style): string {
  const look = lookOf(style);
  // Where the window is too narrow for a table, running over the edge is better than no figures.
  const lines = table(columns, measurements, look) ?? table(columns, measurements, { ...look, width: Infinity }) ?? [];
  return lines.flat().join("\n");
}
