import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, expect, it, vi } from "vitest";

import { readNpmSettings } from "../../../src/embed/model/npm-settings.ts";
import { emptyFolder } from "./server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("learns from npm what its own environment and files say", async () => {
  const cafile = join(await emptyFolder(), "ca.pem");
  const certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";
  await writeFile(cafile, `# two of them\n${certificate}\n\n${certificate}\n`);
  vi.stubEnv("npm_config_registry", "http://127.0.0.1:4873/mirror/");
  vi.stubEnv("npm_config_cafile", cafile);
  vi.stubEnv("npm_config_noproxy", "one.example,two.example");
  expect(await readNpmSettings(new AbortController().signal)).toMatchObject({
    registry: "http://127.0.0.1:4873/mirror/",
    ca: [certificate, certificate],
    noProxy: "one.example,two.example",
    strictSSL: true,
  });
});

it("says so where npm cannot be asked", async () => {
  vi.stubEnv("PATH", await emptyFolder());
  await expect(readNpmSettings(new AbortController().signal)).rejects.toMatchObject({ name: "NpmSettingsError" });
});
