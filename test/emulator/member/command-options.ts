import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
} from "discord-api-types/v10";

import { isRecord } from "../form.ts";
import type { Upload } from "../state/attachments.ts";
import { type Channel, channelPayload } from "../state/channel.ts";
import { partialMemberPayload, rolePayload } from "../state/guild.ts";
import { userPayload } from "../state/user.ts";
import type { World } from "../state/world.ts";
import { ClientRefusal } from "./refusal.ts";
import { resolveUpload } from "./resolve.ts";

/** What a member types into a command, by option name. Users, roles and channels are given by id. */
export type Typed = Readonly<Record<string, string | number | boolean | Upload | undefined>>;

export interface Leaf {
  readonly path: readonly string[];
  readonly options: readonly APIApplicationCommandOption[];
}

/** Finds `article add` in the command `article`. @throws ClientRefusal where a word names no subcommand. */
export function leafOf(command: APIApplicationCommand, words: readonly string[]): Leaf {
  let options: readonly APIApplicationCommandOption[] =
    command.type === ApplicationCommandType.ChatInput ? (command.options ?? []) : [];
  for (const word of words) {
    const found = options.find((option) => option.name === word && isGroup(option));
    if (!found) throw new ClientRefusal(`/${command.name} has no subcommand "${word}".`);
    options = "options" in found ? (found.options ?? []) : [];
  }
  if (options.some(isGroup)) throw new ClientRefusal(`/${[command.name, ...words].join(" ")} needs a subcommand.`);
  return { path: words, options };
}

/**
 * The `options` and `resolved` of the interaction's data, checked as the client checks them: required options,
 * choices, lengths and bounds. `focused`: the option being completed, whose value and whose absent fellows pass.
 */
export function typeOptions(world: World, channel: Channel, leaf: Leaf, typed: Typed, focused?: string) {
  const unknown = Object.keys(typed).find(
    (name) => typed[name] !== undefined && !leaf.options.some((option) => option.name === name),
  );
  if (unknown !== undefined) throw new ClientRefusal(`There is no option "${unknown}".`);
  const resolved = { attachments: {}, users: {}, members: {}, roles: {}, channels: {} };
  const values = leaf.options.flatMap((option): object[] => {
    const value = typed[option.name];
    if (value === undefined) {
      if ("required" in option && option.required && focused === undefined)
        throw new ClientRefusal(`Option "${option.name}" is required.`);
      return [];
    }
    if (focused === option.name) return [{ name: option.name, type: option.type, value, focused: true }];
    refuseWrong(option, value, world.limits.attachmentBytes);
    return [{ name: option.name, type: option.type, value: resolve(world, channel, option, value, resolved) }];
  });
  // Subcommands wrap the values: `[{ name: "add", type: 1, options }]`.
  const options = [...leaf.path]
    .reverse()
    .reduce(
      (inner, name, depth) => [{ name, type: depth === 0 ? Type.Subcommand : Type.SubcommandGroup, options: inner }],
      values,
    );
  return { ...(options.length > 0 && { options }), ...present(resolved) };
}

/** Discord sends only the kinds that something was resolved of. */
function present(resolved: Readonly<Record<string, object>>): { resolved?: object } {
  const kinds = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0);
  return kinds.length > 0 ? { resolved: Object.fromEntries(kinds) } : {};
}

function refuseWrong(option: APIApplicationCommandOption, value: Typed[string], mostBytes: number): void {
  const refuse = (why: string) => {
    throw new ClientRefusal(`Option "${option.name}": ${why}.`);
  };
  const bounds = option as {
    choices?: readonly { value: unknown }[];
    min_length?: number;
    max_length?: number;
    min_value?: number;
    max_value?: number;
  };
  if (bounds.choices && bounds.choices.length > 0 && !bounds.choices.some((choice) => choice.value === value))
    refuse("not one of the choices");
  if (option.type === Type.String) {
    if (typeof value !== "string") return refuse("takes text");
    const { min_length: min = 0, max_length: max = 6_000 } = bounds;
    if (value.length < Math.max(min, 1) || value.length > max) refuse(`takes ${min} to ${max} characters`);
  } else if (option.type === Type.Integer || option.type === Type.Number) {
    if (typeof value !== "number" || (option.type === Type.Integer && !Number.isInteger(value)))
      return refuse("takes a number");
    if (value < (bounds.min_value ?? -Infinity) || value > (bounds.max_value ?? Infinity)) refuse("out of bounds");
  } else if (option.type === Type.Boolean && typeof value !== "boolean") refuse("takes true or false");
  else if (option.type === Type.Attachment && isUpload(value) && value.bytes.length > mostBytes)
    refuse("the file is too large");
}

function resolve(
  world: World,
  channel: Channel,
  option: APIApplicationCommandOption,
  value: Typed[string],
  resolved: {
    attachments: Record<string, unknown>;
    users: Record<string, unknown>;
    members: Record<string, unknown>;
    roles: Record<string, unknown>;
    channels: Record<string, unknown>;
  },
): unknown {
  if (isUpload(value)) return resolveUpload(world, channel, value, resolved);
  if (typeof value !== "string" || option.type === Type.String) return value;
  const guild = world.guildOf(channel);
  const user = world.users.get(value);
  const member = guild?.members.get(value);
  const role = guild?.roles.get(value);
  const named = world.channels.get(value);
  if (user) resolved.users[value] = userPayload(user);
  if (member)
    resolved.members[value] = {
      ...partialMemberPayload(member),
      permissions: world.permissions(value, channel).toString(),
    };
  if (role) resolved.roles[value] = rolePayload(role, 0);
  if (named) resolved.channels[value] = channelPayload(named);
  if (!user && !role && !named) throw new ClientRefusal(`Option "${option.name}" names nothing that exists.`);
  return value;
}

function isGroup(option: APIApplicationCommandOption): boolean {
  return option.type === Type.Subcommand || option.type === Type.SubcommandGroup;
}

function isUpload(value: unknown): value is Upload {
  return isRecord(value) && "bytes" in value;
}
