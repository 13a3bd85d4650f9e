import { type APIEmbed, type APIMessageTopLevelComponent, MessageFlags } from "discord-api-types/v10";

import { emptyMessage } from "../discord-error.ts";
import type { Field } from "../form.ts";
import { type AllowedMentions, readAllowedMentions } from "./allowed-mentions.ts";
import { type AttachmentForm, readAttachments } from "./attachments.ts";
import { checkComponents } from "./components.ts";
import { checkEmbeds } from "./embeds.ts";

/** What a create or edit asks for. `undefined`: not mentioned; on an edit, left as it is. */
export interface MessageForm {
  readonly content: string | undefined;
  readonly embeds: readonly APIEmbed[] | undefined;
  readonly components: readonly APIMessageTopLevelComponent[] | undefined;
  readonly attachments: AttachmentForm;
  readonly flags: number | undefined;
  readonly allowedMentions: AllowedMentions | undefined;
  /** Set where a second message of the same nonce is to be taken for the first sent again. */
  readonly nonce: string | undefined;
  readonly reference: { readonly messageId: string; readonly mustExist: boolean } | undefined;
}

/** The part of a message that a form is checked against: what it already has. */
export interface Before {
  readonly content: string;
  readonly embeds: number;
  readonly components: number;
  readonly flags: number;
  readonly attachments: ReadonlyMap<string, string>;
}

export const NOTHING: Before = { content: "", embeds: 0, components: 0, flags: 0, attachments: new Map() };

const V2 = MessageFlags.IsComponentsV2;

/**
 * Message resource, "Create Message" and "Edit Message".
 * `settable`: the flags that this endpoint lets an app set.
 * `files`: names of the parts `files[n]`, by n.
 */
export function readMessageForm(
  form: Field,
  before: Before,
  settable: number,
  files: ReadonlyMap<number, string>,
): MessageForm {
  const flags = readFlags(form.at("flags"), before, settable);
  const v2 = ((flags ?? before.flags) & V2) !== 0;
  const content = mentioned(form.at("content"), () => form.at("content").string({ max: 2_000 })?.trim(), "");
  const attachments = readAttachments(form.at("attachments"), files, before.attachments);
  checkEmbeds(form.at("embeds"));
  checkComponents(form.at("components"), v2, attachments.names);
  if (v2) refuseLegacy(form, before);
  // Checked above, so the shapes hold.
  const embeds = mentioned(form.at("embeds"), () => form.at("embeds").value as APIEmbed[], []);
  const components = mentioned(
    form.at("components"),
    () => form.at("components").value as APIMessageTopLevelComponent[],
    [],
  );
  const reference = form.at("message_reference");
  const messageId = reference.given ? reference.at("message_id").required().snowflake() : undefined;
  return {
    content,
    embeds,
    components,
    attachments,
    flags,
    allowedMentions: readAllowedMentions(form.at("allowed_mentions")),
    nonce: readNonce(form),
    reference:
      messageId === undefined
        ? undefined
        : { messageId, mustExist: reference.at("fail_if_not_exists").boolean() ?? true },
  };
}

/** "Create Message": one of content, embeds, components, files is required; on an edit, something must remain. */
export function refuseEmpty(form: MessageForm, before: Before): void {
  const v2 = ((form.flags ?? before.flags) & V2) !== 0;
  const components = form.components?.length ?? before.components;
  const legacy =
    (form.content ?? before.content) !== "" ||
    (form.embeds?.length ?? before.embeds) > 0 ||
    form.attachments.names.size > 0;
  if (components === 0 && (v2 || !legacy)) throw emptyMessage();
}

/** "Create Message": `nonce` of at most 25 characters; `enforce_nonce` makes it unique over a few minutes. */
function readNonce(form: Field): string | undefined {
  const nonce = form.at("nonce");
  if (typeof nonce.value === "string") nonce.string({ max: 25 });
  return form.at("enforce_nonce").boolean() === true && nonce.given ? String(nonce.value) : undefined;
}

/** An explicit null takes the thing away; an absent field leaves it. */
function mentioned<T>(field: Field, read: () => T | undefined, none: T): T | undefined {
  return field.value === null ? none : field.given ? read() : undefined;
}

/** "Message Flags"; Components, introduction: once sent, `IS_COMPONENTS_V2` can't be removed. */
function readFlags(field: Field, before: Before, settable: number): number | undefined {
  const flags = field.integer({ min: 0 });
  if (flags === undefined) return undefined;
  if ((flags & ~(settable | before.flags)) !== 0)
    field.reject("MESSAGE_FLAGS_INVALID", "One of these flags cannot be set here");
  if ((before.flags & V2) !== 0 && (flags & V2) === 0) {
    field.reject("MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "The IS_COMPONENTS_V2 flag cannot be removed");
  }
  return flags;
}

/** Components, introduction: with `IS_COMPONENTS_V2`, content, embeds, poll and stickers are disabled. */
function refuseLegacy(form: Field, before: Before): void {
  const left = {
    content: before.content !== "",
    embeds: before.embeds > 0,
    poll: false,
    sticker_ids: false,
    stickers: false,
  };
  for (const [key, remains] of Object.entries(left)) {
    const field = form.at(key);
    const empty =
      field.value === null || field.value === "" || (Array.isArray(field.value) && field.value.length === 0);
    if (field.given ? !empty : remains && field.value !== null) {
      field.reject(
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
}
