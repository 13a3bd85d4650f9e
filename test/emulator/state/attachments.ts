import type { AttachmentForm } from "../rules/attachments.ts";
import type { StoredAttachment } from "./message.ts";
import type { World } from "./world.ts";

/** A file on its way in. */
export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Keeps the uploaded files that a form attaches, under ids of their own. */
export function store(
  world: World,
  channelId: string,
  added: AttachmentForm["added"],
  files: ReadonlyMap<number, Upload>,
  ephemeral: boolean,
): StoredAttachment[] {
  return added.flatMap(({ index, filename, description }) => {
    const file = files.get(index);
    if (!file) return [];
    const attachment: StoredAttachment = {
      id: world.ids.next(),
      channelId,
      filename,
      contentType: file.contentType,
      bytes: file.bytes,
      description,
      ephemeral,
    };
    world.attachments.set(attachment.id, attachment);
    return [attachment];
  });
}
