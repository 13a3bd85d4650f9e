import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Header } from "tar";
import { onTestFinished } from "vitest";

/** Time (ms) for bytes to be read before their connection breaks: a client drops what it has not yet handed on. */
const beforeCut = 25;

/** How the server treats one path. */
export interface Served {
  readonly content: Buffer;
  /** Closes the connection after so many bytes of each of the first answers; undefined serves in whole. */
  readonly cuts?: number[];
  readonly ignoresRange?: boolean;
  /** Sends the first half and then nothing, with the connection held open. */
  readonly hangs?: boolean;
  readonly etag?: string | null;
  readonly headers?: Record<string, string>;
  /** Redirects there first, with `headers` on the redirect. */
  readonly redirectTo?: string;
  readonly status?: number;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly range: string | undefined;
}

export interface ModelServer {
  readonly url: string;
  readonly routes: Map<string, Served>;
  readonly seen: Seen[];
}

/** A registry and hub on loopback, with HTTP's rules for ranges. It lives as long as the test. */
export async function startServer(): Promise<ModelServer> {
  const routes = new Map<string, Served>();
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    seen.push({ method: request.method ?? "", path, range: request.headers.range });
    answer(request, response, routes.get(path));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, routes, seen };
}

/** An address on loopback where nobody listens. */
export async function unusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served | undefined): void {
  if (served === undefined || served.status !== undefined) {
    response.writeHead(served?.status ?? 404).end();
    return;
  }
  if (served.redirectTo !== undefined) {
    response.writeHead(302, { ...served.headers, location: served.redirectTo }).end();
    return;
  }
  const { content, etag = `"${sha256(content)}"` } = served;
  const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
  const condition = request.headers["if-range"];
  const honoured =
    asked !== undefined && served.ignoresRange !== true && (condition === undefined || condition === etag);
  const start = honoured ? Number(asked) : 0;
  if (start > 0 && start >= content.length) {
    response.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    return;
  }
  response.writeHead(honoured ? 206 : 200, {
    ...served.headers,
    ...(etag === null ? {} : { etag }),
    ...(honoured ? { "content-range": `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
    "content-length": content.length - start,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  if (served.hangs === true) {
    response.write(content.subarray(start, content.length / 2));
    return;
  }
  const cut = served.cuts?.shift();
  if (cut === undefined) response.end(content.subarray(start));
  else
    response.write(content.subarray(start, start + cut), () => setTimeout(() => request.socket.destroy(), beforeCut));
}

export function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Bytes that no compression shortens, so that cuts fall where a test puts them. */
export function noise(length: number, seed: string): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash("sha256").update(`${seed}${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

export interface TarEntry {
  readonly path: string;
  readonly content?: Buffer;
  readonly linkTo?: string;
}

/** A tarball with exactly these entries, whatever their names: an honest packer would refuse some. */
export function tarball(entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, content = Buffer.alloc(0), linkTo }) => {
    const header = new Header({
      path,
      mode: 0o644,
      size: content.length,
      type: linkTo === undefined ? "File" : "SymbolicLink",
      ...(linkTo === undefined ? {} : { linkpath: linkTo }),
    });
    const block = Buffer.alloc(512);
    header.encode(block, 0);
    return [block, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** An empty folder for this test's cache. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-model-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
