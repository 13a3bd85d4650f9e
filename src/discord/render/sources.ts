import type { SourceCount } from "../../archive/archive.ts";
import { say } from "../language/say.ts";
import { subtext } from "../markdown.ts";
import { sourceName } from "./citation.ts";
import { text } from "./components.ts";
import { listPage, type ListView } from "./list.ts";
import { drafted, type Reply, toReply } from "./reply.ts";
import { datesCovered } from "./searched.ts";
import { turning } from "./turning.ts";

/** `/sources`: who published the coverage, how much of it, and from when. */
export function renderSources(sources: readonly SourceCount[], view: ListView): Reply {
  const { reader, surface } = view;
  if (sources.length === 0) return toReply(drafted([text(say(reader, "sourcesEmpty"))]), surface);
  const line = ({ source, articles, oldest, newest }: SourceCount) =>
    say(reader, "sourceLine", {
      source: sourceName(source, reader, 100),
      count: articles,
      dates: datesCovered(oldest, newest, reader),
    });
  const draft = listPage(sources, line, view, (page) => ({
    heading: say(reader, "sourcesHeading"),
    footer: subtext(say(reader, "sourcesShown", { first: page.start + 1, last: page.end, total: page.total })),
    buttons: turning(page, { previous: "previous", next: "next" }, reader, (from) => ({ kind: "sources", from })),
  }));
  return toReply(draft, surface);
}
