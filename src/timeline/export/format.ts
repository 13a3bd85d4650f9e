import path from "node:path";

import type { Chronology } from "../event.ts";
import { toCsv } from "./csv.ts";
import { toWholeJson } from "./json.ts";

/** What a timeline can be taken elsewhere as, whatever it holds: a table, or everything. A calendar may not be empty. */
export type ExportFormat = "csv" | "json";

/** A file was asked for whose ending says of no format that we write. */
export class UnknownFormatError extends Error {
  override readonly name = "UnknownFormatError";

  constructor(file: string, known: readonly string[]) {
    super(`${file} doesn't say in which format to write it. Let its name end in ${known.map((ending) => `.${ending}`).join(" or ")}.`);
  }
}

/**
 * The ending of a file's name, where it is one of those known.
 *
 * @throws {UnknownFormatError} where it isn't
 */
export function formatOf<Known extends string>(file: string, known: readonly Known[]): Known {
  const ending = path.extname(file).slice(1).toLowerCase();
  const format = known.find((each) => each === ending);
  if (format === undefined) throw new UnknownFormatError(file, known);
  return format;
}

export const exportFormats: readonly ExportFormat[] = ["csv", "json"];

/** A timeline in a format, as text. */
export function exportTimeline(timeline: Chronology, format: ExportFormat): string {
  switch (format) {
    case "csv":
      return toCsv(timeline);
    case "json":
      return `${toWholeJson(timeline)}\n`;
  }
}
