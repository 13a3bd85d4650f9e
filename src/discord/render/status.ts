import type { CitedArticle, Coverage } from "../../answer/answer.ts";
import { escapeLine } from "../escape-line.ts";
import { agoText } from "../language/published.ts";
import type { Reader } from "../language/reader.ts";
import { say } from "../language/say.ts";
import { trusted } from "../markdown.ts";
import { dateOf, sourceName } from "./citation.ts";
import { text } from "./components.ts";
import { drafted, type Reply, type Surface, toReply } from "./reply.ts";
import { datesCovered } from "./searched.ts";

export interface Status {
  /** Of the whole index, unfiltered. */
  readonly coverage: Coverage;
  /** The article published last; null where none is dated. */
  readonly newest: CitedArticle | null;
  readonly model: string;
  readonly generation: number;
  /** Whether a new index is being made at this moment. */
  readonly indexing: boolean;
}

/** `/status`: how much there is, and how fresh. */
export function renderStatus({ coverage, newest, model, generation, indexing }: Status, reader: Reader, surface: Surface): Reply {
  const { articles, oldest } = coverage;
  const lines = [
    say(reader, "statusHeading"),
    say(reader, "statusArticles", { count: articles, dates: datesCovered(oldest, coverage.newest, reader) }),
    newest === null
      ? null
      : say(reader, "statusNewest", {
          title: (newest.title === null ? null : escapeLine(newest.title, 200)) ?? say(reader, "titleNotGiven"),
          source: sourceName(newest.source, reader, 80),
          date: dateOf(newest, reader),
        }),
    say(reader, "statusIndexed", { moment: agoText(coverage.indexedAt) }),
    say(reader, "statusModel", { model: escapeLine(model, 200) ?? trusted("?") }),
    say(reader, "statusGeneration", { generation }),
    indexing ? say(reader, "statusIndexing") : null,
  ];
  return toReply(drafted([text(...lines)]), surface);
}
