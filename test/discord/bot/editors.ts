import { PermissionFlagsBits } from "discord.js";

import { openState } from "../../../src/archive/state/state.ts";
import { type Emulator, startEmulator } from "../../emulator/emulator.ts";
import type { Role } from "../../emulator/state/guild.ts";
import type { Desk, Newsroom } from "./newsroom.ts";
import { type Scene, sceneOn } from "./newsroom-scene.ts";

/** A server in which Ana holds a role that operates the bot. */
export interface Editors extends Scene, Desk {
  readonly role: Role;
}

/** Whoever holds the role sees the desk's commands, which Discord offers to who manages the server. */
export async function editorsIn(newsroom: Newsroom, emulators: Emulator[]): Promise<Editors> {
  const emulator = await startEmulator();
  emulators.push(emulator);
  const scene = sceneOn(emulator);
  const role = scene.guild.role("desk", { permissions: PermissionFlagsBits.ManageGuild });
  scene.guild.join(scene.ana, role);
  const desk = await newsroom.start({ emulator, env: { OPERATOR_ROLE_IDS: role.id } });
  return { ...scene, ...desk, role };
}

/** The record of changes, newest first. */
export function changesIn({ dataDir }: Newsroom) {
  const state = openState(dataDir);
  try {
    return state.audit.latest(20);
  } finally {
    state.close();
  }
}
