/** What a member gets to see of a piece of text, gathered as it is parsed. */
export interface Sink {
  text: string;
  readonly links: Link[];
  readonly mentions: Mention[];
  readonly formatting: Formatting[];
}

/** Something clickable. `text` is what shows; an invite shows a card besides. */
export interface Link {
  readonly kind: "masked" | "bare" | "angled" | "email" | "phone" | "invite";
  readonly text: string;
  readonly url: string;
  /** Whether Discord may unfurl it into a card below the message; never so in angle brackets. */
  readonly previews: boolean;
}

/** Something that Discord replaces by what it stands for. `target`: an id, a name, seconds. */
export interface Mention {
  readonly kind:
    "user" | "role" | "channel" | "command" | "everyone" | "here" | "navigation" | "emoji" | "shortcode" | "timestamp";
  readonly target: string;
}

export type Formatting =
  | "bold"
  | "italics"
  | "underline"
  | "strikethrough"
  | "spoiler"
  | "inline code"
  | "code block"
  | "quote"
  | "heading"
  | "subtext"
  | "list";

/** Where the parser stands. */
export interface State {
  /** Nothing but spaces since the start of the line: headings, quotes and lists may begin. */
  lineStart: boolean;
  inQuote: boolean;
  inLink: boolean;
  listDepth: number;
}

/** One construct of the dialect. */
export interface Rule {
  /** Characters that it can begin with. */
  readonly first: string;
  /** Tries at the start of `source`. */
  readonly match: (source: string, state: State) => Match | undefined;
}

export interface Match {
  /** UTF-16 units of source that it takes. */
  readonly length: number;
  /** Writes what shows; `parse` does so for text that is markdown itself. */
  readonly show: (sink: Sink, parse: (inner: string) => void) => void;
}

/** A rule that is a regular expression, anchored with `^`. */
export function rule(
  first: string,
  pattern: RegExp,
  show: (groups: readonly string[], sink: Sink, parse: (inner: string) => void, state: State) => void,
): Rule {
  return {
    first,
    match: (source, state) => {
      const found = pattern.exec(source);
      // A group that took no part is as good as empty.
      const groups = found && [...found].map((group: string | undefined) => group ?? "");
      return groups ? { length: found[0].length, show: (sink, parse) => show(groups, sink, parse, state) } : undefined;
    },
  };
}
