import type { Standing } from "../../desk/articles/listed.ts";
import type { Reader } from "../../language/reader.ts";
import { type Key, say } from "../../language/say.ts";
import type { Markdown } from "../../markdown.ts";

const standingKeys = {
  added: "standingAdded",
  changed: "standingChanged",
  removed: "standingRemoved",
} as const satisfies Record<Exclude<Standing, "indexed">, Key>;

/** How an article stands, where corpus and index differ; else null. */
export function standingText(standing: Standing, reader: Reader): Markdown | null {
  return standing === "indexed" ? null : say(reader, standingKeys[standing]);
}
