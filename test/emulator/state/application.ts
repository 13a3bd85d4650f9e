import { type APIApplicationCommand, ApplicationFlags } from "discord-api-types/v10";

import type { User } from "./user.ts";

/** The app under test and its bot. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly bot: User;
  token: string;
  /** Privileged intents that are switched on for the app in the developer portal. */
  readonly intents: PrivilegedIntents;
  /** By id; a command's `guild_id` tells a guild's own from a global one. */
  readonly commands: Map<string, APIApplicationCommand>;
}

export interface PrivilegedIntents {
  messageContent: boolean;
  members: boolean;
  presences: boolean;
}

/** Application resource, "Application Flags": an app in fewer than 100 servers has the `LIMITED` ones. */
export function applicationFlags({ messageContent, members, presences }: PrivilegedIntents): number {
  return (
    (messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0) |
    (members ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
    (presences ? ApplicationFlags.GatewayPresenceLimited : 0)
  );
}
