import { ComponentType, MessageFlags } from "discord.js";
import { expect } from "vitest";
import type { Reply } from "../../../src/discord/render/reply.ts";
import { readForm } from "../../emulator/form.ts";
import { NOTHING, readMessageForm } from "../../emulator/rules/message-form.ts";
import { walk } from "../../emulator/state/component-tree.ts";

const settable = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

/** Fails unless Discord would take the reply as a new message, would ping nobody by it and would show all its files. */
export function expectAccepted({ files, ...body }: Reply): void {
  const names = new Map(files.map((file, index) => [index, file.name]));
  readForm(body, (form) => readMessageForm(form, NOTHING, settable, names));
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  if (body.content === undefined) {
    expect(body.flags & MessageFlags.IsComponentsV2).toBeTruthy();
    const shownFiles = [...walk(body.components)].filter(({ type }) => type === ComponentType.File);
    expect(shownFiles).toHaveLength(files.length);
  } else {
    expect(body.flags & MessageFlags.SuppressEmbeds).toBeTruthy();
    expect(body.content.trim()).not.toBe("");
  }
}
