import type { BaseInteraction } from "discord.js";

import type { Settings } from "../../config.ts";

/**
 * Whether whoever interacts may change the coverage, by this program's own list. Discord's permissions on a command are
 * no more than a default that any server's administrators can override, and the coverage is shared by all servers.
 */
export function isOperator({ user, member }: BaseInteraction, { discord }: Settings): boolean {
  if (discord.operatorIds.includes(user.id)) return true;
  if (member === null) return false;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return roles.some((role) => discord.operatorRoleIds.includes(role));
}
