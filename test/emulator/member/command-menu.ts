import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord-api-types/v10";

import type { Channel } from "../state/channel.ts";
import { permissionsOf } from "../state/permissions.ts";
import type { User } from "../state/user.ts";
import type { World } from "../state/world.ts";
import { ClientRefusal } from "./refusal.ts";

/** The commands that a member's client lists in a channel: registered for it, for this context, and permitted. */
export function commandsFor(world: World, user: User, channel: Channel): readonly APIApplicationCommand[] {
  return [...world.application.commands.values()].filter((command) => isListed(world, user, channel, command));
}

/** @throws ClientRefusal where the client wouldn't show it. A guild's own command goes before a global one. */
export function findCommand(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const named = commandsFor(world, user, channel).filter((command) => command.type === type && command.name === name);
  const found = named.find((command) => command.guild_id !== undefined) ?? named[0];
  if (found) return found;
  const listed = commandsFor(world, user, channel).map((command) => command.name);
  throw new ClientRefusal(`${user.name} has no command "${name}" here, only: ${listed.join(", ") || "none"}.`);
}

function isListed(world: World, user: User, channel: Channel, command: APIApplicationCommand): boolean {
  const guild = world.guildOf(channel);
  if (command.guild_id !== undefined && command.guild_id !== guild?.id) return false;
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (command.contexts && !command.contexts.includes(context)) return false;
  if (!guild) return true;

  const here = world.permissions(user.id, channel);
  if (here & PermissionFlagsBits.Administrator) return true;
  if (!(here & PermissionFlagsBits.UseApplicationCommands)) return false;
  const override = guild.commandOverrides.get(command.name);
  if (override) return [user.id, ...(guild.members.get(user.id)?.roleIds ?? [])].some((id) => override.includes(id));
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  // "0" disables the command for everyone but admins.
  return needed !== 0n && (permissionsOf(user.id, guild) & needed) === needed;
}
