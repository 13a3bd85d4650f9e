import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Action, decodeAction, encodeAction } from "../../src/discord/action.ts";

const reference = fc.stringMatching(/^[\w-]{1,40}$/u);
const place = fc.nat(999_999);
const choice = fc.constantFrom("confirm", "cancel");

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom("quotes", "nearest"), answer: reference, from: place }),
  fc.record({ kind: fc.constant("context"), answer: reference, list: fc.constantFrom("quotes", "nearest"), index: place }),
  fc.record({ kind: fc.constantFrom("share", "unfilter"), answer: reference }),
  fc.record({ kind: fc.constant("vote"), answer: reference, vote: fc.constantFrom("up", "down") }),
  fc.record({ kind: fc.constant("timeline"), timeline: reference, from: place, cut: place }),
  fc.record({ kind: fc.constant("jump"), timeline: reference }),
  fc.record({ kind: fc.constant("event"), timeline: reference, event: place, quote: place }),
  fc.record({ kind: fc.constantFrom("sources", "articles"), from: place }),
  fc.record({ kind: fc.constant("reindex"), plan: reference, choice }),
  fc.record({ kind: fc.constant("overwrite"), draft: reference, choice }),
  fc.record({ kind: fc.constant("restore"), removal: reference }),
  fc.record({ kind: fc.constant("draft") }),
);

describe("custom ids", () => {
  it("carry every action there and back in 100 characters", () => {
    fc.assert(
      fc.property(action, (given) => {
        const id = encodeAction(given);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeAction(id)).toEqual(given);
      }),
    );
  });

  it("are refused when made up", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (id) => {
        const read = decodeAction(id);
        if (read !== null) expect(encodeAction(read)).toBe(id);
      }),
    );
    for (const id of ["", "quotes", "quotes:a:-1", "quotes:a:1e3", "quotes:a:01", "quotes:a b:1", "toString:a", "vote:a:sideways", "share:a:b"]) {
      expect(decodeAction(id)).toBeNull();
    }
  });
});
