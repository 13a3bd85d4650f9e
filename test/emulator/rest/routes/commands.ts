import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  RESTJSONErrorCodes,
} from "discord-api-types/v10";

import { DiscordError, unknownApplication, unknownCommand } from "../../discord-error.ts";
import { type Field, isRecord, readForm } from "../../form.ts";
import { checkCommand } from "../../rules/commands.ts";
import type { World } from "../../state/world.ts";
import type { Request } from "../request.ts";
import type { Answer, Params, Route } from "../router.ts";
import { guildIn } from "./guilds.ts";

/** "Registering a Command": how many of each type an app may have, globally and again in each guild. */
const MOST: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** Application commands, "Endpoints": global ones, and the same for a guild. */
export const commandRoutes: readonly Route[] = [
  "/applications/:application/commands",
  "/applications/:application/guilds/:guild/commands",
].flatMap((path): Route[] => [
  { method: "GET", path, bucket: "commands", handle: (world, _, params) => registered(world, scope(world, params)) },
  { method: "PUT", path, bucket: "commands", handle: overwrite },
  { method: "POST", path, bucket: "commands", handle: create },
  {
    method: "GET",
    path: `${path}/:command`,
    bucket: "commands",
    handle: (world, _, params) => commandIn(world, params),
  },
  { method: "PATCH", path: `${path}/:command`, bucket: "commands", handle: update },
  { method: "DELETE", path: `${path}/:command`, bucket: "commands", handle: destroy },
]);

/** Commands of one guild, or (undefined) the global ones. */
export function registered(world: World, guildId: string | undefined): APIApplicationCommand[] {
  return [...world.application.commands.values()].filter((command) => command.guild_id === guildId);
}

/** "Bulk Overwrite": the list becomes all there is; a command that keeps type and name keeps its id. */
function overwrite(world: World, { body }: Request, params: Params): Answer {
  const guildId = scope(world, params);
  const forms = readForm(body, (root) => {
    const fields = root.list();
    for (const field of fields) checkCommand(field);
    refuseDuplicates(fields);
    return fields.map((field) => field.value);
  });
  refuseTooMany(forms);
  const before = registered(world, guildId);
  for (const { id } of before) world.application.commands.delete(id);
  for (const form of forms) save(world, form, guildId, before);
  return registered(world, guildId);
}

/** "Create": one of the same type and name is replaced. */
function create(world: World, { body }: Request, params: Params): Answer {
  const guildId = scope(world, params);
  readForm(body, checkCommand);
  const before = registered(world, guildId);
  refuseTooMany([...before.filter((each) => !same(each, body)), body]);
  return save(world, body, guildId, before);
}

function update(world: World, { body }: Request, params: Params): Answer {
  const before = commandIn(world, params);
  const merged = { ...before, ...(isRecord(body) && body) };
  readForm(merged, checkCommand);
  const after = { ...merged, id: before.id, version: world.ids.next() };
  world.application.commands.set(before.id, after);
  return after;
}

function destroy(world: World, _: Request, params: Params): Answer {
  world.application.commands.delete(commandIn(world, params).id);
  return undefined;
}

function save(
  world: World,
  form: unknown,
  guildId: string | undefined,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const known = before.find((each) => same(each, form));
  const command = {
    type: ApplicationCommandType.ChatInput,
    default_member_permissions: null,
    description: "",
    nsfw: false,
    ...(guildId === undefined && { contexts: null, integration_types: [ApplicationIntegrationType.GuildInstall] }),
    ...(form as object),
    id: known?.id ?? world.ids.next(),
    application_id: world.application.id,
    version: world.ids.next(),
    ...(guildId !== undefined && { guild_id: guildId }),
  } as APIApplicationCommand;
  world.application.commands.set(command.id, command);
  return command;
}

function same(command: APIApplicationCommand, form: unknown): boolean {
  return isRecord(form) && command.name === form["name"] && command.type === typeOf(form);
}

function typeOf(form: unknown): unknown {
  return isRecord(form) ? (form["type"] ?? ApplicationCommandType.ChatInput) : undefined;
}

function refuseDuplicates(fields: readonly Field[]): void {
  const seen = new Set<string>();
  for (const field of fields) {
    const key = `${String(typeOf(field.value))} ${String(field.at("name").value)}`;
    if (seen.has(key))
      field.at("name").reject("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    seen.add(key);
  }
}

function refuseTooMany(forms: readonly unknown[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    if (forms.filter((form) => typeOf(form) === Number(type)).length > most) {
      throw new DiscordError(
        400,
        RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
        `Maximum number of application commands reached (${most})`,
      );
    }
  }
}

function scope(world: World, params: Params): string | undefined {
  if (params.get("application") !== world.application.id) throw unknownApplication();
  return params.get("guild") === "" ? undefined : guildIn(world, params).id;
}

function commandIn(world: World, params: Params): APIApplicationCommand {
  const guildId = scope(world, params);
  const command = world.application.commands.get(params.get("command"));
  if (command?.guild_id !== guildId || !command) throw unknownCommand();
  return command;
}
