import { open } from "node:fs/promises";
import { createInterface } from "node:readline";

import { InvalidArgumentError } from "commander";
import { z } from "zod";

import type { AskRequest } from "../src/answer/ask.ts";
import { firstDay, lastDay, moment } from "./arguments.ts";

/** A line of a file of questions; what only an evaluation reads stands beside the request. */
export interface QuestionLine {
  readonly request: AskRequest;
  /** Case-insensitive; the quoted text must match one of them. */
  readonly gold: readonly RegExp[];
  /** Ids of the articles that answer. */
  readonly articles: readonly string[];
  /** The coverage does not answer. */
  readonly unanswerable: boolean;
}

/** A file of questions can't be read, or holds none. */
export class QuestionFileError extends Error {
  override readonly name = "QuestionFileError";
}

const schema = z.object({
  q: z.string().trim().min(1),
  at: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  source: z.string().optional(),
  gold: z.array(z.string()).default([]),
  articles: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
  unanswerable: z.boolean().default(false),
});

/**
 * Opens a file of questions, one JSON object a line; what yields them throws a `QuestionFileError` that names the line,
 * or when there is none.
 *
 * @throws {QuestionFileError} when it can't be read: at once, so that nobody waits for a model or an index first
 */
export async function openQuestions(file: string): Promise<AsyncGenerator<QuestionLine>> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw new Error("it is a folder");
    }
    return readQuestions(handle.createReadStream(), file);
  } catch (cause) {
    throw new QuestionFileError(`${file} can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}

async function* readQuestions(stream: NodeJS.ReadableStream, file: string): AsyncGenerator<QuestionLine> {
  let number = 0;
  let questions = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      // JavaScript counts a byte order mark, which JSON refuses, as white space.
      const tidy = line.trim();
      if (tidy === "") continue;
      yield readLine(tidy);
      questions++;
    }
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError || cause instanceof InvalidArgumentError)) throw cause;
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : cause.message;
    throw new QuestionFileError(`${file}, line ${number}: ${why}. Each line is {"q": "…", "at"?, "from"?, "to"?, "source"?}.`, { cause });
  }
  if (questions === 0) throw new QuestionFileError(`${file} holds no question. Each line is {"q": "…"}.`);
}

function readLine(line: string): QuestionLine {
  const read = schema.parse(JSON.parse(line));
  return {
    request: {
      question: read.q,
      ...(read.at !== undefined && { at: moment(read.at) }),
      filter: {
        ...(read.from !== undefined && { from: firstDay(read.from) }),
        ...(read.to !== undefined && { to: lastDay(read.to) }),
        ...(read.source !== undefined && { source: read.source }),
      },
    },
    gold: read.gold.map((pattern) => new RegExp(pattern, "i")),
    articles: read.articles,
    unanswerable: read.unanswerable,
  };
}
