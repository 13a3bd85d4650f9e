import type { Settings } from "../../src/config.ts";
import type { Check } from "../../src/terminal/doctor.ts";

/** Whether the bot could start; without a token there is none to look at. */
export function checkBot({ discord }: Settings): readonly Check[] {
  if (discord.token === null) return [{ name: "Discord", ok: true, detail: "no DISCORD_TOKEN, so npm start chats in the terminal" }];
  return [{ name: "Discord", ok: true, detail: "DISCORD_TOKEN is set" }];
}
