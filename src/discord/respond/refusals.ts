import { DiscordAPIError, HTTPError, RESTJSONErrorCodes as Code } from "discord.js";

/** Whether Discord, or a proxy before it, turned down the message itself: then it may take it as plain text. */
export function refusesMessage(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 400;
  // Over its undocumented limit of bytes, Discord answers 500.
  return error instanceof HTTPError && error.status >= 500;
}

export function lacksPermission(error: unknown): boolean {
  return isCode(error, Code.MissingPermissions, Code.MissingAccess);
}

/** The 15 minutes of an interaction are over, or it was answered too late. */
export function interactionIsOver(error: unknown): boolean {
  return isCode(error, Code.InvalidWebhookToken, Code.UnknownWebhook, Code.UnknownInteraction);
}

export function isCode(error: unknown, ...codes: readonly Code[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}
