import { createHash } from "node:crypto";

import { type REST, Routes } from "discord.js";

import type { Notes } from "../../archive/state/state.ts";
import { commandPayload } from "../commands/commands.ts";

const note = "registered commands";

export interface Application {
  readonly rest: REST;
  /** Discord id. */
  readonly applicationId: string;
  /** The one server to register in, where that is asked for; else null, for everywhere. */
  readonly guildId: string | null;
}

/** Tells Discord of the commands, all at once. */
export async function registerCommands({ rest, applicationId, guildId }: Application): Promise<void> {
  await rest.put(routeOf(applicationId, guildId), { body: commandPayload });
}

/**
 * The same, unless the commands are registered as they are already: Discord counts what is registered in a day.
 * Commands that were registered elsewhere before, for one server or for all, are taken away there, or they would show
 * twice.
 *
 * @returns whether anything had to be done
 */
export async function registerIfChanged(application: Application, notes: Notes): Promise<boolean> {
  const { applicationId, guildId, rest } = application;
  const hash = createHash("sha256").update(JSON.stringify(commandPayload)).digest("hex");
  const now = { applicationId, guildId, hash };
  const before = JSON.parse(notes.get(note) ?? "null") as typeof now | null;
  if (JSON.stringify(before) === JSON.stringify(now)) return false;
  await registerCommands(application);
  if (before?.applicationId === applicationId && before.guildId !== guildId) {
    await rest.put(routeOf(applicationId, before.guildId), { body: [] });
  }
  notes.set(note, JSON.stringify(now));
  return true;
}

function routeOf(applicationId: string, guildId: string | null) {
  return guildId === null ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guildId);
}
