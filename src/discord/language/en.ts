import { answers } from "./en/answers.ts";
import { commands } from "./en/commands.ts";
import { desk } from "./en/desk.ts";
import { faultTexts } from "./en/faults.ts";
import { notices } from "./en/notices.ts";
import { overview } from "./en/overview.ts";

/** The catalogue that every other language translates: its keys and the names in its `{…}` are the contract. */
export const english = { ...answers, ...overview, ...notices, ...desk, ...faultTexts, ...commands };
