import { type Upload, store } from "../state/attachments.ts";
import type { Channel } from "../state/channel.ts";
import { attachmentPayload } from "../state/message.ts";
import type { World } from "../state/world.ts";

/** Uploads a file for an interaction, files it under `resolved.attachments`, and returns its id. */
export function resolveUpload(
  world: World,
  channel: Channel,
  upload: Upload,
  resolved: { attachments: Record<string, unknown> },
): string {
  const added = [{ index: 0, filename: upload.name.replaceAll(/[^A-Za-z0-9._-]/g, "_"), description: undefined }];
  const [attachment] = store(world, channel.id, added, new Map([[0, upload]]), true);
  if (!attachment) throw new Error("An upload is always stored.");
  resolved.attachments[attachment.id] = attachmentPayload(attachment, world.attachmentUrl(attachment));
  return attachment.id;
}
