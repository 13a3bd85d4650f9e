import type { IndexProgress, IndexResult } from "../archive/index-run.ts";
import { counted } from "./day.ts";
import { type Progress, progressBar } from "./progress.ts";

/** Progress of a set-up on a stream: a bar for the model's download, then one for the index. */
export interface DrawnSetup {
  readonly downloading: (received: number, total: number | null) => void;
  readonly indexing: (progress: IndexProgress) => void;
  /** Ends the bar, and says how much of the corpus no answer will come from. */
  readonly indexed: (result: Pick<IndexResult, "rejected">) => void;
  /** Ends whichever bar is being drawn. */
  readonly stop: () => void;
}

export function drawSetup(stream: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }): DrawnSetup {
  let bar: { readonly label: string; readonly progress: Progress } | undefined;
  const stop = (): void => {
    bar?.progress.stop();
    bar = undefined;
  };
  const show = (label: string, unit: "bytes" | "passages"): Progress => {
    if (bar?.label !== label) {
      stop();
      bar = { label, progress: progressBar(stream, { label, unit }) };
    }
    return bar.progress;
  };
  return {
    downloading: (received, total) => show("Downloading the model", "bytes").update(received, total),
    indexing: ({ done, total, passages }) =>
      // How many passages there will be is known only from how much text is left.
      show("Indexing", "passages").update(passages, done === 0 ? null : Math.round((passages * total) / done)),
    indexed: ({ rejected }) => {
      stop();
      if (rejected.length === 0) return;
      stream.write(`Left out of the index: ${counted(rejected.length, "file or record", "files or records")}; npm run index says which, and why.\n`);
    },
    stop,
  };
}
