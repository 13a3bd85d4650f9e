import { ButtonStyle } from "discord.js";

import type { CitedArticle } from "../../../answer/answer.ts";
import type { Complaint } from "../../../articles/reading/read-corpus.ts";
import type { Standing } from "../../desk/articles/listed.ts";
import { escape } from "../../escape.ts";
import { escapeLine } from "../../escape-line.ts";
import type { Reader } from "../../language/reader.ts";
import { type Key, label, say } from "../../language/say.ts";
import { bold, type Markdown, md, subtext, trusted } from "../../markdown.ts";
import { sourceAndDate } from "../citation.ts";
import { amber, button, card, fileOf, rows, text } from "../components.ts";
import { linkButton } from "../link.ts";
import { type Draft, drafted, type Reply, type Surface, toReply } from "../reply.ts";
import { rejection } from "./plan.ts";
import { standingText } from "./standing.ts";

/** `/article show`: what is known about an article, with its text attached. */
export function renderArticle(
  article: CitedArticle & { readonly text: string; readonly authors: readonly string[] },
  standing: Standing,
  reader: Reader,
  surface: Surface,
): Reply {
  const file = { name: "article.txt", text: article.text };
  const authors = escapeLine(article.authors.join(", "), 200);
  const draft = {
    components: [
      text(
        ...details(article, reader),
        standingText(standing, reader),
        authors === null ? null : say(reader, "articleAuthors", { authors }),
        say(reader, "articleText", { file: escape(file.name) }),
      ),
      ...links(article, reader),
      fileOf(file),
    ],
    files: [file],
  };
  return toReply(draft, surface);
}

/** `/article show` of a file that can't be used: why, and what to do. */
export function renderRejected(complaints: readonly Complaint[], reader: Reader, surface: Surface): Reply {
  const most = surface === "plain" ? 3 : 8;
  const more = complaints.length - most;
  const lines = complaints.slice(0, most).map((complaint) => md`- ${rejection(complaint, reader, 300)}`);
  return toReply(drafted([text(say(reader, "articleRejectedFile"), ...lines, more > 0 ? say(reader, "andMore", { count: more }) : null)]), surface);
}

/** `/article show` of a file whose text another article has. */
export function renderCopy({ file, of }: { readonly file: string; readonly of: string }, reader: Reader, surface: Surface): Reply {
  const shown = (name: string) => escapeLine(name, 200) ?? trusted("?");
  return toReply(drafted([text(say(reader, "articleCopyLine", { file: shown(file), of: shown(of) }))]), surface);
}

/** That an article was added, replaced, removed or restored. */
export type ArticleChange =
  | { readonly kind: "added" | "replaced" | "restored" }
  /** @property removal short name under which it can be restored */
  | { readonly kind: "removed"; readonly removal: string };

const changeKeys = {
  added: "articleAdded",
  replaced: "articleReplaced",
  removed: "articleRemoved",
  restored: "articleRestored",
} as const satisfies Record<ArticleChange["kind"], Key>;

export function renderArticleChange(change: ArticleChange, article: CitedArticle, reader: Reader, surface: Surface): Reply {
  const undo =
    change.kind === "removed" ? [button(label(reader, "undoRemoval"), { kind: "restore", removal: change.removal })] : [];
  const said = text(say(reader, changeKeys[change.kind]), ...details(article, reader));
  return toReply(drafted([said, ...rows(undo)]), surface);
}

/**
 * Asks before an article is overwritten, showing both.
 *
 * @param draftId short name under which the bot keeps the new one: letters, digits, `_` and `-`, at most 40
 */
export function renderOverwrite(
  stands: CitedArticle,
  given: CitedArticle,
  draftId: string,
  reader: Reader,
  surface: Surface,
): Reply {
  const buttons = [
    button(label(reader, "replaceArticle"), { kind: "overwrite", draft: draftId, choice: "confirm" }, ButtonStyle.Danger),
    button(label(reader, "keepArticle"), { kind: "overwrite", draft: draftId, choice: "cancel" }),
  ];
  const draft: Draft = drafted([
    card(
      [
        text(
          say(reader, "articleExists"),
          say(reader, "articleStands"),
          ...details(stands, reader),
          say(reader, "articleGiven"),
          ...details(given, reader),
        ),
      ],
      amber,
    ),
    ...rows(buttons),
  ]);
  return toReply(draft, surface);
}

function details(article: CitedArticle, reader: Reader): readonly Markdown[] {
  return [
    bold(titleOf(article, reader, 200)),
    sourceAndDate(article, reader),
    say(reader, "articleFile", { file: escapeLine(article.file, 150) ?? trusted("?") }),
    subtext(identity(article, reader, 120)),
  ];
}

export function identity(article: CitedArticle, reader: Reader, most: number): Markdown {
  return say(reader, "articleId", { id: escapeLine(article.id, most) ?? trusted("?") });
}

export function titleOf(article: CitedArticle, reader: Reader, most: number): Markdown {
  return (article.title === null ? null : escapeLine(article.title, most)) ?? say(reader, "titleNotGiven");
}

function links(article: CitedArticle, reader: Reader) {
  const link = linkButton(article.url, reader);
  return rows(link === null ? [] : [link]);
}
