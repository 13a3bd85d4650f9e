/** How far a decision looks to either side, in UTF-16 units: enough for any word, and what keeps the scan linear. */
const REACH = 60;

/** A run of full stops, question or exclamation marks, with what stands around it. */
export interface Stop {
  /** ".", "?!", "…", ". . .", "。" */
  readonly mark: string;
  /** Quotation marks and brackets that close after the mark, and notes attached to it: "[12]", "[citation needed]". */
  readonly closers: string;
  /** What stands before the mark. */
  readonly before: string;
  /** What stands after the closers, white space left out. */
  readonly next: string;
  /** Whether white space stands between the closers and `next`. */
  readonly spaced: boolean;
  /** Offset after the closers. */
  readonly end: number;
}

/** A mark may be spaced out (". . ."), and a closing mark may stand apart ("… . ”") where it can't be an opening one. */
const STOP = /([.!?…]+(?:\s+[.…]+)*|[。！？।؟]+)((?:["'”’»)\]}›」』]|\[[^[\]]{1,40}\])*(?:\s+[”»](?!\S))?)/gu;

/** The stops in `body`, in order; offsets are into it. */
export function* stops(body: string): Generator<Stop> {
  for (const match of body.matchAll(STOP)) {
    const [whole, mark = "", closers = ""] = match;
    const end = match.index + whole.length;
    const after = body.slice(end, end + REACH);
    const next = after.trimStart();
    yield {
      mark,
      closers,
      before: body.slice(Math.max(0, match.index - REACH), match.index),
      next,
      spaced: next.length < after.length,
      end,
    };
  }
}
