import { answers } from "./es/answers.ts";
import { commands } from "./es/commands.ts";
import { desk } from "./es/desk.ts";
import { faultTextsInSpanish } from "./es/faults.ts";
import { notices } from "./es/notices.ts";
import { overview } from "./es/overview.ts";

export const spanish = { ...answers, ...overview, ...notices, ...desk, ...faultTextsInSpanish, ...commands };
