import { directChannel } from "../rest/routes/users.ts";
import type { Channel } from "../state/channel.ts";
import type { User } from "../state/user.ts";
import type { World } from "../state/world.ts";
import { Seat } from "./seat.ts";
import type { SeenMessage } from "./seen-message.ts";

/** A human with a Discord client. */
export class Person {
  readonly user: User;
  readonly #world: World;

  constructor(world: World, user: User) {
    this.#world = world;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  /** Opens a channel. */
  in(channel: Channel): Seat {
    return new Seat(this.#world, this.user, channel);
  }

  /** Opens the direct message with the bot. */
  dm(): Seat {
    return this.in(directChannel(this.#world, this.user));
  }

  /** Lets direct messages in or keeps them out. */
  acceptDirectMessages(accept: boolean): void {
    this.user.directMessages = accept;
  }

  /** Whether this person can read a message: the channel is open to them, and it isn't another's ephemeral one. */
  canSee(message: SeenMessage): boolean {
    return this.in(this.#world.channel(message.channelId))
      .messages()
      .some(({ id }) => id === message.id);
  }
}
