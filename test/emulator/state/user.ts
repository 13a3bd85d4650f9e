import type { APIUser } from "discord-api-types/v10";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Language the client is set to, sent as an interaction's `locale` (API reference, "Locales"). */
  readonly locale: string;
  /** Whether direct messages from members of shared servers are let in. */
  directMessages: boolean;
}

/** User resource, "User Object", as other users see it. */
export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, "_"),
    discriminator: user.bot ? "0001" : "0",
    global_name: user.bot ? null : user.name,
    avatar: null,
    public_flags: 0 as never,
    ...(user.bot && { bot: true }),
  };
}
