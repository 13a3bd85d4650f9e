import type { Listed, Listing } from "../../desk/articles/listed.ts";
import { escapeLine } from "../../escape-line.ts";
import { phraseText } from "../../language/phrase.ts";
import type { Reader } from "../../language/reader.ts";
import { say } from "../../language/say.ts";
import { type Markdown, md, subtext, trusted } from "../../markdown.ts";
import { dateOf, sourceName } from "../citation.ts";
import { text } from "../components.ts";
import { listPage, type ListView } from "../list.ts";
import { drafted, type Reply, together, toReply } from "../reply.ts";
import { turning } from "../turning.ts";
import { identity, titleOf } from "./articles.ts";
import { rejection } from "./plan.ts";
import { standingText } from "./standing.ts";

/** `/article list`. */
export function renderArticleList({ items, trouble }: Listing, view: ListView): Reply {
  const { reader, surface } = view;
  const why = trouble === null ? null : escapeLine(phraseText(trouble, reader), 200);
  const warning = why === null ? [] : [drafted([text(say(reader, "articlesUnread", { why }))])];
  if (items.length === 0) return toReply(together([...warning, drafted([text(say(reader, "articlesEmpty"))])]), surface);
  const page = listPage(items, (item) => lineOf(item, reader), view, (shown) => ({
    heading: say(reader, "articlesHeading"),
    footer: subtext(say(reader, "articlesShown", { first: shown.start + 1, last: shown.end, total: shown.total })),
    buttons: turning(shown, { previous: "previous", next: "next" }, reader, (from) => ({ kind: "articles", from })),
  }));
  return toReply(together([...warning, page]), surface);
}

function lineOf(item: Listed, reader: Reader): Markdown {
  if (item.kind === "rejected") return md`- ${say(reader, "articleRejectedLine", { rejection: rejection(item.complaint, reader, 190) })}`;
  if (item.kind === "copy") {
    const shown = (name: string) => escapeLine(name, 90) ?? trusted("?");
    return md`- ${say(reader, "articleCopyLine", { file: shown(item.file), of: shown(item.of) })}`;
  }
  const { article, standing } = item;
  const line = say(reader, "articleLine", {
    title: titleOf(article, reader, 80),
    source: sourceName(article.source, reader, 40),
    date: dateOf(article, reader),
  });
  const mark = standingText(standing, reader);
  const described = md`- ${line} (${identity(article, reader, 60)})`;
  return mark === null ? described : md`${described} ${mark}`;
}
