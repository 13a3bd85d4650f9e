import { AttachmentBuilder } from "discord.js";

import type { AttachedFile, Reply } from "../render/reply.ts";

/** A reply in the shape that discord.js sends; its types want lists that could be changed. */
export function payloadOf({ content, components, files, flags }: Reply) {
  return {
    ...(content !== undefined && { content }),
    components: [...components],
    files: files.map(attachment),
    // On the client as well, but a reply must not depend on that.
    allowedMentions: { parse: [], repliedUser: false },
    flags,
  };
}

/** The same for an edit: files of the page before are dropped. */
export function editOf(reply: Reply) {
  return { ...payloadOf(reply), attachments: [] };
}

function attachment(file: AttachedFile): AttachmentBuilder {
  const { name } = file;
  return "text" in file
    ? new AttachmentBuilder(Buffer.from(file.text), { name })
    : new AttachmentBuilder(file.bytes, { name, description: file.alt });
}
