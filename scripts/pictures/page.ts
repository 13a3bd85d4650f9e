import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

import { componentsHtml } from "./components.ts";
import { type Surroundings, text } from "./markdown.ts";

/** A message of the bot and what led to it. */
export interface Scene {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The slash command that it answers, such as `/ask`. */
  readonly command: string;
}

/** A page that shows a message as Discord's dark theme does. */
export function pageHtml({ components, command }: Scene, around: Surroundings): string {
  const time = around.now.toLocaleTimeString(around.locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>
<div class="used"><i></i><b>editor</b> <span class="command">${text(command)}</span></div>
<div class="avatar">D</div>
<main><header><b>Dateline</b><span class="app">APP</span><time>${text(time)}</time></header>
${componentsHtml(components, around)}</main>`;
}

/** Colours and measures of Discord's dark theme, read off its client. */
const style = `
* { box-sizing: border-box; }
body { margin: 0; padding: 14px 20px 18px 72px; position: relative; background: #313338; color: #dbdee1;
  font: 16px/22px "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
.used { color: #b5bac1; font-size: 14px; margin-bottom: 4px; }
.used i { display: inline-block; width: 30px; height: 10px; margin: 0 6px 0 -34px; vertical-align: -2px;
  border: 2px solid #4e5058; border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.used .command { color: #00a8fc; }
.avatar { position: absolute; left: 16px; top: 40px; width: 40px; height: 40px; border-radius: 50%;
  background: #3f6ea8; color: #fff; font-weight: 700; text-align: center; line-height: 40px; }
header { margin-bottom: 4px; } header b { color: #f2f3f5; font-weight: 600; }
header .app { margin: 0 6px; padding: 1px 4px; border-radius: 3px; background: #5865f2; color: #fff; font-size: 10px;
  font-weight: 600; vertical-align: 2px; }
header time { color: #949ba4; font-size: 12px; }
main > * { max-width: 560px; }
.container { margin: 6px 0; padding: 14px 16px; border: 1px solid #3f4147; border-radius: 8px; background: #2b2d31; }
.text p, .text blockquote, .text small, .text h3 { display: block; margin: 0; overflow-wrap: anywhere; white-space: break-spaces; }
.text blockquote { position: relative; margin: 2px 0 8px; padding-left: 14px; }
.text blockquote::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; border-radius: 4px; background: #4e5058; }
.text small { color: #949ba4; font-size: 13px; line-height: 19px; }
.text h3 { margin: 0 0 6px; color: #f2f3f5; font-size: 17px; line-height: 22px; font-weight: 700; }
.text strong { font-weight: 700; color: #f2f3f5; }
.text code { padding: 0 3px; border-radius: 4px; background: #1e1f22; font: 14px/18px "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
.text time { padding: 0 2px; border-radius: 3px; background: #3a3c42; }
.mention { padding: 0 2px; border-radius: 3px; background: #3c4270; color: #c9cdfb; } a { color: #00a8fc; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.button { padding: 5px 14px; border-radius: 8px; color: #fff; font-size: 14px; font-weight: 500; }
.secondary { background: #4e5058; } .primary { background: #5865f2; } .success { background: #248046; } .danger { background: #da373c; }
.link::after { content: "↗"; margin-left: 7px; font-size: 12px; }
.select { flex: 1; max-width: 400px; padding: 7px 12px; border: 1px solid #1e1f22; border-radius: 8px; background: #1e1f22; }
.select::after { content: "⌄"; float: right; color: #949ba4; }
.file { margin-top: 8px; padding: 10px 14px; border: 1px solid #3f4147; border-radius: 8px; color: #00a8fc; }
hr { border: 0; border-top: 1px solid #3f4147; margin: 10px 0; }
`;
