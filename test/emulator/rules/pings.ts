import { PermissionFlagsBits } from "discord-api-types/v10";

import type { Guild } from "../state/guild.ts";
import type { AllowedMentions } from "./allowed-mentions.ts";

/** Who got a notification from a message. */
export interface Pinged {
  readonly everyone: boolean;
  readonly here: boolean;
  /** Ids. */
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export const NOBODY: Pinged = { everyone: false, here: false, users: [], roles: [] };

export interface Setting {
  /** Null in a direct message. */
  readonly guild: Guild | null;
  /** Ids that a mention can reach. */
  readonly reachable: ReadonlySet<string>;
  /** What the author may do where the message stands. */
  readonly permissions: bigint;
  /** Author of the message replied to. */
  readonly repliedTo: string | null;
}

/**
 * Who is pinged by these texts (a message's content, or its text displays: Components, "Text Display" says that they
 * ping like content). Whether a backslash or a code block spares anyone is written nowhere, so here neither does:
 * only `allowed_mentions` is a promise.
 */
export function pingedBy(texts: readonly string[], allowed: AllowedMentions, setting: Setting): Pinged {
  const text = texts.join("\n");
  const mayMentionAll = (setting.permissions & PermissionFlagsBits.MentionEveryone) !== 0n;
  const all = setting.guild !== null && mayMentionAll && allowed.everyone;
  const users = new Set(
    idsIn(text, /<@!?(\d{1,20})>/g).filter((id) => setting.reachable.has(id) && includes(allowed.users, id)),
  );
  if (setting.repliedTo !== null && (allowed.repliedUser || users.has(setting.repliedTo))) users.add(setting.repliedTo);
  const roles = idsIn(text, /<@&(\d{1,20})>/g).filter((id) => {
    const role = setting.guild?.roles.get(id);
    return role !== undefined && (role.mentionable || mayMentionAll) && includes(allowed.roles, id);
  });
  return {
    everyone: all && text.includes("@everyone"),
    here: all && text.includes("@here"),
    users: [...users],
    roles: [...new Set(roles)],
  };
}

/** Everyone that either pinged. */
export function both(one: Pinged, other: Pinged): Pinged {
  return {
    everyone: one.everyone || other.everyone,
    here: one.here || other.here,
    users: [...new Set([...one.users, ...other.users])],
    roles: [...new Set([...one.roles, ...other.roles])],
  };
}

function idsIn(text: string, mention: RegExp): string[] {
  return [...text.matchAll(mention)].flatMap((match) => match[1] ?? []);
}

function includes(allowed: true | readonly string[], id: string): boolean {
  return allowed === true || allowed.includes(id);
}
