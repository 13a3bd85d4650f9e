import { ComponentType as Type } from "discord-api-types/v10";

import type { Field } from "../form.ts";
import { checkCustomId, type Tally } from "./tally.ts";

export const SELECTS: readonly Type[] = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];

/** Components, "String Select Structure", "Select Option Structure" and the like for the other four. */
export function checkSelect(select: Field, tally: Tally): void {
  checkCustomId(select.at("custom_id"), tally);
  select.at("placeholder").string({ max: 150 });
  select.at("disabled").boolean();
  const min = select.at("min_values").integer({ min: 0, max: 25 }) ?? 1;
  const max = select.at("max_values").integer({ min: 1, max: 25 }) ?? 1;
  if (min > max)
    select.at("min_values").reject("SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX", "min_values cannot exceed max_values");
  if (select.at("type").value === Type.StringSelect) checkOptions(select.at("options"), min, max);
}

function checkOptions(field: Field, min: number, max: number): void {
  const options = field.required().list({ min: 1, max: 25 });
  const values = new Set<unknown>();
  for (const option of options) {
    option.at("label").required().string({ min: 1, max: 100 });
    option.at("description").string({ max: 100 });
    const value = option.at("value");
    value.required().string({ min: 1, max: 100 });
    if (values.has(value.value))
      value.reject("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
    values.add(value.value);
  }
  const chosen = options.filter((option) => option.at("default").value === true).length;
  if (chosen > max)
    field.reject("SELECT_COMPONENT_TOO_MANY_DEFAULTS", `At most ${max} options may be selected by default`);
  if (options.length > 0 && min > options.length)
    field.reject("BASE_TYPE_MIN_LENGTH", `Must be ${min} or more in length.`);
}
