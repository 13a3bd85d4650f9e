import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, expect, it } from "vitest";

import { fetchFromHub, type HubRequest } from "../../../src/embed/model/source-hub.ts";
import { publishToHub, revision, smallManifest, smallModel } from "./package.ts";
import { emptyFolder, noise, startServer, type ModelServer } from "./server.ts";

let server: ModelServer;
let request: HubRequest;

beforeEach(async () => {
  server = await startServer();
  request = {
    endpoint: `${server.url}/`,
    model: "someone/small",
    dtype: "q4",
    pins: null,
    incoming: await emptyFolder(),
    signal: new AbortController().signal,
    patience: { pauses: [], stall: 2000 },
  };
});

const weights = "onnx/model_q4.onnx_data";

it("follows the hub's own redirects to what it says of a file", async () => {
  publishToHub(server);
  const path = `/someone/small/resolve/main/config.json`;
  const behind = server.routes.get(path);
  if (behind !== undefined) server.routes.set("/api/cached/config.json", behind);
  server.routes.set(path, { content: noise(1, ""), redirectTo: "/api/cached/config.json" });
  expect((await fetchFromHub(request)).dir).toBe(join(request.incoming, `hub-${revision}`));
});

it("brings again no file of the revision that an earlier run brought", async () => {
  publishToHub(server);
  server.routes.set(`/storage/${weights}`, { content: smallModel[weights] ?? noise(1, ""), status: 503 });
  await expect(fetchFromHub(request)).rejects.toThrow("HTTP status 503");
  publishToHub(server);
  const before = server.seen.length;
  await fetchFromHub(request);
  const brought = server.seen.slice(before).filter(({ method }) => method === "GET");
  expect(new Set(brought.map(({ path }) => path.split("/").at(-1)))).toEqual(new Set(["model_q4.onnx_data"]));
});

it("trusts no leftover where the server names no revision", async () => {
  const serve = (seed: string) => {
    for (const [path, content] of Object.entries({ ...smallModel, "tokenizer.json": noise(100, seed) })) {
      server.routes.set(`/someone/small/resolve/main/${path}`, { content });
    }
  };
  serve("old");
  await fetchFromHub(request);
  serve("new");
  const { dir } = await fetchFromHub(request);
  expect((await readFile(join(dir, "tokenizer.json"))).equals(noise(100, "new"))).toBe(true);
});

it("holds a pinned file to its hash whatever the hub says", async () => {
  publishToHub(server, { ...smallModel, "tokenizer.json": noise(100, "another") });
  await expect(fetchFromHub({ ...request, pins: smallManifest.hashes })).rejects.toMatchObject({
    name: "WrongHashError",
    file: "tokenizer.json",
  });
});

it("ends on a hub that redirects in a circle", async () => {
  const path = "/someone/small/resolve/main/config.json";
  server.routes.set(path, { content: noise(1, ""), redirectTo: path });
  await expect(fetchFromHub(request)).rejects.toThrow("redirects in a circle");
});

it("says of a model that the hub does not have where it looked", async () => {
  await expect(fetchFromHub(request)).rejects.toThrow(
    `${server.url}/someone/small/resolve/main/config.json answered with HTTP status 404`,
  );
});
