import { describeFailure } from "./failure.ts";
import type { ModelFileReport } from "./inspect.ts";
import type { ModelPlace } from "./place.ts";

export interface FailedSource {
  readonly source: string;
  readonly error: unknown;
}

/** The model is not on this machine and could not be brought. */
export class ModelUnavailableError extends Error {
  override readonly name = "ModelUnavailableError";
  readonly place: ModelPlace;
  /** What the model folder lacks. */
  readonly found: readonly ModelFileReport[];
  /** In the order they were tried. */
  readonly failures: readonly FailedSource[];

  constructor(place: ModelPlace, found: readonly ModelFileReport[], failures: readonly FailedSource[]) {
    super(explain(place, found, failures), { cause: failures.at(-1)?.error });
    this.place = place;
    this.found = found;
    this.failures = failures;
  }
}

function explain(place: ModelPlace, found: readonly ModelFileReport[], failures: readonly FailedSource[]): string {
  return [
    `The model ${place.model} (${place.dtype}) is not on this machine and could not be downloaded.`,
    "",
    "Tried:",
    ...failures.map(({ source, error }) => `  ${source}: ${describeFailure(error)}`),
    "",
    "With a connection to either, run again: a download goes on where it stopped. Without one, place these files",
    `by hand, or copy the folder from a machine that has it, into ${place.dir}:`,
    ...found.map((report) => `  ${describe(report)}`),
  ].join("\n");
}

function describe({ path, state, expected, got }: ModelFileReport): string {
  const wanted = expected === null ? path : `${path}  sha256 ${expected}`;
  if (state === "ok") return `${wanted}  (there already)`;
  return state === "missing" ? wanted : `${wanted}  (there, but with sha256 ${got ?? "unknown"})`;
}
