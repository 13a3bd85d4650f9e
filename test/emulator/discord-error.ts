import { RESTJSONErrorCodes as Code } from "discord-api-types/v10";

/** Where in a form something is wrong: `{ content: { _errors: [{ code, message }] } }`, nested by field and index. */
export interface FormErrors {
  [field: string]: FormErrors | readonly FormError[];
}

export interface FormError {
  readonly code: string;
  readonly message: string;
}

/** An answer of the API that isn't 2xx: HTTP status, and the JSON of "Opcodes and Status Codes", "JSON". */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.name = "DiscordError";
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJSON(): { code: number; message: string; errors?: FormErrors } {
    return { code: this.code, message: this.message, ...(this.errors && { errors: this.errors }) };
  }
}

export const unauthorized = () => new DiscordError(401, 0, "401: Unauthorized");
export const noSuchRoute = () => new DiscordError(404, Code.GeneralError, "404: Not Found");
export const unknownApplication = () => new DiscordError(404, Code.UnknownApplication, "Unknown Application");
export const unknownChannel = () => new DiscordError(404, Code.UnknownChannel, "Unknown Channel");
export const unknownGuild = () => new DiscordError(404, Code.UnknownGuild, "Unknown Guild");
export const unknownMember = () => new DiscordError(404, Code.UnknownMember, "Unknown Member");
export const unknownMessage = () => new DiscordError(404, Code.UnknownMessage, "Unknown Message");
export const unknownUser = () => new DiscordError(404, Code.UnknownUser, "Unknown User");
export const unknownWebhook = () => new DiscordError(404, Code.UnknownWebhook, "Unknown Webhook");
export const unknownInteraction = () => new DiscordError(404, Code.UnknownInteraction, "Unknown interaction");
export const unknownCommand = () =>
  new DiscordError(404, Code.UnknownApplicationCommand, "Unknown application command");
export const alreadyAcknowledged = () =>
  new DiscordError(400, Code.InteractionHasAlreadyBeenAcknowledged, "Interaction has already been acknowledged.");
export const invalidWebhookToken = () => new DiscordError(401, Code.InvalidWebhookToken, "Invalid Webhook Token");
export const missingAccess = () => new DiscordError(403, Code.MissingAccess, "Missing Access");
export const missingPermissions = () => new DiscordError(403, Code.MissingPermissions, "Missing Permissions");
export const cannotEditOthers = () =>
  new DiscordError(403, Code.CannotEditMessageAuthoredByAnotherUser, "Cannot edit a message authored by another user");
export const cannotDirectMessage = () =>
  new DiscordError(403, Code.CannotSendMessagesToThisUser, "Cannot send messages to this user");
export const cannotReplyUnread = () =>
  new DiscordError(
    400,
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    "Cannot reply without permission to read message history",
  );
export const emptyMessage = () => new DiscordError(400, Code.CannotSendAnEmptyMessage, "Cannot send an empty message");
export const tooLarge = () => new DiscordError(413, Code.RequestEntityTooLarge, "Request entity too large");
export const invalidJson = () =>
  new DiscordError(400, Code.RequestBodyContainsInvalidJSON, "The request body contains invalid JSON.");
export const internalError = () => new DiscordError(500, Code.GeneralError, "500: Internal Server Error");
