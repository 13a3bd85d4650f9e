import { counted, dateRange } from "./day.ts";
import { hang, layOut } from "./layout.ts";
import { lookOf, type Style } from "./style.ts";
import { table, type Column } from "./table.ts";

/** What the coverage holds from one publisher. */
export interface SourceRow {
  /** Null for the articles that don't say. */
  readonly source: string | null;
  readonly articles: number;
  /** Publication dates of the oldest and newest; null when none is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

const name = (row: SourceRow): string => row.source ?? "source not given";
const dates = (row: SourceRow): string =>
  row.oldest === null || row.newest === null ? "undated" : dateRange(row.oldest, row.newest);

const columns: readonly Column<SourceRow>[] = [
  { head: "source", align: "left", cell: name },
  { head: "articles", align: "right", cell: (row) => row.articles.toLocaleString("en") },
  { head: "published", align: "left", cell: dates },
];

/** Who published the coverage, how many articles each, and from when to when. */
export function renderSources(sources: readonly SourceRow[], style: Style): string {
  const look = lookOf(style);
  if (sources.length === 0) return layOut([{ text: "The index holds no articles: run npm run index." }], look.measure).join("\n");
  const rows = table(columns, sources, look)?.flat();
  const list = (row: SourceRow): readonly string[] => [
    ...layOut([{ text: name(row) }], look.measure),
    ...hang("  ", 2, layOut([{ text: `${counted(row.articles, "article")}, ${dates(row)}`, paint: look.paint.dim }], look.measure - 2)),
  ];
  return (rows ?? sources.flatMap(list)).join("\n");
}
