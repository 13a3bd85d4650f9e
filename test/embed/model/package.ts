import { createHash } from "node:crypto";

import type { ModelManifest } from "../../../src/embed/model/manifest.ts";
import { noise, sha256, tarball, type ModelServer, type Served, type TarEntry } from "./server.ts";

/** A model of a few kilobytes, laid out as a real one. */
export const smallModel: Readonly<Record<string, Buffer>> = {
  "config.json": Buffer.from(
    JSON.stringify({ "transformers.js_config": { use_external_data_format: { "model_q4.onnx": 1 } } }),
  ),
  "tokenizer.json": noise(3000, "tokenizer"),
  "tokenizer_config.json": Buffer.from("{}"),
  "onnx/model_q4.onnx": noise(2000, "graph"),
  "onnx/model_q4.onnx_data": noise(60_000, "weights"),
};

export const smallManifest: ModelManifest = {
  model: "someone/small",
  dtype: "q4",
  hashes: Object.fromEntries(Object.entries(smallModel).map(([path, content]) => [path, sha256(content)])),
  npm: { name: "small-model-package", version: "1.2.3", folder: "package/model/someone/small" },
};

/** What the packer of such a package puts in: more than the model, as the real one does. */
export const smallEntries: readonly TarEntry[] = [
  { path: "package/package.json", content: Buffer.from("{}") },
  ...Object.entries(smallModel).map(([path, content]) => ({ path: `package/model/someone/small/${path}`, content })),
  { path: "package/src/index.js", content: Buffer.from("throw new Error('never run')") },
];

export const tarballPath = "/small-model-package/-/small-model-package-1.2.3.tgz";

export function integrityOf(content: Buffer): string {
  return `sha512-${createHash("sha512").update(content).digest("base64")}`;
}

/** Publishes the package on the server, with the integrity of what it serves unless another is given. */
export function publishToNpm(
  server: ModelServer,
  entries = smallEntries,
  how: Partial<Served> = {},
  integrity?: string,
): Buffer {
  const content = tarball(entries);
  const dist = { tarball: `${server.url}${tarballPath}`, integrity: integrity ?? integrityOf(content) };
  server.routes.set("/small-model-package/1.2.3", { content: Buffer.from(JSON.stringify({ dist })) });
  server.routes.set(tarballPath, { content, ...how });
  return content;
}

export const revision = "0123456789abcdef0123456789abcdef01234567";

/** Publishes the files on the hub: weights in large file storage behind a redirect, the rest directly. */
export function publishToHub(server: ModelServer, files: Readonly<Record<string, Buffer>> = smallModel): void {
  for (const [path, content] of Object.entries(files)) {
    const large = path.startsWith("onnx/");
    const headers = { "x-repo-commit": revision, ...(large ? { "x-linked-etag": `"${sha256(content)}"` } : {}) };
    if (large) server.routes.set(`/storage/${path}`, { content });
    for (const name of ["main", revision]) {
      // Another origin for the storage, as the real hub has.
      const redirect = large ? { redirectTo: `${server.url.replace("127.0.0.1", "localhost")}/storage/${path}` } : {};
      server.routes.set(`/someone/small/resolve/${name}/${path}`, { content, headers, ...redirect });
    }
  }
}
