import {
  type APIActionRowComponent,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The body of an ordinary message. */
export interface PlainText {
  readonly content: string;
  readonly components: readonly Row[];
}

/**
 * Says in plain text what the components say. Link buttons become addresses in the text, in angle brackets so that
 * they draw no preview; other buttons and menus stay, in their rows. Files need no mention: an ordinary message shows
 * all its attachments.
 */
export function plainText(components: readonly APIMessageTopLevelComponent[]): PlainText {
  const parts = components.map(partOf);
  return {
    content: parts.flatMap((part) => part.texts).join("\n"),
    components: parts.flatMap((part) => part.rows),
  };
}

interface Part {
  readonly texts: readonly string[];
  readonly rows: readonly Row[];
}

function partOf(component: APIMessageTopLevelComponent): Part {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { texts: [component.content], rows: [] };
    case ComponentType.Container: {
      const parts = component.components.map(partOf);
      return { texts: parts.flatMap((part) => part.texts), rows: parts.flatMap((part) => part.rows) };
    }
    case ComponentType.ActionRow:
      return row(component.components);
    case ComponentType.Section: {
      const { texts, rows } = row(component.accessory.type === ComponentType.Button ? [component.accessory] : []);
      return { texts: [...component.components.map((text) => text.content), ...texts], rows };
    }
    case ComponentType.Separator:
    case ComponentType.File:
    case ComponentType.MediaGallery:
      return { texts: [], rows: [] };
  }
}

function row(components: readonly APIComponentInMessageActionRow[]): Part {
  const others = components.filter((each) => !isLink(each));
  return {
    texts: components.filter(isLink).map((link) => `<${link.url}>`),
    rows: others.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: others }],
  };
}

function isLink(component: APIComponentInMessageActionRow): component is APIButtonComponentWithURL {
  return component.type === ComponentType.Button && component.style === ButtonStyle.Link;
}
