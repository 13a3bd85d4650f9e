import { DiscordAPIError, HTTPError } from "discord.js";
import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";

import type { Settings } from "../../config.ts";

/** A log of one JSON object a line, on standard output unless told otherwise. */
export function openLog({ level }: Settings["log"], destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: withoutContent } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Errors of requests carry what was sent, and so what members asked, and an address that holds an interaction's token:
 * neither belongs in a log.
 */
function withoutContent(error: Error): object {
  const written = stdSerializers.err(error);
  if (!(error instanceof DiscordAPIError) && !(error instanceof HTTPError)) return written;
  const { type, message, stack } = written;
  return { type, message, stack, method: error.method, status: error.status, ...("code" in error && { code: error.code }) };
}
