import type { Field } from "../form.ts";

/** What a component may lean on, and what the whole message adds up to. */
export interface Tally {
  /** Names of the message's attachments: what `attachment://` may refer to. */
  readonly filenames: ReadonlySet<string>;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  readonly texts: string[];
  count: number;
}

export function newTally(filenames: ReadonlySet<string> = new Set()): Tally {
  return { filenames, customIds: new Set(), ids: new Set(), texts: [], count: 0 };
}

/** Components, "Anatomy of a Component": 1–100 characters, unique in the message. */
export function checkCustomId(field: Field, tally: Tally): void {
  const id = field.required().string({ min: 1, max: 100 });
  if (id === undefined) return;
  if (tally.customIds.has(id))
    field.reject("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  tally.customIds.add(id);
}

/** The same section: a 32-bit integer, unique in the message; 0 counts as none. */
export function checkId(field: Field, tally: Tally): void {
  const id = field.integer({ min: 0, max: 2 ** 31 - 1 });
  if (id === undefined || id === 0) return;
  if (tally.ids.has(id)) field.reject("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
  tally.ids.add(id);
}
