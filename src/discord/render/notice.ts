import { escape } from "../escape.ts";
import { escapeLine } from "../escape-line.ts";
import { dayText } from "../language/published.ts";
import { type Phrase, phraseText } from "../language/phrase.ts";
import type { Reader } from "../language/reader.ts";
import { say } from "../language/say.ts";
import { joined, type Markdown, trusted } from "../markdown.ts";
import { text } from "./components.ts";
import { commandName } from "./help.ts";
import { drafted, type Reply, type Surface, toReply } from "./reply.ts";

/** What a member is told in place of an answer, or in thanks. */
export type Notice =
  | { readonly kind: "busy" | "cooldown"; readonly seconds: number }
  | { readonly kind: "questionTooLong"; readonly most: number }
  | { readonly kind: "badDate"; readonly text: string }
  | { readonly kind: "datesReversed"; readonly from: string; readonly to: string }
  | { readonly kind: "unknownSource"; readonly source: string }
  | { readonly kind: "unknownArticle" | "unknownRemoval"; readonly id: string }
  | { readonly kind: "articleRejected"; readonly why: Phrase }
  | { readonly kind: "missingPermissions"; readonly permissions: readonly Permission[] }
  /** The same where it is told elsewhere: by the names of the channel and its server. */
  | { readonly kind: "missingPermissionsIn"; readonly permissions: readonly Permission[]; readonly channel: string; readonly server: string }
  /** @property incident short name under which the log holds the cause */
  | { readonly kind: "failed"; readonly incident: string }
  | { readonly kind: PlainNotice };

export type PlainNotice =
  | "stopping"
  | "cannotAttach"
  | "emptyQuestion"
  | "roleMentioned"
  | "indexEmpty"
  | "expired"
  | "commandExpired"
  | "coverageChanged"
  | "notYours"
  | "voteStored"
  | "voteChanged"
  | "shared"
  | "operatorsOnly"
  | "serversOnly"
  | "messageWithoutText"
  | "articleInputMissing"
  | "articleKept"
  | "reindexCancelled"
  | "reindexJoined";

/** Permissions that the bot can lack, by the names that Discord shows them under. */
export type Permission = "ViewChannel" | "SendMessages" | "SendInThreads" | "ReadHistory" | "AttachFiles" | "EmbedLinks";

export function renderNotice(notice: Notice, reader: Reader, surface: Surface): Reply {
  return toReply(drafted([text(noticeText(notice, reader))]), surface);
}

function noticeText(notice: Notice, reader: Reader): Markdown {
  switch (notice.kind) {
    case "busy":
    case "cooldown":
      return say(reader, notice.kind, { count: Math.max(1, Math.ceil(notice.seconds)) });
    case "questionTooLong":
      return say(reader, notice.kind, { count: notice.most });
    case "badDate":
      return say(reader, notice.kind, { text: given(notice.text) });
    case "datesReversed":
      return say(reader, notice.kind, { from: day(notice.from, reader), to: day(notice.to, reader) });
    case "unknownSource":
      return say(reader, notice.kind, { source: given(notice.source), command: commandName("sourcesName", reader) });
    case "unknownArticle":
      return say(reader, notice.kind, { id: given(notice.id), command: commandName("articleName", reader) });
    case "unknownRemoval":
      return say(reader, notice.kind, { id: given(notice.id) });
    case "articleRejected":
      return say(reader, notice.kind, { reason: given(phraseText(notice.why, reader), 900) });
    case "missingPermissions":
      return say(reader, notice.kind, { permissions: permissionNames(notice.permissions, reader) });
    case "missingPermissionsIn":
      return say(reader, notice.kind, {
        channel: given(notice.channel),
        server: given(notice.server),
        permissions: permissionNames(notice.permissions, reader),
      });
    case "cannotAttach":
      return cannotAttach(reader);
    case "failed":
      return say(reader, notice.kind, { incident: trusted(notice.incident.replaceAll(/[^\w-]/gu, "")) });
    case "indexEmpty":
      return say(reader, notice.kind, { command: commandName("reindexName", reader) });
    default:
      return say(reader, notice.kind);
  }
}

/** Stands in the place of a file, or beside an answer that should have one. */
export function cannotAttach(reader: Reader): Markdown {
  return say(reader, "cannotAttach", { permissions: permissionNames(["AttachFiles"], reader) });
}

function permissionNames(permissions: readonly Permission[], reader: Reader): Markdown {
  return joined(
    permissions.map((permission) => say(reader, `permission${permission}`)),
    ", ",
  );
}

/** What a member wrote, handed back. */
function given(text: string, most = 120): Markdown {
  return escapeLine(text, most) ?? trusted("…");
}

function day(date: string, reader: Reader): Markdown {
  return escape(dayText(date, reader));
}
