import { MessageFlags } from "discord-api-types/v10";

import { DiscordError, type FormErrors } from "./discord-error.ts";
import { readForm } from "./form.ts";
import { type Before, NOTHING, readMessageForm, refuseEmpty } from "./rules/message-form.ts";

/** The flag `IS_COMPONENTS_V2`. */
export const V2 = MessageFlags.IsComponentsV2;
const ALL = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | V2;

/** For tests of the rules: codes of every fault, each with its path: `components.0.type BASE_TYPE_CHOICES`. */
export function faults(body: object, before: Before = NOTHING, files: readonly string[] = []): string[] {
  try {
    const form = readForm(body, (root) => readMessageForm(root, before, ALL, new Map(files.entries())));
    refuseEmpty(form, before);
    return [];
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return error.errors ? flat(error.errors) : [String(error.code)];
  }
}

function flat(errors: FormErrors, path: readonly string[] = []): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === "_errors"
      ? (value as readonly { code: string }[]).map(({ code }) => `${path.join(".")} ${code}`)
      : flat(value as FormErrors, [...path, key]),
  );
}
