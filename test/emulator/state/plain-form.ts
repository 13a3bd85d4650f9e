import { type AllowedMentions, ANYONE } from "../rules/allowed-mentions.ts";
import type { MessageForm } from "../rules/message-form.ts";
import type { Upload } from "./attachments.ts";

/** The form of a message that isn't the app's: text, perhaps with files, as a client or a webhook sends it. */
export function plainForm(
  content: string,
  files: readonly Upload[] = [],
  allowedMentions: AllowedMentions = ANYONE,
): MessageForm {
  const added = files.map(({ name }, index) => ({
    index,
    filename: name.replaceAll(/[^A-Za-z0-9._-]/g, "_"),
    description: undefined,
  }));
  return {
    content,
    embeds: undefined,
    components: undefined,
    attachments: { kept: [], added, names: new Set() },
    flags: undefined,
    allowedMentions,
    nonce: undefined,
    reference: undefined,
  };
}
