import { join, relative } from "node:path";

import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";

import { defaultCacheDir, placeOf } from "../../../src/embed/model/place.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("keeps every name inside the cache folder or refuses it", () => {
  const name = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom("..", ".", "/", "a", "b-c", "\\", "\0"), { maxLength: 6 }).map((bits) => bits.join("")),
  );
  fc.assert(
    fc.property(name, name, (model, dtype) => {
      try {
        const { root, dir, incoming } = placeOf("/cache", model, dtype);
        for (const path of [root, dir, incoming]) expect(relative("/cache", path)).toMatch(/^(?!\.\.)./);
        expect(join(root, model)).toBe(dir);
      } catch (error) {
        expect(error).toMatchObject({ name: "ModelNameError" });
      }
    }),
  );
});

it("gives each model and precision a folder of its own", () => {
  const places = ["q4", "q8"].flatMap((dtype) => ["a/b", "a", "a--b"].map((model) => placeOf("/cache", model, dtype)));
  expect(new Set(places.map(({ dir }) => dir)).size).toBe(places.length);
});

it.runIf(process.platform === "linux")("follows the desktop's setting for cache folders", () => {
  vi.stubEnv("XDG_CACHE_HOME", "/somewhere");
  expect(defaultCacheDir()).toBe("/somewhere/dateline/models");
});
