import { MessageFlags } from "discord-api-types/v10";

import { render, type Rendering } from "../rendering/render.ts";
import { textsOf } from "../state/component-tree.ts";
import type { Message, StoredMessage } from "../state/message.ts";
import type { World } from "../state/world.ts";
import { buttonsIn, type SeenButton, type SeenSelect, selectsIn } from "./seen-components.ts";

/** A message as a member had it on screen at one moment. */
export class SeenMessage {
  readonly id: string;
  /** The API's message object, whole. */
  readonly api: Message;
  readonly #world: World;
  readonly #stored: StoredMessage;

  constructor(world: World, stored: StoredMessage) {
    this.#world = world;
    this.#stored = stored;
    this.id = stored.id;
    this.api = stored.api;
  }

  /** The same message as it is now; `deleted` tells when it is gone. */
  latest(): SeenMessage {
    return new SeenMessage(this.#world, this.#stored);
  }

  get deleted(): boolean {
    return this.#stored.deleted;
  }

  get byBot(): boolean {
    return this.#stored.authorId === this.#world.application.bot.id;
  }

  get channelId(): string {
    return this.#stored.channelId;
  }

  /** Whether one member alone sees it. */
  get ephemeral(): boolean {
    return this.#stored.ephemeralTo !== null;
  }

  /** Whether it only says that the bot is thinking. */
  get thinking(): boolean {
    return (this.#flags & MessageFlags.Loading) !== 0;
  }

  get usesComponentsV2(): boolean {
    return (this.#flags & MessageFlags.IsComponentsV2) !== 0;
  }

  /** Whether link previews are off. */
  get suppressesEmbeds(): boolean {
    return (this.#flags & MessageFlags.SuppressEmbeds) !== 0;
  }

  /** Id of the message it replies to. */
  get repliesTo(): string | null {
    return this.api.message_reference?.message_id ?? null;
  }

  /** Everyone it notified, edits included. */
  get pinged() {
    return this.#stored.pinged;
  }

  /** Every state it has been in, oldest first, with the time (ms since 1970). */
  get versions() {
    return this.#stored.versions;
  }

  /** Markdown source of its content, embeds and text displays, in reading order, one a line. */
  get text(): string {
    return this.#texts.join("\n");
  }

  /** What a member reads of that, and what is live in it. */
  get rendering(): Rendering {
    const parts = this.#texts.map(render);
    return {
      text: parts.map(({ text }) => text).join("\n"),
      links: parts.flatMap(({ links }) => links),
      mentions: parts.flatMap(({ mentions }) => mentions),
      formatting: parts.flatMap(({ formatting }) => formatting),
    };
  }

  /** Addresses that Discord unfurls into cards below it: none where embeds are suppressed or can't be. */
  get previews(): readonly string[] {
    if (this.suppressesEmbeds || this.usesComponentsV2) return [];
    return render(this.api.content).links.flatMap(({ url, previews }) => (previews ? url : []));
  }

  get buttons(): readonly SeenButton[] {
    return buttonsIn(this.api.components);
  }

  get selects(): readonly SeenSelect[] {
    return selectsIn(this.api.components);
  }

  /** Attached files with their bytes. */
  get files(): readonly { readonly name: string; readonly url: string; readonly bytes: Buffer }[] {
    return this.api.attachments.map(({ id, filename, url }) => ({
      name: filename,
      url,
      bytes: this.#world.attachments.get(id)?.bytes ?? Buffer.alloc(0),
    }));
  }

  get #texts(): readonly string[] {
    const embeds = this.api.embeds.flatMap((embed) => [
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
      embed.footer?.text,
    ]);
    const all = [this.api.content, ...embeds, ...textsOf(this.api.components)];
    return all.filter((text): text is string => text !== undefined && text !== "");
  }

  get #flags(): number {
    return this.api.flags;
  }
}
