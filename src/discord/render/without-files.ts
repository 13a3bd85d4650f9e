import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType, MessageFlags } from "discord.js";

import type { Reader } from "../language/reader.ts";
import { text } from "./components.ts";
import { cannotAttach } from "./notice.ts";
import type { Reply } from "./reply.ts";

/**
 * A reply for where files can't be sent: the same without them, and with a line that says what the bot lacks. Pages leave
 * room for that line.
 */
export function withoutFiles(reply: Reply, reader: Reader): Reply {
  if (reply.files.length === 0) return reply;
  const line = cannotAttach(reader);
  if (reply.flags === MessageFlags.SuppressEmbeds) return { ...reply, files: [], content: `${reply.content ?? ""}\n${line}` };
  const components = reply.components.filter((each) => !showsFile(each)).map((each) =>
    each.type === ComponentType.Container ? { ...each, components: each.components.filter((inner) => !showsFile(inner)) } : each,
  );
  return { ...reply, files: [], components: [...components, text(line)] };
}

function showsFile({ type }: APIMessageTopLevelComponent | APIComponentInContainer): boolean {
  return type === ComponentType.File || type === ComponentType.MediaGallery;
}
