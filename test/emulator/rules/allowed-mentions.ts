import { AllowedMentionsTypes } from "discord-api-types/v10";

import type { Field } from "../form.ts";

/** Message resource, "Allowed Mentions Object", with everything it leaves out filled in. */
export interface AllowedMentions {
  readonly everyone: boolean;
  /** True: all of them; else only these ids. */
  readonly users: true | readonly string[];
  readonly roles: true | readonly string[];
  readonly repliedUser: boolean;
}

/** What goes when a message says nothing: every mention counts, and so does the author replied to. */
export const ANYONE: AllowedMentions = { everyone: true, users: true, roles: true, repliedUser: true };

/** "Allowed Mentions Object": at most 100 users and 100 roles; `parse` and a list of the same kind exclude each other. */
export function readAllowedMentions(field: Field): AllowedMentions | undefined {
  if (!field.given) return undefined;
  const kinds = [AllowedMentionsTypes.Role, AllowedMentionsTypes.User, AllowedMentionsTypes.Everyone];
  const parse = field
    .at("parse")
    .list()
    .map((kind) => kind.choice(kinds));
  const listed = (key: "users" | "roles"): readonly string[] =>
    field
      .at(key)
      .list({ max: 100 })
      .flatMap((id) => id.snowflake() ?? []);
  const users = listed("users");
  const roles = listed("roles");
  const lists = [
    { kind: AllowedMentionsTypes.User, key: "users", ids: users },
    { kind: AllowedMentionsTypes.Role, key: "roles", ids: roles },
  ] as const;
  for (const { kind, key, ids } of lists) {
    if (parse.includes(kind) && ids.length > 0) {
      field.reject(
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
  }
  return {
    everyone: parse.includes(AllowedMentionsTypes.Everyone),
    users: parse.includes(AllowedMentionsTypes.User) || users,
    roles: parse.includes(AllowedMentionsTypes.Role) || roles,
    repliedUser: field.at("replied_user").boolean() ?? false,
  };
}
