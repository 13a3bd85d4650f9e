import type { Before } from "../rules/message-form.ts";
import type { StoredMessage } from "./message.ts";

/** What an edit of a message starts from. */
export function beforeOf({ api }: StoredMessage): Before {
  return {
    content: api.content,
    embeds: api.embeds.length,
    components: api.components?.length ?? 0,
    flags: api.flags,
    attachments: new Map(api.attachments.map((each) => [each.id, each.filename])),
  };
}
