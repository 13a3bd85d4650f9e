import type { Reader } from "../language/reader.ts";
import { label, say } from "../language/say.ts";
import { type Markdown, trusted } from "../markdown.ts";
import { text } from "./components.ts";
import { drafted, type Reply, type Surface, toReply } from "./reply.ts";

export interface HelpView {
  readonly reader: Reader;
  readonly surface: Surface;
  /** Whether the reader may change the coverage: what others can't use is left out. */
  readonly operator: boolean;
}

/** `/help`. Commands go by the names that Discord shows to readers of this language. */
export function renderHelp({ reader, surface, operator }: HelpView): Reply {
  const name = (key: CommandName) => commandName(key, reader);
  const lines = [
    say(reader, "helpHeading"),
    say(reader, "helpIntro"),
    say(reader, "helpMention"),
    say(reader, "helpAsk", { command: name("askName") }),
    say(reader, "helpTimeline", { command: name("timelineName") }),
    say(reader, "helpSources", { command: name("sourcesName") }),
    say(reader, "helpStatus", { command: name("statusName") }),
    say(reader, "helpContextMenu", { command: name("aboutMessageName") }),
    say(reader, "helpDates"),
  ];
  const desk = [
    say(reader, "helpDesk"),
    say(reader, "helpReindex", { command: name("reindexName") }),
    say(reader, "helpArticle", { command: name("articleName") }),
  ];
  return toReply(drafted([text(...lines, ...(operator ? desk : []))]), surface);
}

type CommandName =
  | "askName"
  | "timelineName"
  | "sourcesName"
  | "statusName"
  | "aboutMessageName"
  | "reindexName"
  | "articleName";

/** For use between backticks or asterisks; the names are this program's own. */
export function commandName(key: CommandName, reader: Reader): Markdown {
  return trusted(label(reader, key));
}
