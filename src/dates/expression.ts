/** The four classes of TIMEX3 (TimeML 1.2.1). */
export type DateType = "DATE" | "TIME" | "DURATION" | "SET";

/** TIMEX3 `mod`: how the expression narrows or loosens its value. */
export type Modifier =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "BEFORE"
  | "AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE";

/** One time expression of a text, with what it stands for. */
export interface DateExpression {
  /** UTF-16 units into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
  readonly type: DateType;
  /**
   * TIMEX3 value: `2026-03-03`, `2026-03-03TEV`, `2025-11`, `2025-WI`, `2026-W10`, `P2Y`, `PAST_REF`, …; a part the
   * text leaves open is `X`. Null where resolving it needs a date that neither the article nor its text gives, or where
   * it names a day that does not exist: `Nov. 31`, or `the 30th` of a February.
   */
  readonly value: string | null;
  readonly mod?: Modifier;
  /** Of a SET: `EVERY` or `EACH`. */
  readonly quant?: string;
  /** Of a SET: how often within the value's span, such as `2` for "twice a week". */
  readonly freq?: string;
  /** Whether the value was, or would have to be, worked out from the publication date; of `Nov. 31`, no date could help. */
  readonly needsReference: boolean;
}
