import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord-api-types/v10";

import { markdownHtml, type Surroundings, text } from "./markdown.ts";

/** Draws the components of a message as HTML, in Discord's order and with its classes of button. */
export function componentsHtml(components: readonly APIMessageTopLevelComponent[], around: Surroundings): string {
  return components.map((component) => componentHtml(component, around)).join("");
}

function componentHtml(component: APIMessageTopLevelComponent, around: Surroundings): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content, around)}</div>`;
    case ComponentType.Container: {
      const accent = component.accent_color;
      const style = accent == null ? "" : ` style="border-left: 4px solid #${accent.toString(16).padStart(6, "0")}"`;
      return `<div class="container"${style}>${componentsHtml(component.components, around)}</div>`;
    }
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(pressable).join("")}</div>`;
    case ComponentType.Section:
      return `<div class="text">${component.components.map(({ content }) => markdownHtml(content, around)).join("")}</div>`;
    case ComponentType.Separator:
      return "<hr>";
    case ComponentType.File:
      return `<div class="file">${text(component.file.url.replace("attachment://", ""))}</div>`;
    case ComponentType.MediaGallery:
      return "";
  }
}

const buttonClasses: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
  [ButtonStyle.Link]: "secondary link",
  [ButtonStyle.Premium]: "primary",
};

function pressable(component: APIComponentInMessageActionRow): string {
  if (component.type === ComponentType.Button) {
    const label = "label" in component ? (component.label ?? "") : "";
    return `<span class="button ${buttonClasses[component.style]}">${text(label)}</span>`;
  }
  const chosen = component.type === ComponentType.StringSelect ? component.options.find((option) => option.default) : undefined;
  return `<span class="select">${text(chosen?.label ?? component.placeholder ?? "")}</span>`;
}
