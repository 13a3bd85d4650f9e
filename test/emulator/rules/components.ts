import { ComponentType as Type } from "discord-api-types/v10";

import { internalError } from "../discord-error.ts";
import type { Field } from "../form.ts";
import { checkButton } from "./buttons.ts";
import { checkLayout, LAYOUT } from "./layout.ts";
import { checkSelect, SELECTS } from "./selects.ts";
import { checkId, newTally, type Tally } from "./tally.ts";

/** Components, "Legacy Message Component Behavior": five action rows. */
const LEGACY_ROWS = 5;
/** Components, introduction: "Messages allow up to 40 total components", nested ones counted. */
const COMPONENTS = 40;
/** Components, "Text Display": characters over all of a message's; here UTF-16 units, the stricter count. */
const TEXT = 4_000;
/**
 * Bytes of UTF-8 over all text displays, with 12 for each display: documented nowhere, measured to the byte in
 * discord/discord-api-docs#8554, where going over is answered by an HTTP 500.
 */
const TEXT_BYTES = 10_170;
const BYTES_A_TEXT = 12;

/** Checks a message's components; under flag `IS_COMPONENTS_V2` by the new rules, else by the legacy ones. */
export function checkComponents(list: Field, v2: boolean, filenames: ReadonlySet<string>): void {
  const tally = newTally(filenames);
  const top = v2 ? [Type.ActionRow, ...LAYOUT] : [Type.ActionRow];
  for (const component of list.list(v2 ? {} : { max: LEGACY_ROWS })) checkComponent(component, top, tally);
  if (!v2) return;
  if (tally.count > COMPONENTS) {
    list.reject(
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `The total number of components cannot exceed ${COMPONENTS}`,
    );
  }
  if (tally.texts.join("").length > TEXT) {
    list.reject(
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total size of displayable text components cannot exceed ${TEXT}`,
    );
  }
  if (Buffer.byteLength(tally.texts.join("")) + tally.texts.length * BYTES_A_TEXT > TEXT_BYTES) throw internalError();
}

/** Checks one component, which must be of a type its parent takes, and everything under it. */
function checkComponent(component: Field, allowed: readonly Type[], tally: Tally): void {
  tally.count += 1;
  const type = component.at("type").required().choice(allowed);
  checkId(component.at("id"), tally);
  if (type === undefined) return;
  if (type === Type.ActionRow) checkRow(component, tally);
  else if (type === Type.Button) checkButton(component, tally);
  else if (SELECTS.includes(type)) checkSelect(component, tally);
  else checkLayout(type, component, tally, (child, types) => checkComponent(child, types, tally));
}

/** Components, "Action Row": up to five buttons, or one select. */
function checkRow(row: Field, tally: Tally): void {
  const children = row.at("components").required().list({ min: 1, max: 5 });
  for (const child of children) checkComponent(child, [Type.Button, ...SELECTS], tally);
  const selects = children.filter((child) => child.at("type").value !== Type.Button);
  if (selects.length > 0 && children.length > 1) {
    row.at("components").reject("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
  }
}
