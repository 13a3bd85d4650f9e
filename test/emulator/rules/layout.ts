import { ComponentType as Type } from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkUrl } from "./embeds.ts";
import type { Tally } from "./tally.ts";

/** Checks a child, which must be of one of these types. */
type Check = (child: Field, allowed: readonly Type[]) => void;

/** Components of the second version that stand at the top of a message, beside action rows. */
export const LAYOUT: readonly Type[] = [
  Type.Section,
  Type.TextDisplay,
  Type.MediaGallery,
  Type.File,
  Type.Separator,
  Type.Container,
];

/** Components, one section for each type. */
export function checkLayout(type: Type, component: Field, tally: Tally, check: Check): void {
  if (type === Type.TextDisplay) checkText(component, tally);
  else if (type === Type.Section) checkSection(component, check);
  else if (type === Type.Container) checkContainer(component, check);
  else if (type === Type.Separator) checkSeparator(component);
  else if (type === Type.MediaGallery) checkGallery(component, tally);
  else if (type === Type.File) checkFile(component, tally);
  else if (type === Type.Thumbnail) checkMedia(component, tally);
}

/** "Text Display": content is required, and an empty one is refused. */
function checkText(text: Field, tally: Tally): void {
  const content = text.at("content").required().string({ min: 1, max: 4_000 });
  if (content === undefined) return;
  if (content !== "" && content.trim() === "")
    text.at("content").reject("BASE_TYPE_REQUIRED", "This field is required");
  tally.texts.push(content);
}

/** "Section Structure": one to three texts and one accessory, a button or a thumbnail. */
function checkSection(section: Field, check: Check): void {
  for (const child of section.at("components").required().list({ min: 1, max: 3 })) check(child, [Type.TextDisplay]);
  const accessory = section.at("accessory").required();
  if (accessory.given) check(accessory, [Type.Button, Type.Thumbnail]);
}

/** "Container Structure": anything of the top level but another container. */
function checkContainer(container: Field, check: Check): void {
  container.at("accent_color").integer({ min: 0, max: 0xff_ff_ff });
  container.at("spoiler").boolean();
  const children = [Type.ActionRow, ...LAYOUT.filter((type) => type !== Type.Container)];
  for (const child of container.at("components").required().list({ min: 1 })) check(child, children);
}

/** "Separator Structure". */
function checkSeparator(separator: Field): void {
  separator.at("divider").boolean();
  separator.at("spacing").choice([1, 2]);
}

/** "Media Gallery Structure": one to ten items. */
function checkGallery(gallery: Field, tally: Tally): void {
  for (const item of gallery.at("items").required().list({ min: 1, max: 10 })) checkMedia(item, tally);
}

/** "Media Gallery Item Structure", "Thumbnail Structure": alternative text of at most 1,024 characters. */
function checkMedia(item: Field, tally: Tally): void {
  item.at("description").string({ max: 1_024 });
  item.at("spoiler").boolean();
  checkReference(item.at("media").required().at("url").required(), ["http:", "https:", "attachment:"], tally);
}

/** "File Structure": only a file of this message. */
function checkFile(file: Field, tally: Tally): void {
  file.at("spoiler").boolean();
  checkReference(file.at("file").required().at("url").required(), ["attachment:"], tally);
}

/** "Unfurled Media Item": an address, or `attachment://` and the name of an attached file. */
function checkReference(url: Field, schemes: readonly string[], tally: Tally): void {
  checkUrl(url, schemes);
  const name = typeof url.value === "string" ? /^attachment:\/\/(.+)$/.exec(url.value)?.[1] : undefined;
  if (name !== undefined && !tally.filenames.has(name)) {
    url.reject(
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `The referenced attachment '${name}' was not found`,
    );
  }
}
