/** The bot as a process of its own, as `npm start` runs it. */
import { readSettings } from "../../../src/config.ts";
import { runBot } from "../../../src/discord/run-bot.ts";
import { openCoverage } from "../../../src/setup.ts";

const settings = readSettings(process.env);
process.exit(await runBot(settings, { openCoverage: () => openCoverage(settings, { indexed: () => undefined }) }));
