import type { Logger } from "pino";

import type { Answering } from "../answer/ask.ts";
import type { State } from "../archive/state/state.ts";
import type { Settings } from "../config.ts";
import type { Turns } from "./asking/turns.ts";
import type { Owner } from "./desk/owner.ts";
import type { Drawing } from "./timelines/drawing.ts";

/** What commands, buttons and messages are handled with. */
export interface Bot {
  readonly settings: Settings;
  readonly answering: Answering;
  readonly state: State;
  readonly turns: Turns;
  /** Makes the index and changes the corpus, in this process or in another. */
  readonly owner: Owner;
  readonly drawing: Drawing;
  readonly log: Logger;
  /** Fetches attachments. */
  readonly download: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
