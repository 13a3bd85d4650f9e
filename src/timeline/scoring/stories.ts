import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A report of an invented story, with the sentences in it that tell of its happenings. */
export interface StoryReport {
  readonly id: string;
  readonly source: string;
  /** ISO day. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly tellings: readonly Telling[];
}

/** That a sentence tells of a happening. */
export interface Telling {
  /** Name of the happening, with its story's before it: no two stories tell of the same. */
  readonly happening: string;
  /** When it happened, as exactly as any report says: TIMEX3 value of a day, a month or a year. */
  readonly date: string;
  readonly report: string;
  /** UTF-16 units into the report's text, half-open. */
  readonly start: number;
  readonly end: number;
}

/** A report that is not written as one. */
export class StoryError extends Error {
  override readonly name = "StoryError";

  constructor(report: string, head: string) {
    super(`${report} begins “${head}”: a report begins “# source, 2025-06-01: headline”.`);
  }
}

/**
 * The stories in a folder, each `.txt` file one: reports with an empty line between them that begin `# source, date:
 * title`, a sentence a line, `[name date]` before one that tells of the happening of that name.
 *
 * @returns all their reports
 * @throws {StoryError} where a report begins otherwise
 */
export function readStories(folder: string): readonly StoryReport[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return files.flatMap((file) => {
    const story = path.basename(file, ".txt");
    const reports = readFileSync(path.join(folder, file), "utf8").trim().split(/\n(?=# )/u);
    return reports.map((report, place) => readReport(story, `${story}-${place + 1}`, report.trim()));
  });
}

function readReport(story: string, id: string, report: string): StoryReport {
  const [head = "", ...lines] = report.split("\n");
  const [, source, date, title] = /^# (.+), (\d{4}-\d\d-\d\d): (.+)$/u.exec(head) ?? [];
  if (source === undefined || date === undefined || title === undefined) throw new StoryError(id, head);
  let text = "";
  const tellings: Telling[] = [];
  for (const line of lines) {
    const [, name, happened, sentence = line] = /^\[(\w+) ([\d-]+)\] (.+)$/u.exec(line) ?? [];
    if (text !== "") text += " ";
    const start = text.length;
    text += sentence;
    if (name !== undefined && happened !== undefined) tellings.push({ happening: `${story}/${name}`, date: happened, report: id, start, end: text.length });
  }
  return { id, source, date, title, text, tellings };
}

/** The reports as a `.jsonl` corpus. */
export function toCorpus(reports: readonly StoryReport[]): string {
  return reports.map(({ id, source, date, title, text }) => `${JSON.stringify({ id, source, date, title, text })}\n`).join("");
}
