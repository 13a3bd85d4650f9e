import type { Reply } from "../../../src/discord/render/reply.ts";
import { textsOf, walk } from "../../emulator/state/component-tree.ts";

/** All text of a reply, in the order a member reads it. */
export function textOf(reply: Reply): string {
  return [reply.content ?? "", ...textsOf(reply.components)].join("\n");
}

export function labelsOf(reply: Reply): readonly string[] {
  return [...walk(reply.components)].flatMap(({ label }) => (typeof label === "string" ? [label] : []));
}

export function customIdsOf(reply: Reply): readonly string[] {
  return [...walk(reply.components)].flatMap(({ custom_id }) => (typeof custom_id === "string" ? [custom_id] : []));
}
