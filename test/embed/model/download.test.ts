import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { download, type Download, type DownloadProgress } from "../../../src/embed/model/download.ts";
import { npmTransport, webTransport } from "../../../src/embed/model/transport.ts";
import { emptyFolder, noise, sha256, startServer, type ModelServer, type Served } from "./server.ts";

const content = noise(200_000, "file");
const patience = { pauses: [1, 1, 1], stall: 2000 };

/** From some place past the first byte. How much of a broken connection arrived is the network's to say. */
const someRange: unknown = expect.stringMatching(/^bytes=[1-9]\d*-$/);

describe.each([
  ["the web", webTransport],
  ["npm's client", npmTransport({})],
])("a download through %s", (_, transport) => {
  let server: ModelServer;
  let folder: string;
  let request: Download;

  beforeEach(async () => {
    server = await startServer();
    folder = await emptyFolder();
    request = {
      url: `${server.url}/file`,
      file: "weights",
      to: join(folder, "deep", "file"),
      expected: { algorithm: "sha256", hex: sha256(content) },
      transport,
      signal: new AbortController().signal,
      patience,
    };
  });

  const serve = (served: Partial<Served>) => server.routes.set("/file", { content, ...served });
  const ranges = () => server.seen.map(({ range }) => range);
  const left = () => readdir(join(folder, "deep"));
  const arrived = async () => {
    expect(await left()).toEqual(["file"]);
    const newer = request.expected?.hex === sha256(content) ? content : noise(150_000, "newer");
    return (await readFile(request.to)).equals(newer);
  };

  it("brings the bytes and tells how far it got", async () => {
    serve({});
    const told: DownloadProgress[] = [];
    await download({ ...request, onProgress: (progress) => told.push(progress) });
    expect(await arrived()).toBe(true);
    expect(told[0]).toEqual({ file: "weights", received: 0, total: content.length });
    expect(told.at(-1)).toEqual({ file: "weights", received: content.length, total: content.length });
  });

  it("goes on where the connection broke", async () => {
    serve({ cuts: [70_000] });
    await download(request);
    expect(await arrived()).toBe(true);
    expect(ranges()).toEqual([undefined, someRange]);
  });

  it("outlasts any number of breaks as long as each attempt gets further", async () => {
    serve({ cuts: [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000] });
    await download(request);
    expect(await arrived()).toBe(true);
  });

  it("gives up, keeping what it has, on a server that never gets further", async () => {
    serve({ cuts: [5000, 0, 0, 0, 0, 0] });
    await expect(download(request)).rejects.toThrow();
    const kept = await readFile(`${request.to}.part`);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.equals(content.subarray(0, kept.length))).toBe(true);
    serve({});
    await download(request);
    expect(await arrived()).toBe(true);
    expect(ranges().at(-1)).toBe(`bytes=${kept.length}-`);
  });

  it("starts over where the server ignores ranges", async () => {
    serve({ cuts: [70_000], ignoresRange: true });
    await download(request);
    expect(await arrived()).toBe(true);
    expect(ranges()).toEqual([undefined, someRange]);
  });

  describe.each([{ etag: null }, { etag: 'W/"weak"' }])(
    "where the server vouches for nothing better than %j",
    (how) => {
      it("starts over, if no digest could convict a mixture", async () => {
        serve({ cuts: [70_000], ...how });
        await download({ ...request, expected: null });
        expect(await arrived()).toBe(true);
        expect(ranges()).toEqual([undefined, undefined]);
      });

      it("goes on, if one could", async () => {
        serve({ cuts: [70_000], ...how });
        await download(request);
        expect(await arrived()).toBe(true);
        expect(ranges()).toEqual([undefined, someRange]);
      });

      it("fetches afresh when the whole turns out to be a mixture", async () => {
        serve({ content: noise(200_000, "another"), cuts: [70_000, 0, 0, 0, 0], ...how });
        await expect(download(request)).rejects.toThrow();
        serve(how);
        await download(request);
        expect(await arrived()).toBe(true);
        expect(ranges().slice(-2)).toEqual([someRange, undefined]);
      });
    },
  );

  it("mixes no bytes of two versions", async () => {
    serve({ cuts: [70_000, 0, 0, 0, 0] });
    await expect(download(request)).rejects.toThrow();
    const newer = noise(150_000, "newer");
    server.routes.set("/file", { content: newer });
    request = { ...request, expected: { algorithm: "sha256", hex: sha256(newer) } };
    await download(request);
    expect(await arrived()).toBe(true);
  });

  it("fetches afresh when the bytes kept from before turn out damaged", async () => {
    serve({ cuts: [70_000, 0, 0, 0, 0] });
    await expect(download(request)).rejects.toThrow();
    await writeFile(`${request.to}.part`, Buffer.alloc(70_000));
    serve({});
    await download(request);
    expect(await arrived()).toBe(true);
  });

  it("finishes a part that lacks nothing but its place", async () => {
    serve({ cuts: [content.length - 1, 0, 0, 0, 0] });
    await expect(download(request)).rejects.toThrow();
    await writeFile(`${request.to}.part`, content);
    serve({});
    await download(request);
    expect(await arrived()).toBe(true);
  });

  it("refuses and deletes a file with another hash", async () => {
    const altered = Buffer.from(content);
    altered[100_000] = 255 - (altered[100_000] ?? 0);
    serve({ content: altered });
    await expect(download(request)).rejects.toMatchObject({
      name: "WrongHashError",
      file: "weights",
      expected: { hex: sha256(content) },
      got: sha256(altered),
    });
    expect(await left()).toEqual([]);
  });

  it("asks once where the file is not there, and again where the server is unwell", async () => {
    serve({ status: 404 });
    await expect(download(request)).rejects.toThrow(`${server.url}/file answered with HTTP status 404`);
    expect(server.seen).toHaveLength(1);
    serve({ status: 503 });
    await expect(download(request)).rejects.toThrow("HTTP status 503");
    expect(server.seen).toHaveLength(1 + 1 + patience.pauses.length);
  });

  it("gives up a connection that brings nothing", async () => {
    serve({ hangs: true });
    await expect(download({ ...request, patience: { pauses: [], stall: 50 } })).rejects.toThrow(
      "sent nothing for 0.05 s",
    );
  });

  it("stops at the caller's signal and goes on later", async () => {
    serve({ hangs: true });
    const stop = new AbortController();
    const stopped = download({
      ...request,
      signal: stop.signal,
      onProgress: ({ received }) => received > 0 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow("aborted");
    serve({});
    await download(request);
    expect(await arrived()).toBe(true);
    expect(ranges().at(-1)).toEqual(someRange);
  });

  it("yields the same bytes wherever the connection breaks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(content.length), { maxLength: 3 }), async (cuts) => {
        serve({ cuts: [...cuts] });
        await download(request);
        expect(await arrived()).toBe(true);
        await writeFile(request.to, "");
      }),
      { numRuns: 15 },
    );
  });
});
