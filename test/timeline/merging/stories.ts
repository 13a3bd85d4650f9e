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

const folder = path.join(import.meta.dirname, "stories");

/**
 * The invented stories, each file one: reports that begin `# source, date: title`, a sentence a line, `[name date]`
 * before one that tells of the happening of that name.
 */
export function readStories(): readonly (readonly StoryReport[])[] {
  return readdirSync(folder).sort().map((file) => {
    const story = path.basename(file, ".txt");
    const reports = readFileSync(path.join(folder, file), "utf8").trim().split(/\n(?=# )/u);
    return reports.map((report, place) => readReport(story, `${story}-${place + 1}`, report.trim()));
  });
}

function readReport(story: string, id: string, report: string): StoryReport {
  const [head = "", ...lines] = report.split("\n");
  const [, source, date, title] = /^# (.+), (\d{4}-\d\d-\d\d): (.+)$/u.exec(head) ?? [];
  if (source === undefined || date === undefined || title === undefined) throw new SyntaxError(`${id} begins “${head}”.`);
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
