import { MessageFlags } from "discord-api-types/v10";

import { invalidWebhookToken, unknownMessage, unknownWebhook } from "../../discord-error.ts";
import { readForm } from "../../form.ts";
import { NOTHING, readMessageForm, refuseEmpty } from "../../rules/message-form.ts";
import { beforeOf } from "../../state/before.ts";
import type { Interaction } from "../../state/interaction.ts";
import type { StoredMessage } from "../../state/message.ts";
import { edit, remove } from "../../state/posting.ts";
import type { World } from "../../state/world.ts";
import type { Request } from "../request.ts";
import type { Answer, Params, Route } from "../router.ts";
import { ON_RESPONSE, reply } from "./interactions.ts";
import { namesOf } from "./messages.ts";

const path = "/webhooks/:application/:token";
const bucket = "webhook";

/** Interactions, "Followup Messages": an interaction's token is a webhook's for 15 minutes. */
export const webhookRoutes: readonly Route[] = [
  { method: "POST", path, bucket, open: true, handle: followUp },
  {
    method: "GET",
    path: `${path}/messages/:message`,
    bucket,
    open: true,
    handle: (world, _, params) => messageIn(world, params).api,
  },
  { method: "PATCH", path: `${path}/messages/:message`, bucket, open: true, handle: update },
  { method: "DELETE", path: `${path}/messages/:message`, bucket, open: true, handle: destroy },
];

/**
 * "Create Followup Message": right after a deferral it edits the message that says the bot is thinking, and keeps
 * that one's privacy whatever the flags say.
 */
function followUp(world: World, { body, files }: Request, params: Params): Answer {
  const interaction = interactionIn(world, params);
  const form = readForm(body, (root) => readMessageForm(root, NOTHING, ON_RESPONSE, namesOf(files)));
  refuseEmpty(form, NOTHING);
  const original = world.messages.get(interaction.originalId ?? "");
  if (interaction.thinking && original && !original.deleted) {
    interaction.thinking = false;
    edit(
      world,
      original,
      world.application.bot,
      { ...form, flags: (form.flags ?? 0) & ~MessageFlags.Ephemeral },
      files,
    );
    return original.api;
  }
  const message = reply(world, interaction, form, files);
  interaction.followUpIds.push(message.id);
  world.emit("change");
  return message.api;
}

function update(world: World, { body, files }: Request, params: Params): Answer {
  const message = messageIn(world, params);
  const before = beforeOf(message);
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const form = readForm(body, (root) => readMessageForm(root, before, settable, namesOf(files)));
  refuseEmpty(form, before);
  settle(world, params, message);
  edit(world, message, world.application.bot, form, files);
  return message.api;
}

function destroy(world: World, _: Request, params: Params): Answer {
  const message = messageIn(world, params);
  settle(world, params, message);
  remove(world, message);
  return undefined;
}

/** The bot is no longer thinking once the message that said so is edited or gone. */
function settle(world: World, params: Params, message: StoredMessage): void {
  const interaction = interactionIn(world, params);
  if (message.id === interaction.originalId) interaction.thinking = false;
}

/** @throws DiscordError 10015 for a webhook that isn't, or isn't yet; 50027 once the token has expired. */
function interactionIn(world: World, params: Params): Interaction {
  const interaction = world.interactions.get(params.get("token"));
  if (params.get("application") !== world.application.id || !interaction || interaction.answered === null)
    throw unknownWebhook();
  if (world.clock.now() - interaction.createdAt > world.limits.tokenLifetimeMs) throw invalidWebhookToken();
  return interaction;
}

/** `@original` or one of the follow-ups. */
function messageIn(world: World, params: Params): StoredMessage {
  const interaction = interactionIn(world, params);
  const id = params.get("message") === "@original" ? interaction.originalId : params.get("message");
  const message = world.messages.get(id ?? "");
  const own = id !== null && (id === interaction.originalId || interaction.followUpIds.includes(id));
  if (!message || message.deleted || !own) throw unknownMessage();
  return message;
}
