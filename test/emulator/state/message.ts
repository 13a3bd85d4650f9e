import type { APIAttachment, APIMessage } from "discord-api-types/v10";

import type { Pinged } from "../rules/pings.ts";

/** The API's message object, its flags a plain number, so that bits can be set and cleared. */
export type Message = Omit<APIMessage, "flags" | "referenced_message"> & {
  readonly flags: number;
  readonly referenced_message?: Message;
};

/** A message and everything that happened to it. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  /** The only member who sees it; null where all who read the channel do. */
  readonly ephemeralTo: string | null;
  /** As its author has it: nothing withheld. */
  api: Message;
  /** Everyone whom it, or an edit of it, notified. */
  pinged: Pinged;
  /** Every state it was in, oldest first, and when (ms since 1970). */
  readonly versions: { readonly at: number; readonly api: Message }[];
  deleted: boolean;
  /** What a sender that retries makes known a message by. */
  readonly nonce: string | undefined;
}

/** A file that was uploaded, with the bytes that the CDN serves. */
export interface StoredAttachment {
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly description: string | undefined;
  readonly ephemeral: boolean;
}

/** Message resource, "Attachment Object". */
export function attachmentPayload(attachment: StoredAttachment, url: string): APIAttachment {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.bytes.length,
    url,
    proxy_url: url.replace("cdn.discordapp.com", "media.discordapp.net"),
    content_type: attachment.contentType,
    ...(attachment.description !== undefined && { description: attachment.description }),
    ...(attachment.ephemeral && { ephemeral: true }),
  };
}
