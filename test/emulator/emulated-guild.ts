import { OverwriteType } from "discord-api-types/v10";

import type { Person } from "./member/person.ts";
import { type Channel, channelPayload } from "./state/channel.ts";
import { type Guild, memberPayload, type Role, rolePayload } from "./state/guild.ts";
import { plainForm } from "./state/plain-form.ts";
import { post } from "./state/posting.ts";
import type { World } from "./state/world.ts";

/** A server, as its admins handle it. */
export class EmulatedGuild {
  readonly state: Guild;
  readonly #world: World;

  constructor(world: World, state: Guild) {
    this.#world = world;
    this.state = state;
  }

  get id(): string {
    return this.state.id;
  }

  /** Adds a text channel. */
  channel(name: string): Channel {
    return this.#add({ name }, "CHANNEL_CREATE");
  }

  /** Adds a forum: a channel whose posts are threads. */
  forum(name: string): Channel {
    return this.#add({ name, forum: true }, "CHANNEL_CREATE");
  }

  /** Opens a public thread in a channel, or a post in a forum. */
  thread(parent: Channel, name: string): Channel {
    return this.#add({ name, parent }, "THREAD_CREATE");
  }

  #add(own: Pick<Channel, "name" | "forum" | "parent">, event: string): Channel {
    const id = this.#world.ids.next();
    const channel: Channel = { id, guildId: this.id, recipient: null, overwrites: [], lastMessageId: null, ...own };
    this.#world.channels.set(id, channel);
    this.#tell(event, channelPayload(channel));
    return channel;
  }

  /** Adds a role that grants `permissions` (none unless given); `botId` for the one that Discord makes for a bot. */
  role(
    name: string,
    { permissions = 0n, mentionable = false, ...rest }: Partial<Pick<Role, "permissions" | "mentionable" | "botId">> = {},
  ): Role {
    const role: Role = { id: this.#world.ids.next(), name, permissions, mentionable, ...rest };
    this.state.roles.set(role.id, role);
    this.#tell("GUILD_ROLE_CREATE", { guild_id: this.id, role: rolePayload(role, 1) });
    return role;
  }

  /** Lets people in, or gives those inside other roles. */
  join(person: Person, ...roles: readonly Role[]): void {
    const known = this.state.members.get(person.id);
    const member = known ?? { user: person.user, roleIds: [], nick: null, joinedAt: this.#world.clock.now() };
    member.roleIds = roles.map((role) => role.id);
    this.state.members.set(person.id, member);
    this.#tell(known ? "GUILD_MEMBER_UPDATE" : "GUILD_MEMBER_ADD", { ...memberPayload(member), guild_id: this.id });
  }

  /** Grants or denies permissions in a channel to a role, a member's id, or `"everyone"`. */
  permit(channel: Channel, who: Role | string, change: { allow?: bigint; deny?: bigint }): void {
    const id = who === "everyone" ? this.id : typeof who === "string" ? who : who.id;
    const type = typeof who === "string" && who !== "everyone" ? OverwriteType.Member : OverwriteType.Role;
    const others = channel.overwrites.filter((each) => each.id !== id);
    channel.overwrites = [...others, { id, type, allow: change.allow ?? 0n, deny: change.deny ?? 0n }];
    this.#tell("CHANNEL_UPDATE", channelPayload(channel));
  }

  /** Takes permissions from the bot in a channel, by an overwrite on it alone. */
  denyBot(channel: Channel, deny: bigint): void {
    this.permit(channel, this.#world.application.bot.id, { deny });
  }

  /** A webhook (an integration, not the app under test) posts in a channel. */
  webhookSays(channel: Channel, name: string, content: string): void {
    const id = this.#world.ids.next();
    const author = { id, name, bot: true, locale: "en-US", directMessages: false };
    post(this.#world, { channel, author, form: plainForm(content), files: new Map(), webhookId: id });
  }

  /** Throws the bot out. */
  removeBot(): void {
    this.state.members.delete(this.#world.application.bot.id);
    this.#tell("GUILD_DELETE", { id: this.id });
  }

  /** Sets who may use a command, in place of its `default_member_permissions`. */
  openCommand(name: string, ...to: readonly (Role | Person)[]): void {
    this.state.commandOverrides.set(
      name,
      to.map(({ id }) => id),
    );
  }

  #tell(t: string, d: unknown): void {
    if (this.#world.guilds.has(this.id)) this.#world.emit("dispatch", { t, d, guildId: this.id });
  }
}
