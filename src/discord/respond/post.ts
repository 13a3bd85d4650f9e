import type { Message, SendableChannels } from "discord.js";
import type { Logger } from "pino";

import { readerOf } from "../language/reader.ts";
import type { Reply } from "../render/reply.ts";
import { withoutFiles } from "../render/without-files.ts";
import { editOf, payloadOf } from "./payload.ts";
import { lackingToWrite, mayAttach } from "./permissions.ts";
import { lacksPermission } from "./refusals.ts";
import type { Answerable, Render } from "./to-interaction.ts";

/** An ordinary message of the bot's own, which can be changed for as long as it stands. */
export interface Posted {
  edit(render: Render): Promise<void>;
}

/**
 * Posts where an interaction was used, for when its token is over; where the bot may not write there, in a direct
 * message to who used it.
 *
 * @throws {DiscordAPIError} where neither can be done
 */
export async function post(interaction: Answerable, render: Render, log: Logger): Promise<Posted> {
  const { guildId: guild, channelId, user } = interaction;
  const channel = await channelOf(interaction);
  if (channel !== null && lackingToWrite(channel).length === 0) {
    const fitted = (given: Render): Reply => (mayAttach(channel) ? given("components") : withoutFiles(given("components"), readerOf(interaction.locale)));
    try {
      return posted(await channel.send(payloadOf(fitted(render))), fitted);
    } catch (error) {
      if (!lacksPermission(error)) throw error;
    }
  }
  log.warn({ guild, channel: channelId, member: user.id }, "permissions are lacking, so the member is told in a direct message");
  const whole = (given: Render): Reply => given("components");
  return posted(await user.send(payloadOf(whole(render))), whole);
}

function posted(message: Message, fitted: (render: Render) => Reply): Posted {
  return {
    edit: async (render) => {
      await message.edit(editOf(fitted(render)));
    },
  };
}

/** Null where the bot doesn't see the channel, as with commands in a server that it isn't a member of. */
async function channelOf({ channel, channelId, client }: Answerable): Promise<SendableChannels | null> {
  const found = channel ?? (channelId === null ? null : await client.channels.fetch(channelId).catch(() => null));
  return found?.isSendable() === true ? found : null;
}
