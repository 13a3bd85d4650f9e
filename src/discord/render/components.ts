import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";

import { type Action, encodeAction } from "../action.ts";
import { joined, type Markdown } from "../markdown.ts";
import { limits } from "./limits.ts";
import type { ImageFile, TextFile } from "./reply.ts";

/** Bar at the side of what doesn't answer, or asks for care. */
export const amber = 0xd2_99_22;

export function text(...lines: readonly (Markdown | null)[]): APITextDisplayComponent {
  const written = lines.filter((line) => line !== null);
  return { type: ComponentType.TextDisplay, content: joined(written, "\n") };
}

export function card(components: readonly APIComponentInContainer[], accent: number | null = null): APIContainerComponent {
  return {
    type: ComponentType.Container,
    components: [...components],
    ...(accent === null ? {} : { accent_color: accent }),
  };
}

export function button(label: string, action: Action, style: PressStyle = ButtonStyle.Secondary): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id: encodeAction(action) };
}

type PressStyle = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;

/** As many rows as the buttons need; none for no button. */
export function rows(
  buttons: readonly APIComponentInMessageActionRow[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const count = Math.ceil(buttons.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}

export function fileOf(file: TextFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${file.name}` } };
}

export function imageOf({ name, alt }: ImageFile): APIMediaGalleryComponent {
  return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description: alt }] };
}
