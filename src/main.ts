/** `npm start`: the bot where there is a Discord token, else a chat about the coverage in the terminal. */
import "dotenv/config";

import { readSettings, type Settings } from "./config.ts";
import { openCoverage } from "./setup.ts";
import { renderAnswer } from "./terminal/answer.ts";
import { chat } from "./terminal/chat.ts";
import { renderFailure } from "./terminal/failure.ts";
import { drawSetup } from "./terminal/setup-watch.ts";
import { renderSources } from "./terminal/sources.ts";
import { styleOf } from "./terminal/style.ts";

try {
  const settings = readSettings(process.env);
  await (settings.discord.token === null ? startChat(settings) : startBot(settings));
} catch (error) {
  process.stderr.write(`${renderFailure(error, process.env)}\n`);
  process.exitCode = 1;
}

async function startChat(settings: Settings): Promise<void> {
  const setup = drawSetup(process.stderr);
  const coverage = await openCoverage(settings, setup).finally(setup.stop);
  const style = styleOf(process.stdout, process.env);
  await chat({
    input: process.stdin,
    output: process.stdout,
    color: style.color,
    welcome: "Ask the coverage anything; /help lists the commands. Set DISCORD_TOKEN to start the bot instead.",
    ask: async (question) => {
      const { answer, passageOf } = await coverage.ask({ question });
      return renderAnswer(answer, { ...style, now: new Date(), passageOf });
    },
    sources: async () => renderSources(await coverage.archive.sources(), style),
  });
  await coverage.close();
  // A question that was being answered when the chat was left is not waited for.
  process.exit();
}

async function startBot(settings: Settings): Promise<void> {
  // Loaded only now: a chat has no need of the Discord client.
  const { runBot } = await import("./discord/run-bot.ts");
  const setup = drawSetup(process.stderr);
  const code = await runBot(settings, {
    openCoverage: () => openCoverage(settings, { ...setup, indexed: setup.stop }).finally(setup.stop),
  });
  process.exit(code);
}
