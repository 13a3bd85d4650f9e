import { type APIApplicationCommandOptionChoice, InteractionResponseType as Response } from "discord-api-types/v10";

import type { Interaction } from "../state/interaction.ts";
import type { World } from "../state/world.ts";
import { interact, type Use } from "./interact.ts";
import { SeenMessage } from "./seen-message.ts";
import { SeenModal } from "./seen-modal.ts";
import { until } from "./wait.ts";

/** The member reads "The application did not respond": it wasn't acknowledged in time. */
export class NoResponse extends Error {
  constructor(what: string, ms: number) {
    super(`The application did not respond to ${what} within ${ms} ms.`);
    this.name = "NoResponse";
  }
}

export interface Acknowledgement {
  readonly type: Response;
  /** Emulated ms between the interaction and its first response. */
  readonly afterMs: number;
}

/** What came of using a command or component. Every wait throws NoResponse when the three seconds pass unanswered. */
export class Invocation {
  readonly interaction: Interaction;
  readonly #world: World;

  constructor(world: World, interaction: Interaction) {
    this.#world = world;
    this.interaction = interaction;
  }

  /** The first response of any kind, a deferral included. */
  acknowledged(withinMs?: number): Promise<Acknowledgement> {
    return this.#wait("An acknowledgement", withinMs, ({ answered, answeredAt, createdAt }) =>
      answered === null || answeredAt === null ? undefined : { type: answered, afterMs: answeredAt - createdAt },
    );
  }

  /** The message the member is left with: the reply, the deferral once edited, or the updated message. */
  answer(withinMs?: number): Promise<SeenMessage> {
    return this.#wait("An answer", withinMs, (interaction) => {
      if (interaction.answered === Response.Modal) throw new Error("A modal opened instead of an answer: use modal().");
      const id = interaction.answered === Response.DeferredMessageUpdate ? this.#updated() : this.#original();
      const message = this.#world.messages.get(id ?? interaction.followUpIds[0] ?? "");
      return message && new SeenMessage(this.#world, message);
    });
  }

  /** The nth message sent after the first response. */
  followUp(n = 0, withinMs?: number): Promise<SeenMessage> {
    return this.#wait("A follow-up", withinMs, ({ followUpIds }) => {
      const message = this.#world.messages.get(followUpIds[n] ?? "");
      return message && new SeenMessage(this.#world, message);
    });
  }

  /** The form that opened. */
  modal(withinMs?: number): Promise<SeenModal> {
    return this.#wait("A modal", withinMs, (interaction) => {
      const send = (use: Use) => new Invocation(this.#world, interact(this.#world, use));
      return interaction.modal ? new SeenModal(this.#world, interaction, interaction.modal, send) : undefined;
    });
  }

  /** What autocompletion offers. */
  choices(withinMs?: number): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return this.#wait("Choices", withinMs, ({ choices }) => choices ?? undefined);
  }

  #original(): string | undefined {
    const { originalId, thinking } = this.interaction;
    const gone = this.#world.messages.get(originalId ?? "")?.deleted ?? true;
    return thinking || gone ? undefined : (originalId ?? undefined);
  }

  /** The component's message, once edited after the deferral. */
  #updated(): string | undefined {
    const message = this.#world.messages.get(this.interaction.sourceMessageId ?? "");
    const since = this.interaction.answeredAt ?? Infinity;
    return message?.versions.slice(1).some(({ at }) => at >= since) ? message.id : undefined;
  }

  #wait<T>(what: string, withinMs: number | undefined, look: (interaction: Interaction) => T | undefined): Promise<T> {
    const name = this.interaction.name ?? "the interaction";
    return until(
      this.#world,
      `${what} to ${name}`,
      () => {
        if (this.interaction.failed) throw new NoResponse(name, this.#world.limits.acknowledgeWithinMs);
        return look(this.interaction);
      },
      () =>
        `first response ${String(this.interaction.answered)}, thinking ${String(this.interaction.thinking)}, follow-ups ${this.interaction.followUpIds.length}`,
      withinMs,
    );
  }
}
