import { ButtonStyle } from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkUrl } from "./embeds.ts";
import { checkCustomId, type Tally } from "./tally.ts";

/** Components, "Button Structure" and "Button Styles": which fields a style needs and which it excludes. */
export function checkButton(button: Field, tally: Tally): void {
  const styles = [
    ButtonStyle.Primary,
    ButtonStyle.Secondary,
    ButtonStyle.Success,
    ButtonStyle.Danger,
    ButtonStyle.Link,
    ButtonStyle.Premium,
  ];
  const style = button.at("style").required().choice(styles);
  button.at("label").string({ max: 80 });
  button.at("disabled").boolean();
  if (style === undefined) return;
  if (style === ButtonStyle.Link) {
    refuse(button, ["custom_id", "sku_id"], "Link buttons");
    checkUrl(button.at("url").required(), ["http:", "https:", "discord:"], 512);
  } else if (style === ButtonStyle.Premium) {
    refuse(button, ["custom_id", "label", "url", "emoji"], "Premium buttons");
    button.at("sku_id").required().snowflake();
    return;
  } else {
    refuse(button, ["url", "sku_id"], "Buttons that aren't links");
    checkCustomId(button.at("custom_id"), tally);
  }
  const label = button.at("label").value;
  if ((label === undefined || label === null || label === "") && !button.at("emoji").given) {
    button.reject("BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI", "A button must have a label or an emoji");
  }
}

function refuse(button: Field, keys: readonly string[], what: string): void {
  for (const key of keys) {
    const field = button.at(key);
    if (field.given) field.reject("BUTTON_COMPONENT_FIELD_NOT_ALLOWED", `${what} cannot have a ${key}`);
  }
}
