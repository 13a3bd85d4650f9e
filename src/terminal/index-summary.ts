import type { IndexResult } from "../archive/index-run.ts";
import type { Complaint } from "../articles/reading/read-corpus.ts";
import type { IndexSummary } from "./summary.ts";

/** What `index` prints, in words or as JSON, of a run. */
export function indexSummary(result: IndexResult): IndexSummary {
  const { added, changed, removed, unchanged, passages, seconds } = result;
  const lacking = (what: "date" | "source"): readonly string[] =>
    result.incomplete.filter(({ lacks }) => lacks.includes(what)).map(({ file }) => file);
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged,
    skipped: result.rejected.map(noted),
    duplicates: result.duplicates.map(({ file, at, of }) => ({ file: placed(file, at), sameAs: of })),
    lackingDate: [...new Set(lacking("date"))],
    lackingSource: [...new Set(lacking("source"))],
    passages,
    seconds,
    passagesPerSecond: passages / Math.max(seconds, 1e-3),
  };
}

function noted({ file, at, reason, remedy }: Complaint): { file: string; reason: string; remedy: string } {
  return { file: placed(file, at), reason, remedy };
}

function placed(file: string, at: string | null): string {
  return at === null ? file : `${file}, ${at}`;
}
