import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";

/** Discord's limits on a message, from its reference on components and messages. */
export const limits = {
  /** Components of a message with nested ones counted. */
  components: 40,
  /** UTF-16 units over all text displays of a message. */
  text: 4000,
  /**
   * Bytes of UTF-8 over all text displays, with 12 for each. Not in the reference: measured as 10,170 in
   * discord/discord-api-docs#8554, where a message over it is answered by an error of the server.
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

/** Left free on every page: room for a line that says what the bot lacks in a channel. */
export const reserve = { components: 1, text: 200, bytes: 300 } as const;

export interface Size {
  readonly components: number;
  readonly text: number;
  readonly bytes: number;
}

const bytesOfEachText = 12;

export function sizeOf(components: readonly APIMessageTopLevelComponent[]): Size {
  const nested = everyComponent(components);
  const texts = nested.flatMap((each) => (isText(each) ? [each.content] : []));
  return {
    components: nested.length,
    text: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + bytesOfEachText, 0),
  };
}

type Component = APIMessageTopLevelComponent | APIComponentInMessageActionRow | APISectionAccessoryComponent;

function everyComponent(components: readonly Component[]): readonly Component[] {
  return components.flatMap((each) => [
    each,
    ...("components" in each ? everyComponent(each.components) : []),
    ...("accessory" in each ? [each.accessory] : []),
  ]);
}

function isText(component: Component): component is APITextDisplayComponent {
  return component.type === ComponentType.TextDisplay;
}
