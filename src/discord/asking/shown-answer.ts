import { ComponentType, type Message, type MessageActionRowComponent } from "discord.js";

import { type Action, decodeAction } from "../action.ts";

/**
 * What the buttons of a message do. They tell which answer it shows, so nothing need be kept of which message that was.
 */
export function actionsIn({ components }: Pick<Message, "components">): readonly Action[] {
  const rows = components.flatMap((component) => {
    if (component.type === ComponentType.Container) return component.components.filter((each) => each.type === ComponentType.ActionRow);
    return component.type === ComponentType.ActionRow ? [component] : [];
  });
  const ids = rows.flatMap((row) => row.components.map((each: MessageActionRowComponent) => each.customId ?? ""));
  return ids.flatMap((id) => decodeAction(id) ?? []);
}

/** @returns id of the answer that a message of the bot shows; null for one that shows none */
export function answerShownIn(message: Pick<Message, "components">): string | null {
  for (const action of actionsIn(message)) if ("answer" in action) return action.answer;
  return null;
}
