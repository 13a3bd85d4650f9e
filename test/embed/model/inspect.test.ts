import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, it } from "vitest";

import { inspectModel } from "../../../src/embed/model/inspect.ts";
import { smallManifest, smallModel } from "./package.ts";
import { emptyFolder, sha256 } from "./server.ts";

it("says of each file whether it is there and whether it is the right one", async () => {
  const cacheDir = await emptyFolder();
  const options = { model: "someone/small", dtype: "q4", cacheDir, manifest: smallManifest };
  const states = async () => (await inspectModel(options)).files.map(({ path, state }) => [path, state]);
  const all = (state: string) => Object.keys(smallModel).map((path) => [path, state]);
  expect(await states()).toEqual(all("missing"));

  const { dir } = await inspectModel(options);
  await mkdir(join(dir, "onnx"), { recursive: true });
  for (const [path, content] of Object.entries(smallModel)) await writeFile(join(dir, path), content);
  expect(await states()).toEqual(all("ok"));

  await writeFile(join(dir, "tokenizer.json"), "{}");
  await rm(join(dir, "config.json"));
  const { files } = await inspectModel(options);
  expect(files.slice(0, 2)).toEqual([
    { path: "config.json", state: "missing", expected: smallManifest.hashes["config.json"], got: null },
    {
      path: "tokenizer.json",
      state: "wrong-hash",
      expected: smallManifest.hashes["tokenizer.json"],
      got: sha256("{}"),
    },
  ]);
  expect(files.slice(2).map(({ state }) => state)).toEqual(["ok", "ok", "ok"]);
});

it("asks of a model without a manifest what its own configuration names", async () => {
  const { files } = await inspectModel({ model: "someone/other", dtype: "fp32", cacheDir: await emptyFolder() });
  expect(files.map(({ path }) => path)).toEqual([
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "onnx/model.onnx",
  ]);
});
