import { ComponentType as Type, TextInputStyle } from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkSelect, SELECTS } from "./selects.ts";
import { checkCustomId, newTally, type Tally } from "./tally.ts";

/** Interactions, "Modal": title of at most 45 characters, one to five components. */
export function checkModal(modal: Field): void {
  modal.at("custom_id").required().string({ min: 1, max: 100 });
  modal.at("title").required().string({ min: 1, max: 45 });
  const tally = newTally();
  for (const row of modal.at("components").required().list({ min: 1, max: 5 })) {
    const type = row.at("type").required().choice([Type.ActionRow, Type.TextDisplay, Type.Label]);
    if (type === Type.TextDisplay) row.at("content").required().string({ min: 1, max: 4_000 });
    if (type === Type.Label) checkLabel(row, tally);
    if (type === Type.ActionRow) {
      for (const input of row.at("components").required().list({ min: 1, max: 1 })) {
        if (input.at("type").required().choice([Type.TextInput]) === undefined) continue;
        input.at("label").required().string({ min: 1, max: 45 });
        checkTextInput(input, tally);
      }
    }
  }
}

/** Components, "Label Structure": label of at most 45 characters, description of at most 100. */
function checkLabel(label: Field, tally: Tally): void {
  label.at("label").required().string({ min: 1, max: 45 });
  label.at("description").string({ max: 100 });
  const input = label.at("component").required();
  const inputs = [Type.TextInput, ...SELECTS, Type.FileUpload, Type.RadioGroup, Type.CheckboxGroup, Type.Checkbox];
  const type = input.at("type").required().choice(inputs);
  if (type === undefined) return;
  if (type === Type.TextInput) checkTextInput(input, tally);
  else if (SELECTS.includes(type)) checkModalSelect(input, tally);
  else checkCustomId(input.at("custom_id"), tally);
}

/** Components, "String Select Structure": `disabled` is an error in a modal. */
function checkModalSelect(select: Field, tally: Tally): void {
  checkSelect(select, tally);
  if (select.at("disabled").value === true)
    select.at("disabled").reject("COMPONENT_CANNOT_BE_DISABLED", "Components in modals cannot be disabled");
}

/** Components, "Text Input Structure". */
function checkTextInput(input: Field, tally: Tally): void {
  checkCustomId(input.at("custom_id"), tally);
  input.at("style").required().choice([TextInputStyle.Short, TextInputStyle.Paragraph]);
  const min = input.at("min_length").integer({ min: 0, max: 4_000 }) ?? 0;
  const max = input.at("max_length").integer({ min: 1, max: 4_000 }) ?? 4_000;
  if (min > max) input.at("min_length").reject("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  input.at("required").boolean();
  input.at("value").string({ max });
  input.at("placeholder").string({ max: 100 });
}
