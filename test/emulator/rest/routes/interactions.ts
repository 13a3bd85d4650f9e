import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord-api-types/v10";

import { alreadyAcknowledged, unknownInteraction } from "../../discord-error.ts";
import { type Field, readForm } from "../../form.ts";
import { checkChoices } from "../../rules/command-options.ts";
import { type MessageForm, NOTHING, readMessageForm, refuseEmpty } from "../../rules/message-form.ts";
import { checkModal } from "../../rules/modal.ts";
import { beforeOf } from "../../state/before.ts";
import type { Interaction } from "../../state/interaction.ts";
import { edit, post } from "../../state/posting.ts";
import type { World } from "../../state/world.ts";
import type { Request } from "../request.ts";
import type { Answer, Params, Route } from "../router.ts";
import { namesOf } from "./messages.ts";

/** Interactions, "Interaction Response Object", "Messages": the flags a response may set. */
export const ON_RESPONSE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2 |
  MessageFlags.SuppressNotifications;

/** Interactions, "Create Interaction Response". */
export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/interactions/:interaction/:token/callback",
    bucket: "webhook",
    open: true,
    handle: respond,
  },
];

/** "Interaction Callback Type": which responses each type of interaction takes. */
const TAKES: Readonly<Record<number, readonly Response[]>> = {
  [InteractionType.ApplicationCommand]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
    Response.DeferredMessageUpdate,
    Response.UpdateMessage,
    Response.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource],
};

function respond(world: World, { body, files, query }: Request, params: Params): Answer {
  const interaction = world.interactions.get(params.get("token"));
  if (interaction?.id !== params.get("interaction")) throw unknownInteraction();
  if (interaction.answered !== null) throw alreadyAcknowledged();
  if (interaction.failed || world.clock.now() - interaction.createdAt > world.limits.acknowledgeWithinMs)
    throw unknownInteraction();
  const type = readForm(body, (form) => form.at("type").required().choice(responses(interaction)));
  if (type === undefined) throw unknownInteraction();
  answerWith(type, world, interaction, body, files);
  interaction.answered = type;
  interaction.answeredAt = world.clock.now();
  world.emit("change");
  return query.get("with_response") === "true" ? resource(world, interaction) : undefined;
}

/** A modal that was opened from a component may update that component's message. */
function responses(interaction: Interaction): readonly Response[] {
  const fromMessage = interaction.type === InteractionType.ModalSubmit && interaction.sourceMessageId !== null;
  const update = fromMessage ? [Response.DeferredMessageUpdate, Response.UpdateMessage] : [];
  return [...(TAKES[interaction.type] ?? []), ...update];
}

function answerWith(
  type: Response,
  world: World,
  interaction: Interaction,
  body: unknown,
  files: Request["files"],
): void {
  const data = <T>(read: (field: Field) => T): T => readForm(body, (form) => read(form.at("data")));
  if (type === Response.ChannelMessageWithSource) {
    const form = data((field) => readMessageForm(field.required(), NOTHING, ON_RESPONSE, namesOf(files)));
    refuseEmpty(form, NOTHING);
    interaction.originalId = reply(world, interaction, form, files).id;
  } else if (type === Response.DeferredChannelMessageWithSource) {
    // A deferral says nothing yet but whether it is private.
    const form = data((field) => readMessageForm(field, NOTHING, MessageFlags.Ephemeral, new Map()));
    interaction.thinking = true;
    interaction.originalId = reply(world, interaction, form, files, MessageFlags.Loading).id;
  } else if (type === Response.DeferredMessageUpdate) {
    interaction.originalId = interaction.sourceMessageId;
  } else if (type === Response.UpdateMessage) {
    const message = world.message(interaction.channel.id, interaction.sourceMessageId ?? "");
    const before = beforeOf(message);
    const form = data((field) => readMessageForm(field, before, ON_RESPONSE & ~MessageFlags.Ephemeral, namesOf(files)));
    refuseEmpty(form, before);
    edit(world, message, world.application.bot, form, files);
    interaction.originalId = message.id;
  } else if (type === Response.ApplicationCommandAutocompleteResult) {
    data((field) => checkChoices(field.at("choices").required(), interaction.focused));
    interaction.choices = data((field) => field.at("choices").value) as NonNullable<Interaction["choices"]>;
  } else {
    data((field) => checkModal(field.required()));
    interaction.modal = data((field) => field.value) as APIModalInteractionResponseCallbackData;
  }
}

/** Posts a response. Its privacy is the form's: later edits can't change it. */
export function reply(world: World, interaction: Interaction, form: MessageForm, files: Request["files"], flags = 0) {
  const { channel, user } = interaction;
  const ephemeral = ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const command = interaction.type === InteractionType.ApplicationCommand;
  return post(world, {
    channel,
    author: world.application.bot,
    form,
    files,
    flags,
    interaction,
    ...(ephemeral && { ephemeralTo: user.id }),
    ...(command && { type: MessageType.ChatInputCommand }),
  });
}

/** "Interaction Callback Response Object". */
function resource(world: World, interaction: Interaction): Answer {
  const message = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: interaction.thinking,
        response_message_ephemeral: message.ephemeralTo !== null,
      }),
    },
    resource: { type: interaction.answered, ...(message && { message: message.api }) },
  };
}
