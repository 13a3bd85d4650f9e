import { ApplicationCommandType, ComponentType, InteractionType, PermissionFlagsBits } from "discord-api-types/v10";

import { ANYONE } from "../rules/allowed-mentions.ts";
import type { Upload } from "../state/attachments.ts";
import type { Channel } from "../state/channel.ts";
import { toWriteIn } from "../state/permissions.ts";
import { plainForm } from "../state/plain-form.ts";
import { edit, post, remove } from "../state/posting.ts";
import type { User } from "../state/user.ts";
import type { World } from "../state/world.ts";
import { useOf } from "./component-use.ts";
import { commandsFor, findCommand } from "./command-menu.ts";
import { leafOf, type Typed, typeOptions } from "./command-options.ts";
import { interact, type Use } from "./interact.ts";
import { Invocation } from "./invocation.ts";
import { ClientRefusal } from "./refusal.ts";
import { SeenMessage } from "./seen-message.ts";
import { PATIENCE_MS, until } from "./wait.ts";

export interface Saying {
  readonly replyTo?: SeenMessage;
  /** Whether a reply notifies its author; on unless switched off, as in the client. */
  readonly ping?: boolean;
  readonly files?: readonly Upload[];
}

/** Somebody with a channel open: everything they can do there and see there. */
export class Seat {
  readonly user: User;
  readonly channel: Channel;
  readonly #world: World;

  constructor(world: World, user: User, channel: Channel) {
    this.#world = world;
    this.user = user;
    this.channel = channel;
  }

  /** Sends a message. @throws ClientRefusal without the permission, or past 2,000 characters. */
  says(content: string, { replyTo, ping = true, files = [] }: Saying = {}): SeenMessage {
    const permissions = this.#world.permissions(this.user.id, this.channel);
    if (!(permissions & toWriteIn(this.channel)) || this.channel.forum)
      throw new ClientRefusal(`${this.user.name} may not write here.`);
    if (content.length > 2_000) throw new ClientRefusal("A message takes 2,000 characters.");
    const form = plainForm(content, files, { ...ANYONE, repliedUser: ping });
    const reply = replyTo ? { replyTo: replyTo.id } : {};
    return new SeenMessage(
      this.#world,
      post(this.#world, { channel: this.channel, author: this.user, form, files: new Map(files.entries()), ...reply }),
    );
  }

  /** Rewrites one of their own messages. */
  rewrites(message: SeenMessage, content: string): void {
    const stored = this.#world.message(this.channel.id, message.id);
    if (stored.authorId !== this.user.id) throw new ClientRefusal("Only its author rewrites a message.");
    edit(this.#world, stored, this.user, plainForm(content), new Map());
  }

  /** Deletes a message: their own, or anybody's with the permission. */
  deletes(message: SeenMessage): void {
    const stored = this.#world.message(this.channel.id, message.id);
    const moderates = (this.#world.permissions(this.user.id, this.channel) & PermissionFlagsBits.ManageMessages) !== 0n;
    if (stored.authorId !== this.user.id && !moderates)
      throw new ClientRefusal(`${this.user.name} may not delete that.`);
    remove(this.#world, stored);
  }

  /** Every message on screen, oldest first: not deleted, and not somebody else's ephemeral one. */
  messages(): readonly SeenMessage[] {
    if (!(this.#world.permissions(this.user.id, this.channel) & PermissionFlagsBits.ViewChannel)) return [];
    return [...this.#world.messages.values()]
      .filter((message) => message.channelId === this.channel.id && !message.deleted)
      .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === this.user.id)
      .map((message) => new SeenMessage(this.#world, message));
  }

  /** Waits for a message that satisfies `wanted`; the newest where several do. @throws NeverSeen */
  sees(wanted: (message: SeenMessage) => boolean, withinMs = PATIENCE_MS): Promise<SeenMessage> {
    const describe = () =>
      this.messages()
        .map((each) => `${each.byBot ? "bot" : "member"}: ${each.text}`)
        .join(" | ") || "an empty channel";
    return until(this.#world, "A message", () => this.messages().findLast(wanted), describe, withinMs);
  }

  /** Waits for the bot's reply to a message (by reference) or, without one, its newest message that isn't thinking. */
  seesReply(to?: SeenMessage, withinMs = PATIENCE_MS): Promise<SeenMessage> {
    return this.sees(
      (message) => message.byBot && !message.thinking && (to === undefined || message.repliesTo === to.id),
      withinMs,
    );
  }

  /** Moments (ms since 1970) at which the bot showed that it was typing here. */
  typing(): readonly number[] {
    return this.#world.typing.get(this.channel.id) ?? [];
  }

  /** Names of the commands that the client lists here. */
  commands(): readonly string[] {
    return commandsFor(this.#world, this.user, this.channel).map((command) => command.name);
  }

  /** Runs a slash command: `slash("ask", { question })`, `slash("article add", { file })`. @throws ClientRefusal */
  slash(name: string, typed: Typed = {}): Invocation {
    return this.#run(name, typed);
  }

  /** Asks for completions of `option`, with the other options typed so far. @throws ClientRefusal */
  autocomplete(name: string, option: string, typed: Typed): Invocation {
    return this.#run(name, { ...typed, [option]: typed[option] ?? "" }, option);
  }

  /** Runs a message's context-menu command. @throws ClientRefusal */
  onMessage(name: string, message: SeenMessage): Invocation {
    const command = findCommand(this.#world, this.user, this.channel, name, ApplicationCommandType.Message);
    // Message Content Intent: the message that a message command is used on comes whole.
    const resolved = { messages: { [message.id]: message.latest().api } };
    const data = { id: command.id, name, type: command.type, target_id: message.id, resolved, ...guildOf(command) };
    return this.#send({ type: InteractionType.ApplicationCommand, name, data });
  }

  /** Presses a button by its label or custom id. @throws ClientRefusal where it isn't there or is disabled. */
  press(message: SeenMessage, button: string): Invocation {
    return this.#send(useOf(this.#onScreen(message), button, ComponentType.Button));
  }

  /** Picks values in a select by its custom id or placeholder. @throws ClientRefusal */
  pick(message: SeenMessage, select: string, values: readonly string[]): Invocation {
    return this.#send(useOf(this.#onScreen(message), select, ComponentType.StringSelect, values));
  }

  #send(use: Omit<Use, "user" | "channel">): Invocation {
    return new Invocation(this.#world, interact(this.#world, { ...use, user: this.user, channel: this.channel }));
  }

  #onScreen(message: SeenMessage): SeenMessage {
    const found = this.messages().find(({ id }) => id === message.id);
    if (!found) throw new ClientRefusal(`${this.user.name} doesn't see that message.`);
    return found;
  }

  #run(name: string, typed: Typed, focused?: string): Invocation {
    const [first = "", ...words] = name.split(" ");
    const command = findCommand(this.#world, this.user, this.channel, first, ApplicationCommandType.ChatInput);
    const leaf = leafOf(command, words);
    const completed = leaf.options.find((option) => option.name === focused);
    if (focused !== undefined && !(completed && "autocomplete" in completed && completed.autocomplete))
      throw new ClientRefusal(`"${focused}" doesn't autocomplete.`);
    const data = {
      id: command.id,
      name: first,
      type: command.type,
      ...typeOptions(this.#world, this.channel, leaf, typed, focused),
      ...guildOf(command),
    };
    const type =
      focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
    return this.#send({ type, name, focused: completed?.type, data });
  }
}

function guildOf({ guild_id }: { guild_id?: string | undefined }): { guild_id?: string } {
  return guild_id === undefined ? {} : { guild_id };
}
