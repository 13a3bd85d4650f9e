import {
  type CommandInteraction,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";

import { type Notice, renderNotice } from "../render/notice.ts";
import type { Reply, Surface } from "../render/reply.ts";
import { readerOf } from "../language/reader.ts";
import { withoutFiles } from "../render/without-files.ts";
import { editOf, payloadOf } from "./payload.ts";
import { mayAttachTo } from "./permissions.ts";
import { refusesMessage } from "./refusals.ts";

/** An interaction that can be answered with a message. */
export type Answerable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** A reply laid out for where it can be sent. */
export type Render = (surface: Surface) => Reply;

/**
 * Answers an interaction, whatever stage it is at: as its response, in the place of its "thinking…", or after those. The
 * message that a button stands under is left as it is: it may be an answer that others read.
 *
 * @param seenBy `asker` for a message that the member alone sees; an interaction that was deferred has decided already
 */
export async function respond(interaction: Answerable, render: Render, seenBy: "asker" | "everyone" = "everyone"): Promise<Message> {
  if (interaction.deferred && !interaction.replied && !defersUpdate(interaction)) return edit(interaction, render);
  return sent(interaction, render, async (reply) => {
    const payload = payloadOf(reply);
    const options = seenBy === "asker" ? { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const } : payload;
    if (interaction.replied || interaction.deferred) return interaction.followUp(options);
    const { resource } = await interaction.reply({ ...options, withResponse: true });
    return resource?.message ?? interaction.fetchReply();
  });
}

/** Puts a reply in the place of the message that the interaction's deferral stands for. */
export function edit(interaction: Answerable, render: Render): Promise<Message> {
  const first = defersUpdate(interaction) && isPlain(interaction.message) ? "plain" : "components";
  return sent(interaction, render, (reply) => interaction.editReply(editOf(reply)), first);
}

/** A message after the first; the first may have been a deferral that is settled by now. */
export function follow(interaction: Answerable, render: Render, seenBy: "asker" | "everyone"): Promise<Message> {
  return sent(interaction, render, (reply) => {
    const payload = payloadOf(reply);
    return interaction.followUp(seenBy === "asker" ? { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] } : payload);
  });
}

/** Tells the member something that concerns them alone. */
export async function notify(interaction: Answerable, notice: Notice): Promise<void> {
  const reader = readerOf(interaction.locale);
  await respond(interaction, (surface) => renderNotice(notice, reader, surface), "asker");
}

/** Sends a reply, as plain text where components of the second version are turned down. */
async function sent(
  interaction: Answerable,
  given: Render,
  send: (reply: Reply) => Promise<Message>,
  first: Surface = "components",
): Promise<Message> {
  const render: Render = mayAttachTo(interaction) ? given : (surface) => withoutFiles(given(surface), readerOf(interaction.locale));
  try {
    return await send(render(first));
  } catch (error) {
    if (first === "plain" || !refusesMessage(error)) throw error;
    return send(render("plain"));
  }
}

/** Whether the deferral was of an update, which leaves the message as it is and opens no new one: only then this is null. */
function defersUpdate(interaction: Answerable): interaction is MessageComponentInteraction {
  return interaction.isMessageComponent() && interaction.deferred && interaction.ephemeral === null;
}

/** A message keeps for good the way it was first sent. */
function isPlain(message: Message): boolean {
  return !message.flags.has(MessageFlags.IsComponentsV2);
}
