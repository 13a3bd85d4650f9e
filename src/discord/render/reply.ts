import { type APIMessageTopLevelComponent, MessageFlags } from "discord.js";

import { limits, reserve, sizeOf } from "./limits.ts";
import { plainText } from "./plain-text.ts";

/** A message ready to send, as plain data in the shape of Discord's API. Not ephemeral of itself: the sender decides. */
export interface Reply {
  /** Either Components V2, or an ordinary message without link previews. */
  readonly flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  /** Only without Components V2. */
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** To be uploaded with the message under their names; Components V2 refer to them as `attachment://name`. */
  readonly files: readonly AttachedFile[];
  /** Nobody is ever notified, whatever the text holds. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

export type AttachedFile = TextFile | ImageFile;

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface ImageFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What it shows, in words, for who doesn't see it: plain text, at most 1,024 UTF-16 units. */
  readonly alt: string;
}

/** Part of a message: components, and the files that they refer to. */
export interface Draft {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly AttachedFile[];
}

/** Components V2, or plain text with rows of buttons for where they can't be sent. */
export type Surface = "components" | "plain";

/** Whether Discord takes the draft as one message, and a further line with it. */
export function fits(draft: Draft, surface: Surface): boolean {
  if (surface === "plain") {
    const { content, components } = plainText(draft.components);
    return content.length <= limits.content - reserve.text && components.length <= limits.rows;
  }
  const size = sizeOf(draft.components);
  return (
    size.components <= limits.components - reserve.components &&
    size.text <= limits.text - reserve.text &&
    size.bytes <= limits.bytes - reserve.bytes
  );
}

export function toReply(draft: Draft, surface: Surface): Reply {
  const common = { files: draft.files, allowed_mentions: { parse: [], replied_user: false } } as const;
  return surface === "plain"
    ? { flags: MessageFlags.SuppressEmbeds, ...plainText(draft.components), ...common }
    : { flags: MessageFlags.IsComponentsV2, components: draft.components, ...common };
}

export function drafted(components: readonly APIMessageTopLevelComponent[]): Draft {
  return { components, files: [] };
}

export function together(drafts: readonly Draft[]): Draft {
  return {
    components: drafts.flatMap((draft) => draft.components),
    files: drafts.flatMap((draft) => draft.files),
  };
}
