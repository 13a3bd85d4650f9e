import {
  type APIModalInteractionResponseCallbackData,
  ComponentType as Type,
  InteractionType,
} from "discord-api-types/v10";

import { isRecord } from "../form.ts";
import type { Upload } from "../state/attachments.ts";
import { walk } from "../state/component-tree.ts";
import type { Interaction } from "../state/interaction.ts";
import type { World } from "../state/world.ts";
import type { Use } from "./interact.ts";
import type { Invocation } from "./invocation.ts";
import { ClientRefusal } from "./refusal.ts";
import { resolveUpload } from "./resolve.ts";

/** What a member puts into a form: text, the values of a select, or a file, by the input's custom id. */
export type Filled = Readonly<Record<string, string | readonly string[] | Upload>>;

/** A form on a member's screen. */
export class SeenModal {
  readonly title: string;
  readonly api: APIModalInteractionResponseCallbackData;
  readonly #world: World;
  readonly #openedBy: Interaction;
  readonly #send: (use: Use) => Invocation;

  constructor(
    world: World,
    openedBy: Interaction,
    api: APIModalInteractionResponseCallbackData,
    send: (use: Use) => Invocation,
  ) {
    this.#send = send;
    this.#world = world;
    this.#openedBy = openedBy;
    this.api = api;
    this.title = api.title;
  }

  /** Custom ids of the inputs, in order. */
  get inputs(): readonly string[] {
    return this.#inputs().map((input) => String(input["custom_id"]));
  }

  /** @throws ClientRefusal for an input that isn't there, is required and empty, or is of the wrong length. */
  submit(filled: Filled): Invocation {
    const unknown = Object.keys(filled).find((id) => !this.inputs.includes(id));
    if (unknown !== undefined)
      throw new ClientRefusal(`The form has no input "${unknown}", only ${this.inputs.join(", ")}.`);
    const resolved = { attachments: {} as Record<string, unknown> };
    const values = new Map(
      this.#inputs().map((input) => [
        input["custom_id"],
        this.#value(input, filled[String(input["custom_id"])], resolved),
      ]),
    );
    let id = 0;
    const submitted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(submitted);
      if (!isRecord(value)) return value;
      id += 1;
      const own = { type: value["type"], id: value["id"] ?? id };
      if (values.has(value["custom_id"]))
        return { ...own, custom_id: value["custom_id"], ...values.get(value["custom_id"]) };
      const children = ["components", "component"]
        .filter((key) => key in value)
        .map((key) => [key, submitted(value[key])]);
      return { ...own, ...(Object.fromEntries(children) as object) };
    };
    return this.#send({
      type: InteractionType.ModalSubmit,
      user: this.#openedBy.user,
      channel: this.#openedBy.channel,
      name: this.title,
      sourceMessageId: this.#openedBy.sourceMessageId,
      data: {
        custom_id: this.api.custom_id,
        components: submitted(this.api.components),
        ...(Object.keys(resolved.attachments).length > 0 && { resolved }),
      },
    });
  }

  #inputs() {
    return [...walk(this.api.components)].filter((component) => typeof component["custom_id"] === "string");
  }

  #value(
    input: Readonly<Record<string, unknown>>,
    given: Filled[string] | undefined,
    resolved: { attachments: Record<string, unknown> },
  ): object {
    const id = String(input["custom_id"]);
    if (input["type"] !== Type.TextInput) {
      if (given === undefined && input["required"] !== false) throw new ClientRefusal(`"${id}" is required.`);
      if (isUpload(given)) return { values: [resolveUpload(this.#world, this.#openedBy.channel, given, resolved)] };
      return { values: typeof given === "string" ? [given] : (given ?? []) };
    }
    const text = given ?? (typeof input["value"] === "string" ? input["value"] : "");
    if (typeof text !== "string") throw new ClientRefusal(`"${id}" takes text.`);
    if (text === "" && input["required"] !== false) throw new ClientRefusal(`"${id}" is required.`);
    const min = typeof input["min_length"] === "number" ? input["min_length"] : 0;
    const max = typeof input["max_length"] === "number" ? input["max_length"] : 4_000;
    if (text !== "" && (text.length < min || text.length > max))
      throw new ClientRefusal(`"${id}" takes ${min} to ${max} characters.`);
    return { value: text };
  }
}

function isUpload(given: unknown): given is Upload {
  return isRecord(given) && "bytes" in given;
}
