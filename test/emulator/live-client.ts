import { Client, type ClientOptions, Events, GatewayIntentBits } from "discord.js";
import { afterEach } from "vitest";

import { type Emulator, type EmulatorOptions, startEmulator } from "./emulator.ts";
import type { Seat } from "./member/seat.ts";

export const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});

/** An emulator with a guild and a member in its channel; stopped after the test. */
export async function start(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; seat: Seat }> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  const guild = emulator.guild({ name: "Desk", locale: "es-ES" });
  const ana = emulator.user("Ana", { locale: "es-419" });
  guild.join(ana);
  return { emulator, seat: ana.in(guild.channel("general")) };
}

/** A real client that talks to the emulator; destroyed after the test. */
export function clientFor(emulator: Emulator, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({ intents: INTENTS, rest: { api: emulator.apiUrl }, ...options });
  running.push({ stop: () => client.destroy() });
  return client;
}

/** The same, logged in and ready. */
export async function login(emulator: Emulator, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientFor(emulator, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  return ready;
}

/** Answers mentions and direct messages with what they said. */
export function echo(client: Client): void {
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void message.reply({
      content: `${message.content} <@${message.author.id}>`,
      allowedMentions: { parse: [], repliedUser: false },
    });
  });
}
