import type { Settings } from "../../src/config.ts";
import type { Check } from "../../src/terminal/doctor.ts";

/** Whether the bot could start and speak; without a token there is none to look at. */
export async function checkBot(settings: Settings): Promise<readonly Check[]> {
  if (settings.discord.token === null) {
    return [{ name: "Discord", ok: true, detail: "no DISCORD_TOKEN, so npm start chats in the terminal" }];
  }
  // Loaded only now: who asks from a terminal has no need of the Discord client.
  const { checkDiscord } = await import("../../src/discord/check-discord.ts");
  return checkDiscord(settings);
}
