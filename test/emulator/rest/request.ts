import type { IncomingMessage } from "node:http";

import busboy from "busboy";

import { invalidJson, tooLarge } from "../discord-error.ts";
import type { Limits } from "../limits.ts";
import type { Upload } from "../state/attachments.ts";

/** A request with its body read. */
export interface Request {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** Parsed JSON, or that of `payload_json`; undefined where there is none. */
  readonly body: unknown;
  /** The parts `files[n]`, by n (API reference, "Uploading Files"). */
  readonly files: ReadonlyMap<number, Upload>;
}

/**
 * Reads a body, JSON or multipart, up to the request's and the files' limits.
 * @throws DiscordError 40005 (HTTP 413) where one is passed, 50109 where the JSON isn't.
 */
export async function readBody(incoming: IncomingMessage, limits: Limits): Promise<Pick<Request, "body" | "files">> {
  const type = incoming.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(incoming, limits);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limits.requestBytes) chunks.push(chunk);
  }
  if (size > limits.requestBytes) throw tooLarge();
  return { body: parse(Buffer.concat(chunks).toString()), files: new Map() };
}

function readMultipart(incoming: IncomingMessage, limits: Limits): Promise<Pick<Request, "body" | "files">> {
  return new Promise((resolve, reject) => {
    const files = new Map<number, Upload>();
    let json = "";
    let over = false;
    const parser = busboy({
      headers: incoming.headers,
      limits: { fileSize: limits.attachmentBytes, fieldSize: limits.requestBytes },
    });
    parser.on("field", (name, value) => {
      if (name === "payload_json") json = value;
    });
    parser.on("file", (field, stream, info) => {
      const index = /^files?\[(\d+)\]$/.exec(field)?.[1];
      const chunks: Buffer[] = [];
      stream.on("limit", () => (over = true));
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (index !== undefined)
          files.set(Number(index), {
            name: info.filename ?? "file",
            contentType: info.mimeType,
            bytes: Buffer.concat(chunks),
          });
      });
    });
    parser.on("error", reject);
    parser.on("close", () => {
      if (over) reject(tooLarge());
      else resolve(Promise.resolve().then(() => ({ body: parse(json), files })));
    });
    incoming.pipe(parser);
  });
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidJson();
  }
}
