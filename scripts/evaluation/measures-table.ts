import type { Style } from "../../src/terminal/style.ts";
import { lookOf } from "../../src/terminal/style.ts";
import { type Column, table } from "../../src/terminal/table.ts";
import type { Measures } from "./measures.ts";

type Row = readonly [string, Measures];

const share = (head: string, of: (measures: Measures) => number | null): Column<Row> => ({
  head,
  align: "right",
  cell: ([, measures]) => of(measures)?.toFixed(3) ?? null,
});

/** A row for each way of searching; columns that no question could fill are left out. */
const columns: readonly Column<Row>[] = [
  { head: "search", align: "left", cell: ([name]) => name },
  share("article@1", (m) => m.articleHit1),
  share("@3", (m) => m.articleHit3),
  share("@10", (m) => m.articleHit10),
  share("hit@1", (m) => m.hit1),
  share("hit@3", (m) => m.hit3),
  share("hit@10", (m) => m.hit10),
  share("MRR@10", (m) => m.mrr10),
  share("verbatim", (m) => m.verbatim),
  share("AUROC", (m) => m.auroc),
  share("answered", (m) => m.answered),
  share("declined", (m) => m.declined),
  { head: "p50 ms", align: "right", cell: ([, m]) => m.p50.toFixed(1) },
  { head: "p95 ms", align: "right", cell: ([, m]) => m.p95.toFixed(1) },
];

export function renderMeasures(rows: readonly Row[], style: Style): string {
  const [, first] = rows[0] ?? [];
  const counts = `${first?.answerable ?? 0} answerable and ${first?.unanswerable ?? 0} unanswerable questions`;
  const lines = table(columns, rows, lookOf({ ...style, width: Infinity }));
  return [counts, "", ...(lines ?? []).flat()].join("\n");
}
