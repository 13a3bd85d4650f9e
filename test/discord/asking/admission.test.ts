import { expect, test } from "vitest";

import { admit, admitFiltered, type Door } from "../../../src/discord/asking/admission.ts";
import { turns } from "../../../src/discord/asking/turns.ts";

const none = { from: null, to: null, source: null };

/** Coverage of one source, and a pause of a minute for each member. */
function door(): Door {
  const coverage: Door["answering"]["archive"]["coverage"] = ({ source }) =>
    Promise.resolve({ articles: source === "The Wire" ? 1 : 0, oldest: null, newest: null });
  return { turns: turns({ cooldownSeconds: 60, queueLimit: 1 }, () => 0), answering: { archive: { coverage } } };
}

test.each([
  [{ ...none, from: "spring" }, { kind: "badDate", text: "spring" }],
  [{ ...none, from: "2026", to: "2025" }, { kind: "datesReversed", from: "2026-01-01", to: "2025-12-31" }],
  [{ ...none, source: "The Planet" }, { kind: "unknownSource", source: "The Planet" }],
])("what can't be searched is refused, and takes no turn: %j", async (written, fault) => {
  const open = door();
  expect(await admitFiltered("1", written, open)).toEqual({ fault });
  expect(await admitFiltered("1", none, open)).toHaveProperty("turn");
});

test("filters are read, and the turn is taken", async () => {
  const open = door();
  const admission = await admitFiltered("1", { from: "2026-03", to: null, source: "The Wire" }, open);
  expect(admission).toMatchObject({ filters: { from: "2026-03-01", to: null, source: "The Wire" }, turn: { taken: true } });
  expect(await admitFiltered("1", none, open)).toEqual({ fault: { kind: "cooldown", seconds: 60 } });
});

test("who comes while the bot stops is told so", () => {
  const open = door();
  open.turns.stop();
  expect(admit("1", open)).toEqual({ fault: { kind: "stopping" } });
});
