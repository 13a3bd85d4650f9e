import { ComponentType, MessageFlags } from "discord.js";
import { expect } from "vitest";

import type { Reply } from "../../../src/discord/render/reply.ts";
import { readForm } from "../../emulator/form.ts";
import { NOTHING, readMessageForm } from "../../emulator/rules/message-form.ts";
import { render } from "../../emulator/rendering/render.ts";
import { textsOf, walk } from "../../emulator/state/component-tree.ts";

/** What replies may mention: this member, by name only, and the moment of indexing. Hostile texts name others. */
export const member = "900000000000000001";
export const indexedAt = "2026-03-05T10:00:00.000Z";
const mentionable = [`user ${member}`, `timestamp ${Date.parse(indexedAt) / 1000}:R`];

/** Formatting that layouts use; spoilers, code blocks, underlines and strikes could only come from outside. */
const layout = ["bold", "quote", "subtext", "heading", "list", "inline code", "italics"];

const settable = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral;

/**
 * Fails unless Discord would take the reply as a new message, would ping nobody by it, would show all its files, and
 * would draw nothing as a link, mention or formatting that the layout doesn't intend.
 */
export function expectAccepted({ files, ...body }: Reply): void {
  const names = new Map(files.map((file, index) => [index, file.name]));
  readForm(body, (form) => readMessageForm(form, NOTHING, settable, names));
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  if (body.content === undefined) {
    expect(body.flags & MessageFlags.IsComponentsV2).toBeTruthy();
    const shownFiles = [...walk(body.components)].filter(({ type }) => type === ComponentType.File || type === ComponentType.MediaGallery);
    expect(shownFiles).toHaveLength(files.length);
  } else {
    expect(body.flags & MessageFlags.SuppressEmbeds).toBeTruthy();
    expect(body.content.trim()).not.toBe("");
  }
  for (const text of [...textsOf(body.components), body.content ?? ""]) {
    const { links, mentions, formatting } = render(text);
    expect(links.filter(({ kind, url }) => kind !== "angled" || !/^https?:/u.test(url))).toEqual([]);
    expect(body.content === undefined ? links : []).toEqual([]);
    expect(mentions.map(({ kind, target }) => `${kind} ${target}`).filter((each) => !mentionable.includes(each))).toEqual([]);
    expect(formatting.filter((each) => !layout.includes(each))).toEqual([]);
  }
}
