import "dotenv/config";

import { Command } from "commander";
import { type APIApplication, REST, Routes } from "discord.js";

import { readSettings } from "../src/config.ts";
import { commandPayload } from "../src/discord/commands/commands.ts";
import { registerCommands } from "../src/discord/lifecycle/registration.ts";
import { StartFailure, startFailure } from "../src/discord/lifecycle/start-failure.ts";
import { run } from "./run.ts";

const command = new Command("register")
  .description("Registers the bot's commands with Discord. The bot does so itself when it starts and they have changed.")
  .option("--dry-run", "print what would be sent, and send nothing");

await run(command, async ({ dryRun }: { readonly dryRun?: true }) => {
  if (dryRun) {
    process.stdout.write(`${JSON.stringify(commandPayload, null, 2)}\n`);
    return;
  }
  const { token, apiUrl, devGuildId: guildId } = readSettings(process.env).discord;
  if (token === null) throw new StartFailure("There is no bot to register commands for. Set DISCORD_TOKEN, or add --dry-run.");
  const rest = new REST({ api: apiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as APIApplication;
    await registerCommands({ rest, applicationId: id, guildId });
  } catch (error) {
    throw startFailure(error, apiUrl);
  }
  process.stdout.write(`Registered ${commandPayload.length} commands ${guildId === null ? "everywhere" : `in server ${guildId}`}.\n`);
});
