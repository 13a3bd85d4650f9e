import { SingleBar } from "cli-progress";

import { columnsOf } from "./columns.ts";
import { oneLine } from "./neutral.ts";
import { cut } from "./wrap.ts";

export interface Progress {
  /** `total` is null as long as it isn't known. */
  readonly update: (done: number, total: number | null) => void;
  /** Ends the bar or the lines; call it in a `finally`, since the bar redraws on a timer until then. */
  readonly stop: () => void;
}

export interface ProgressOptions {
  /** What is going on: `Downloading the model`. */
  readonly label: string;
  /** `bytes` prints megabytes; any other word is printed as it is. */
  readonly unit: "bytes" | "passages" | "articles";
  /** Milliseconds between two lines where there is no terminal. Default: 5,000. */
  readonly interval?: number;
  readonly unicode?: boolean;
}

type ProgressStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** Shows how far a long job is: a bar on a terminal, elsewhere a line now and then. Nothing before the first `update`. */
export function progressBar(stream: ProgressStream, options: ProgressOptions): Progress {
  return stream.isTTY === true ? drawnBar(stream, options) : plainLines(stream, options);
}

function drawnBar(stream: ProgressStream, options: ProgressOptions): Progress {
  let state: State | null = null;
  const bar = new SingleBar({
    stream,
    // A bar that switches line wrapping off and dies leaves the terminal without it.
    linewrap: true,
    format: (_options, { eta, maxWidth }) => draw(state ?? { done: 0, total: null }, eta, maxWidth - 1, options),
  });

  return {
    update: (done, total) => {
      const started = state !== null;
      state = { done, total };
      if (!started) bar.start(total ?? 0, done);
      bar.setTotal(total ?? 0);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

interface State {
  readonly done: number;
  readonly total: number | null;
}

const longestBar = 30;
const shortestBar = 8;
const longestLeft = ", 59 min left".length;

/** Bar and count in at most `width` columns. The bar keeps its length while the numbers beside it grow. */
function draw({ done, total }: State, eta: number, width: number, options: ProgressOptions): string {
  const label = oneLine(options.label);
  const text = `${label}: ${amount(done, total, options)}`;
  if (total === null) return cut(text, width, "…");
  const room = width - columnsOf(`${label}: ${amount(total, total, options)}`) - 2;
  const roomForLeft = room >= shortestBar + longestLeft;
  const left = roomForLeft && done < total && Number.isFinite(eta) && eta > 0 ? `, ${duration(eta)} left` : "";
  const length = Math.min(longestBar, roomForLeft ? room - longestLeft : room);
  if (length < shortestBar) return cut(text, width, "…");
  const [full, empty] = options.unicode === false ? ["#", "-"] : ["█", "░"];
  const filled = Math.round(length * share(done, total));
  return cut(`${full.repeat(filled)}${empty.repeat(length - filled)}  ${text}${left}`, width, "…");
}

function plainLines(stream: ProgressStream, options: ProgressOptions): Progress {
  const { label, interval = 5_000 } = options;
  let printed = "";
  let last = "";
  let at = -Infinity;
  const print = (): void => {
    if (last !== printed) stream.write(`${last}\n`);
    printed = last;
  };
  return {
    update: (done, total) => {
      last = `${oneLine(label)}: ${amount(done, total, options)}`;
      const now = performance.now();
      if (now - at < interval) return;
      at = now;
      print();
    },
    stop: print,
  };
}

function amount(done: number, total: number | null, { unit }: ProgressOptions): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const [count, name] = unit === "bytes" ? [megabytes, "MB"] : [(value: number) => value.toLocaleString("en"), unit];
  if (total === null) return `${count(done)} ${name}`;
  return `${count(done)} of ${count(total)} ${name} (${Math.floor(share(done, total) * 100)} %)`;
}

/** 0 to 1, whatever the server or the caller miscounted. */
function share(done: number, total: number | null): number {
  return total === null ? 0 : total <= 0 ? 1 : Math.min(1, Math.max(0, done / total));
}

function duration(seconds: number): string {
  return seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
