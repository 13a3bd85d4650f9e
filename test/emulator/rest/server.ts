import { createServer, type Server, type ServerResponse } from "node:http";

import type { World } from "../state/world.ts";
import type { Api, Reply } from "./api.ts";
import { attachmentAt } from "./cdn.ts";

/** One loopback server for the API under `/api/v10` and the CDN under `/attachments`. */
export function httpServer(world: World, api: Api): Server {
  return createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", "http://emulator");
    if (url.pathname.startsWith("/attachments/")) {
      serveFile(world, url, outgoing);
      return;
    }
    api.answer(incoming).then(
      (reply) => send(outgoing, reply),
      (error: unknown) =>
        send(outgoing, { status: 500, body: { code: 0, message: `The emulator itself failed: ${String(error)}` } }),
    );
  });
}

function send(outgoing: ServerResponse, { status, body, headers, cut }: Reply): void {
  if (cut) {
    outgoing.destroy();
    return;
  }
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
  const type = typeof body === "string" ? "text/html" : "application/json";
  outgoing.writeHead(status, {
    ...headers,
    ...(text !== "" && { "Content-Type": type, "Content-Length": Buffer.byteLength(text) }),
  });
  outgoing.end(text);
}

function serveFile(world: World, url: URL, outgoing: ServerResponse): void {
  const attachment = attachmentAt(world, url.pathname, url.searchParams);
  if (attachment) {
    outgoing.writeHead(200, { "Content-Type": attachment.contentType, "Content-Length": attachment.bytes.length });
    outgoing.end(attachment.bytes);
  } else {
    outgoing.writeHead(404, { "Content-Type": "text/plain;charset=UTF-8" });
    outgoing.end("This content is no longer available.");
  }
}
