import { type ButtonStyle, ComponentType } from "discord-api-types/v10";

import { walk } from "../state/component-tree.ts";

export interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
  readonly style: ButtonStyle;
}

export interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string | null;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string; readonly description?: string; readonly default?: boolean }[];
}

/** Buttons in the order they show. */
export function buttonsIn(components: unknown): readonly SeenButton[] {
  return ofType(components, ComponentType.Button).map((button) => ({
    label: textOr(button["label"], ""),
    customId: textOr(button["custom_id"], null),
    url: textOr(button["url"], null),
    disabled: button["disabled"] === true,
    style: button["style"] as ButtonStyle,
  }));
}

/** String selects in the order they show. */
export function selectsIn(components: unknown): readonly SeenSelect[] {
  return ofType(components, ComponentType.StringSelect).map((select) => ({
    customId: textOr(select["custom_id"], ""),
    placeholder: textOr(select["placeholder"], null),
    disabled: select["disabled"] === true,
    options: select["options"] as SeenSelect["options"],
  }));
}

function ofType(components: unknown, type: ComponentType): Readonly<Record<string, unknown>>[] {
  return [...walk(components)].filter((component) => component["type"] === type);
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === "string" ? value : otherwise;
}
