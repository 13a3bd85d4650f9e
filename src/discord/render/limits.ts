import type { APIMessageTopLevelComponent } from "discord.js";

/** Discord's limits on a message, from its reference on components and messages. */
export const limits = {
  /** Components of a message with nested ones counted. */
  components: 40,
  /** UTF-16 units over all text displays of a message. */
  text: 4000,
  /**
   * Bytes of the components as UTF-8 JSON. Undocumented, but messages near it are refused; counting the JSON with its
   * keys and escapes keeps clear of every reading of it.
   */
  bytes: 10_000,
  /** UTF-16 units of the content of a message without Components V2. */
  content: 2000,
  /** Rows of buttons in such a message. */
  rows: 5,
  buttonsInRow: 5,
  label: 80,
  /** Length of a link button's address. */
  url: 512,
  options: 25,
  /** Label, value and description of a menu's option. */
  optionText: 100,
  placeholder: 150,
} as const;

export interface Size {
  readonly components: number;
  readonly text: number;
  readonly bytes: number;
}

export function sizeOf(components: readonly APIMessageTopLevelComponent[]): Size {
  const nested = everyComponent(components);
  return {
    components: nested.length,
    text: nested.reduce((sum, each) => sum + ("content" in each ? each.content.length : 0), 0),
    bytes: Buffer.byteLength(JSON.stringify(components)),
  };
}

type Nested = APIMessageTopLevelComponent | { readonly type: number };

function everyComponent(components: readonly Nested[]): readonly (Nested | { readonly content: string })[] {
  return components.flatMap((each) => [
    each,
    ...("components" in each ? everyComponent(each.components) : []),
    ...("accessory" in each ? everyComponent([each.accessory]) : []),
  ]);
}
