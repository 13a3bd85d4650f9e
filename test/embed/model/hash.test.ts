import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, it } from "vitest";

import { readIntegrity } from "../../../src/embed/model/hash.ts";

it("reads the strongest digest, wherever it stands", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const digests = ["sha1", "sha256", "sha512"].map((algorithm) => {
        return `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
      });
      const hex = createHash("sha512").update(text).digest("hex");
      expect(readIntegrity(digests.join(" "))).toEqual({ algorithm: "sha512", hex });
      expect(readIntegrity(digests.toReversed().join(" "))).toEqual({ algorithm: "sha512", hex });
    }),
  );
});

it("takes no weak digest for a strong one", () => {
  expect(readIntegrity("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=")).toBeNull();
  expect(readIntegrity("")).toBeNull();
});
