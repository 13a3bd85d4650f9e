import type { AllowedMentions } from "../rules/allowed-mentions.ts";
import type { MessageForm } from "../rules/message-form.ts";
import { NOBODY, type Pinged, pingedBy } from "../rules/pings.ts";
import type { Channel } from "./channel.ts";
import { textsOf } from "./component-tree.ts";
import type { Message } from "./message.ts";
import { type User, userPayload } from "./user.ts";
import type { World } from "./world.ts";

/** Whom a form pings where it is posted. `repliedTo`: id of the author of the message it replies to. */
export function pings(
  world: World,
  channel: Channel,
  author: User,
  form: MessageForm,
  allowed: AllowedMentions,
  repliedTo: string | null,
): Pinged {
  const texts = [form.content ?? "", ...textsOf(form.components)];
  if (texts.every((text) => text === "") && repliedTo === null) return NOBODY;
  return pingedBy(texts, allowed, {
    guild: world.guildOf(channel),
    reachable: world.reachable(channel),
    permissions: world.permissions(author.id, channel),
    repliedTo,
  });
}

/** Message resource, "Message Object": the fields that name who was mentioned. */
export function mentions(
  world: World,
  pinged: Pinged,
): Pick<Message, "mentions" | "mention_roles" | "mention_everyone"> {
  return {
    mentions: pinged.users.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    mention_roles: [...pinged.roles],
    mention_everyone: pinged.everyone || pinged.here,
  };
}
