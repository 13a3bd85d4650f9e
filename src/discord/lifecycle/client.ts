import { Client, GatewayIntentBits as Intent, Options, Partials } from "discord.js";

import type { Settings } from "../../config.ts";

/** A client that hears what the bot answers to, and no more. */
export function makeClient({ discord }: Settings): Client {
  return new Client({
    intents: [
      Intent.Guilds,
      Intent.GuildMessages,
      Intent.DirectMessages,
      // Privileged, and needed only to read what isn't addressed to the bot.
      ...(discord.askChannels.length > 0 ? [Intent.MessageContent] : []),
    ],
    // Direct messages come in channels that no event announced before.
    partials: [Partials.Channel],
    // A message that Discord took although its answer was lost is not sent twice.
    enforceNonce: true,
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: discord.apiUrl },
    // Only the newest message of a channel is ever asked for; a large server's would fill the memory.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 10, ReactionManager: 0 }),
  });
}
