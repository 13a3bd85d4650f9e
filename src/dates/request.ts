import { z } from "zod";

import type { DateExpression } from "./expression.ts";
import { guessLanguage } from "./guess-language.ts";
import { ReferenceDateError } from "./reference.ts";
import { tagDates } from "./tag.ts";

const request = z.object({
  id: z.union([z.string(), z.number()]),
  /** Publication date; null or left out where it is unknown. */
  reference: z.string().nullish(),
  text: z.string(),
  /** Left out, it is guessed from the text. */
  language: z.enum(["en", "es"]).optional(),
});

/** One article whose dates are asked for, with what was found in it. */
export interface DatedText {
  readonly id: string | number;
  readonly reference: string | null;
  readonly text: string;
  readonly dates: readonly DateExpression[];
}

/** An input line that asks for nothing that can be answered. */
export class DateRequestError extends Error {
  override readonly name = "DateRequestError";
  /** Counted from 1. */
  readonly line: number;

  constructor(line: number, reason: string, cause: unknown) {
    super(
      `line ${line}: ${reason}. Each line is a JSON object {"id": …, "reference": "2026-03-04" or null, "text": "…"}, with "language": "en" or "es" where it should not be guessed.`,
      { cause },
    );
    this.line = line;
  }
}

/**
 * Tags the text of one JSON line. `number` is the line's place in its input, from 1, for the error to name.
 *
 * @throws {DateRequestError} where the line is no such request
 */
export function answerLine(line: string, number: number): DatedText {
  const { id, reference = null, text, language = guessLanguage(text) } = parse(line, number);
  try {
    return { id, reference, text, dates: tagDates(text, { reference, language }) };
  } catch (cause) {
    if (cause instanceof ReferenceDateError) throw new DateRequestError(number, `reference ${cause.message.replace(/\.$/u, "")}`, cause);
    throw cause;
  }
}

function parse(line: string, number: number): z.infer<typeof request> {
  let json: unknown;
  try {
    // A byte order mark, which some editors write at the head of a file, is no part of the first line.
    json = JSON.parse(line.replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw new DateRequestError(number, "not JSON", cause);
  }
  const checked = request.safeParse(json);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new DateRequestError(number, field === "" ? "not an object" : `"${field}": ${issue?.message ?? "unusable"}`, checked.error);
}
