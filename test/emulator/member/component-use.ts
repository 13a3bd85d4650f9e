import { type ComponentType, InteractionType } from "discord-api-types/v10";

import { walk } from "../state/component-tree.ts";
import type { Use } from "./interact.ts";
import { ClientRefusal } from "./refusal.ts";
import type { SeenMessage } from "./seen-message.ts";

/**
 * The interaction of using the component that is called `wanted`: its label, placeholder or custom id.
 * @throws ClientRefusal where it isn't there, is disabled or a link, or doesn't take the values.
 */
export function useOf(
  message: SeenMessage,
  wanted: string,
  type: ComponentType,
  values?: readonly string[],
): Omit<Use, "user" | "channel"> {
  const names = ["label", "custom_id", "placeholder"];
  const components = [...walk(message.api.components)].filter((each) => each["type"] === type);
  const found = components.find((each) => names.some((key) => each[key] === wanted));
  if (!found) {
    const there = components.map((each) => String(each["label"] ?? each["custom_id"])).join(", ");
    throw new ClientRefusal(`The message has no "${wanted}", only: ${there || "none"}.`);
  }
  if (found["disabled"] === true) throw new ClientRefusal(`"${wanted}" is disabled.`);
  if (typeof found["custom_id"] !== "string") throw new ClientRefusal(`"${wanted}" is a link.`);
  if (values) refuseValues(found, values);
  const data = { custom_id: found["custom_id"], component_type: type, id: found["id"], ...(values && { values }) };
  return { type: InteractionType.MessageComponent, name: wanted, sourceMessageId: message.id, data };
}

function refuseValues(select: Readonly<Record<string, unknown>>, values: readonly string[]): void {
  const known = (select["options"] as readonly { value: string }[]).map((option) => option.value);
  const stranger = values.find((value) => !known.includes(value));
  if (stranger !== undefined) throw new ClientRefusal(`The select has no "${stranger}", only: ${known.join(", ")}.`);
  const [min, max] = [Number(select["min_values"] ?? 1), Number(select["max_values"] ?? 1)];
  if (values.length < min || values.length > max) throw new ClientRefusal(`The select takes ${min} to ${max} values.`);
}
