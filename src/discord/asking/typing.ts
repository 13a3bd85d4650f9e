import type { SendableChannels } from "discord.js";
import type { Logger } from "pino";

/** Discord shows that somebody is typing for ten seconds. */
const everyMs = 8_000;

/** Shows that the bot is typing for as long as the work takes. */
export async function whileTyping<T>(channel: SendableChannels, log: Logger, work: () => Promise<T>): Promise<T> {
  const show = (): void => {
    channel.sendTyping().catch((err: unknown) => log.debug({ err }, "typing could not be shown"));
  };
  show();
  const timer = setInterval(show, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
