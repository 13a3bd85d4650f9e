import type { Message, StoredMessage } from "./message.ts";
import type { World } from "./world.ts";

/**
 * A message as the app gets it. Gateway, "Message Content Intent": without the intent, what a member wrote is left
 * out, except in the app's own messages, in direct messages with it, and where it is mentioned (a reply that pings
 * it mentions it). The fields stay, empty.
 */
export function asAppSees<T extends Message>(world: World, message: StoredMessage, api: T, contentIntent: boolean): T {
  const bot = world.application.bot.id;
  const mentioned = api.mentions.some((user) => user.id === bot);
  const shown = contentIntent || message.authorId === bot || message.guildId === null || mentioned;
  const withheld = shown ? {} : { content: "", embeds: [], attachments: [], components: [] };
  const referenced = api.referenced_message ? world.messages.get(api.referenced_message.id) : undefined;
  const quoted = referenced && { referenced_message: asAppSees(world, referenced, referenced.api, contentIntent) };
  return { ...api, ...withheld, ...quoted };
}
