import type { Message, OmitPartialGroupDMChannel } from "discord.js";
import type { Logger } from "pino";

import type { Reader } from "../language/reader.ts";
import { type Notice, type Permission, renderNotice } from "../render/notice.ts";
import type { Surface } from "../render/reply.ts";
import { withoutFiles } from "../render/without-files.ts";
import { payloadOf } from "./payload.ts";
import { lackingToWrite, mayAttach, mayReply } from "./permissions.ts";
import { lacksPermission, refusesMessage } from "./refusals.ts";
import type { Render } from "./to-interaction.ts";

/** A message in a channel that can be written to. */
export type Heard = OmitPartialGroupDMChannel<Message>;

/**
 * Replies to a member's message. Where the bot may not, the member is told what it lacks: there if it can write at all,
 * else in a direct message.
 *
 * @returns the reply; null where it could not be sent
 */
export async function replyTo(message: Heard, render: Render, reader: Reader, log: Logger): Promise<Message | null> {
  const lacking = lackingToWrite(message.channel);
  if (lacking.length > 0) {
    await tellInPrivate(message, lacking, reader, log);
    return null;
  }
  try {
    return await sent(message, sendable(message, render, reader));
  } catch (error) {
    if (!lacksPermission(error)) throw error;
    // The channel's permissions changed under way, or are other than the cache says.
    await tellInPrivate(message, ["SendMessages"], reader, log);
    return null;
  }
}

async function sent(message: Heard, render: Render): Promise<Message> {
  const send = (surface: Surface): Promise<Message> => {
    const payload = payloadOf(render(surface));
    return mayReply(message.channel)
      ? message.reply({ ...payload, failIfNotExists: false })
      : message.channel.send(payload);
  };
  try {
    return await send("components");
  } catch (error) {
    if (!refusesMessage(error)) throw error;
    return send("plain");
  }
}

/** A message with files can't be sent without the permission to attach them. */
function sendable(message: Heard, render: Render, reader: Reader): Render {
  return mayAttach(message.channel) ? render : (surface) => withoutFiles(render(surface), reader);
}

async function tellInPrivate(message: Heard, permissions: readonly Permission[], reader: Reader, log: Logger): Promise<void> {
  log.warn({ guild: message.guildId, channel: message.channelId, permissions }, "permissions are lacking");
  const { channel } = message;
  // Told in a direct message, “this channel” would be that of the message.
  const notice: Notice = channel.isDMBased()
    ? { kind: "missingPermissions", permissions }
    : { kind: "missingPermissionsIn", permissions, channel: channel.name, server: channel.guild.name };
  try {
    await message.author.send(payloadOf(renderNotice(notice, reader, "components")));
  } catch (err) {
    log.warn({ err, member: message.author.id }, "the member takes no direct messages, so can't be told");
  }
}
