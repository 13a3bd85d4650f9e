import type { Field } from "../form.ts";

/** Which files a message will have. */
export interface AttachmentForm {
  /** Ids of attachments already on the message that stay. */
  readonly kept: readonly string[];
  readonly added: readonly {
    readonly index: number;
    readonly filename: string;
    readonly description: string | undefined;
  }[];
  /** Names of all of them: what `attachment://` may refer to. */
  readonly names: ReadonlySet<string>;
}

/**
 * API reference, "Uploading Files": an entry of `attachments` describes the part `files[n]` whose n is its id, or, on
 * an edit, keeps the attachment of that id; those not listed go. Parts that no entry describes are attached too.
 * A message takes at most ten files.
 */
export function readAttachments(
  field: Field,
  files: ReadonlyMap<number, string>,
  before: ReadonlyMap<string, string>,
): AttachmentForm {
  const kept: string[] = [];
  const described = new Map<number, { filename: string | undefined; description: string | undefined }>();
  for (const entry of field.list({ max: 10 })) {
    const id = String(entry.at("id").required().value);
    const description = entry.at("description").string({ max: 1_024 });
    const filename = entry.at("filename").string({ max: 1_024 });
    if (before.has(id)) kept.push(id);
    else if (files.has(Number(id))) described.set(Number(id), { filename, description });
    else entry.at("id").reject("ATTACHMENT_NOT_FOUND", `The attachment "${id}" was not found`);
  }
  if (!field.given && field.value !== null) kept.push(...before.keys());
  const added = [...files].map(([index, name]) => ({
    index,
    filename: safeName(described.get(index)?.filename ?? name),
    description: described.get(index)?.description,
  }));
  if (kept.length + added.length > 10) field.reject("BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
  return {
    kept,
    added,
    names: new Set([...kept.map((id) => before.get(id) ?? ""), ...added.map((file) => file.filename)]),
  };
}

/** API reference, "Editing Message Attachments" and practice: letters, digits, `_`, `-` and `.`; the rest becomes `_`. */
function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]/g, "_");
}
