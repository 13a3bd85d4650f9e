import { hang, layOut } from "./layout.ts";
import { oneLine } from "./neutral.ts";
import { lookOf, type Style } from "./style.ts";
import { table, type Column } from "./table.ts";
import { cut } from "./wrap.ts";

/** How one candidate came to its place. What a run didn't compute is left out or null, and its column isn't shown. */
export interface ExplainRow {
  /** From 1. */
  readonly rank: number;
  /** Article id. */
  readonly article: string;
  /** UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Rank from 1 and BM25 score among the passages that hold the question's words. */
  readonly keywordRank?: number | null | undefined;
  readonly keywordScore?: number | null | undefined;
  /** Rank from 1 and cosine similarity among the passages nearest to the question's vector. */
  readonly vectorRank?: number | null | undefined;
  readonly vectorScore?: number | null | undefined;
  /** Score after fusion of the two ranks. */
  readonly fused?: number | null | undefined;
  /** What the publication date added or multiplied. */
  readonly recency?: number | null | undefined;
  /** How much the evidence in the text speaks for an answer. */
  readonly evidence?: number | null | undefined;
  readonly text: string;
}

/** Keeps a rank with its id and a name with its value when a line is broken; printed as a space. */
const kept = "\u00a0";

const whole = (value: number | null | undefined): string | null => value?.toString() ?? null;
const score = (value: number | null | undefined): string | null => value?.toFixed(Math.abs(value) < 0.1 ? 4 : 3) ?? null;
const number = (head: string, cell: (row: ExplainRow) => string | null): Column<ExplainRow> => ({ head, align: "right", cell });

const columns: readonly Column<ExplainRow>[] = [
  { head: "article", align: "left", cell: (row) => `${row.rank}.${kept}${row.article}` },
  { head: "place", align: "left", cell: (row) => `${row.start}-${row.end}` },
  number("kw#", (row) => whole(row.keywordRank)),
  number("keyword", (row) => score(row.keywordScore)),
  number("vec#", (row) => whole(row.vectorRank)),
  number("vector", (row) => score(row.vectorScore)),
  number("fused", (row) => score(row.fused)),
  number("recency", (row) => score(row.recency)),
  number("evidence", (row) => score(row.evidence)),
];

/** The candidates of a question, best first, with their ranks and scores and the beginning of each. */
export function renderExplain(candidates: readonly ExplainRow[], style: Style): string {
  const look = lookOf(style);
  if (candidates.length === 0) return layOut([{ text: "No candidates: nothing in the index resembles the question." }], look.measure).join("\n");
  const rows = table(columns, candidates, look);
  const head = rows?.[0] ?? [];
  const body = candidates.flatMap((row, place) => [
    ...(rows?.[place + 1] ?? listed(row, look.width)).map((line) => line.replaceAll(kept, " ")),
    look.paint.dim(`   ${cut(oneLine(row.text), Math.min(look.measure, 100) - 3, look.sign.ellipsis)}`),
  ]);
  return [...head, ...body].join("\n");
}

/** Name and value after one another, for windows that no table fits into. */
function listed(row: ExplainRow, width: number): readonly string[] {
  const [first, ...others] = columns.map(({ head, cell }) => ({ head, value: cell(row) }));
  const values = others.flatMap(({ head, value }) => (value === null ? [] : [`${head}${kept}${value}`]));
  const paragraphs = [first?.value ?? "", values.join("  ")];
  return hang("", 3, paragraphs.flatMap((text) => layOut([{ text }], width - 3)));
}
