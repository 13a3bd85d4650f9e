import type { IndexResult } from "../archive/index-run.ts";
import type { Complaint } from "../articles/reading/read-corpus.ts";
import type { IndexSummary, Lack, Note } from "./summary.ts";

/** What `index` prints, in words or as JSON, of a run. */
export function indexSummary(result: IndexResult): IndexSummary {
  const { added, changed, removed, unchanged, passages, seconds } = result;
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged,
    skipped: result.rejected.map(noted),
    dropped: result.warnings.map(noted),
    duplicates: result.duplicates.map(({ file, at, of }) => ({ file, at, sameAs: of })),
    lackingDate: lacking(result, "date"),
    lackingSource: lacking(result, "source"),
    passages,
    seconds,
    passagesPerSecond: passages / Math.max(seconds, 1e-3),
  };
}

function noted({ file, at, reason, remedy }: Complaint): Note {
  return { file, at, reason, remedy };
}

function lacking({ incomplete }: IndexResult, what: "date" | "source"): readonly Lack[] {
  const articles = new Map<string, number>();
  for (const { file, lacks } of incomplete) if (lacks.includes(what)) articles.set(file, (articles.get(file) ?? 0) + 1);
  return [...articles].map(([file, count]) => ({ file, articles: count }));
}
