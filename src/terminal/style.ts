import picocolors from "picocolors";

/** How a stream wants its text. */
export interface Style {
  /** Columns; `Infinity` where nothing needs to be wrapped. */
  readonly width: number;
  readonly color: boolean;
  /** False prints our own signs in ASCII; quoted text keeps its characters. */
  readonly unicode?: boolean;
}

/** Lines longer than this are hard to read, however wide the window. Tables may use all of it. */
const measure = 100;

/** Below this many columns lines are allowed to run over: there is no layout left to make. */
const narrowest = 20;

/**
 * The style of a stream. Piped output isn't wrapped, so that a quote stays findable in one piece. `NO_COLOR`
 * (no-color.org) wins over `FORCE_COLOR`, which colours a pipe too.
 */
export function styleOf(stream: NodeJS.WritableStream & { columns?: number; isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const tty = stream.isTTY === true;
  const terminal = env["TERM"];
  return {
    width: tty ? (stream.columns ?? 80) : Infinity,
    color: wantsColor(tty && terminal !== "dumb", env),
    unicode: terminal !== "dumb" && terminal !== "linux",
  };
}

function wantsColor(able: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced === undefined) return able;
  return forced !== "0" && forced !== "false";
}

/** The signs and paints of a style. */
export interface Look {
  /** Columns to lay a table out in. */
  readonly width: number;
  /** Columns to lay prose out in. */
  readonly measure: number;
  readonly color: boolean;
  readonly paint: ReturnType<typeof picocolors.createColors>;
  readonly sign: Signs;
}

interface Signs {
  readonly ascii: boolean;
  readonly dot: string;
  readonly dash: string;
  readonly open: string;
  readonly close: string;
  readonly ellipsis: string;
  readonly rule: string;
  readonly pass: string;
  readonly fail: string;
  readonly coming: string;
}

const drawn: Signs = {
  ascii: false, dot: "·", dash: "—", open: "“", close: "”", ellipsis: "…", rule: "─", pass: "✓", fail: "✗", coming: "▷",
};
const ascii: Signs = {
  ascii: true, dot: "-", dash: "--", open: '"', close: '"', ellipsis: "...", rule: "-", pass: "ok", fail: "FAIL", coming: ">",
};

export function lookOf({ width, color, unicode = true }: Style): Look {
  const columns = Math.max(width, narrowest);
  return {
    width: columns,
    measure: columns === Infinity ? columns : Math.min(columns, measure),
    color,
    paint: picocolors.createColors(color),
    sign: unicode ? drawn : ascii,
  };
}
