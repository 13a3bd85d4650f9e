import { columnsOf } from "./columns.ts";
import { layOut } from "./layout.ts";
import { oneLine } from "./neutral.ts";
import type { Look } from "./style.ts";

export interface Column<Row> {
  readonly head: string;
  readonly align: "left" | "right";
  /** Null where a row has nothing to say; a column with nothing but null is left out. */
  readonly cell: (row: Row) => string | null;
}

const gap = 2;

/** Fewer columns than this make the first cell unreadable. */
const narrowestFirst = 10;

/**
 * A table whose first column wraps where room is short: for each row its lines, after those of the head. Null where
 * `look.width` is too small for a table at all.
 */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], look: Look): readonly (readonly string[])[] | null {
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== null));
  const grid = [used.map(({ head }) => head), ...rows.map((row) => used.map(({ cell }) => oneLine(cell(row) ?? "")))];
  const natural = used.map((_, place) => Math.max(...grid.map((cells) => columnsOf(cells[place] ?? ""))));
  const rest = natural.slice(1).reduce((sum, width) => sum + width + gap, 0);
  const first = Math.min(natural[0] ?? 0, look.width - rest);
  if (first < Math.min(natural[0] ?? 0, narrowestFirst)) return null;
  const widths = [first, ...natural.slice(1)];

  return grid.map((cells, row) => {
    const wrapped = layOut([{ text: cells[0] ?? "" }], first);
    const others = cells.slice(1).map((cell, place) => pad(cell, widths[place + 1] ?? 0, used[place + 1]?.align));
    const lines = [[pad(wrapped[0] ?? "", first, "left"), ...others].join(" ".repeat(gap)).trimEnd(), ...wrapped.slice(1)];
    return row === 0 ? lines.map(look.paint.dim) : lines;
  });
}

function pad(cell: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - columnsOf(cell)));
  return align === "left" ? cell + space : space + cell;
}
