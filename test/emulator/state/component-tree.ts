import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

import { isRecord } from "../form.ts";
import type { StoredAttachment } from "./message.ts";

/**
 * Components as the API gives them back: every one with an `id`, counted up from 1 over those that the sender set
 * (Components, "Anatomy of a Component"), and `attachment://` replaced by the file's address.
 */
export function settled(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly StoredAttachment[],
  urlOf: (attachment: StoredAttachment) => string,
): APIMessageTopLevelComponent[] {
  const taken = new Set([...walk(components)].map((component) => component["id"]).filter((id) => id !== 0));
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const settle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(settle);
    if (!isRecord(value)) return value;
    const id = isComponent(value) ? { id: value["id"] || nextId() } : {};
    const children = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, settle(child)]));
    return { ...children, ...id, ...resolved(value["url"], attachments, urlOf) };
  };
  // The input is valid, and ids and addresses are all that changes.
  return settle(components) as APIMessageTopLevelComponent[];
}

/** Every component of a tree, parents first, in the order a member sees them. */
export function* walk(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  if (!isRecord(value)) return;
  if (isComponent(value)) yield value;
  for (const key of ["components", "component", "accessory"]) yield* walk(value[key]);
}

/** Contents of all text displays, in the order a member reads them. */
export function textsOf(components: unknown): string[] {
  return [...walk(components)].flatMap(({ content }) => (typeof content === "string" ? [content] : []));
}

function isComponent(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value["type"] === "number";
}

function resolved(
  url: unknown,
  attachments: readonly StoredAttachment[],
  urlOf: (attachment: StoredAttachment) => string,
) {
  const name = typeof url === "string" ? /^attachment:\/\/(.+)$/.exec(url)?.[1] : undefined;
  const attachment = attachments.find((each) => each.filename === name);
  return attachment ? { url: urlOf(attachment), proxy_url: urlOf(attachment), attachment_id: attachment.id } : {};
}
