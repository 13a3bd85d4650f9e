/** Worker thread with a bare model of one thread, which embeds whatever texts it is sent. */
import { parentPort, workerData } from "node:worker_threads";

import { openBareModel } from "./bare-model.ts";

const port = parentPort;
const { root, name, dtype } = workerData as { readonly root: string; readonly name: string; readonly dtype: string };
const model = await openBareModel(root, name, dtype, 1);
port?.on("message", (texts: readonly string[]) => {
  void (async () => {
    for (const text of texts) await model.embed(text);
    port.postMessage("done");
  })();
});
port?.postMessage("ready");
