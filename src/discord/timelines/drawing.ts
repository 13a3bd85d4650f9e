import type { Worker } from "node:worker_threads";

import { createBirpc } from "birpc";
import type { Logger } from "pino";

import { startTypescriptWorker } from "../../embed/typescript-worker.ts";
import type { Drawer } from "../../timeline/picture/draw-worker.ts";
import { readerOf } from "../language/reader.ts";
import type { ImageFile } from "../render/reply.ts";
import type { KeptTimeline } from "./kept-timeline.ts";
import { pictureWords, writtenWords } from "./picture-words.ts";

/** Draws timelines off the event loop, so that whoever answers meanwhile is not held up. */
export interface Drawing {
  /**
   * A timeline drawn for the member who asked, on the dark ground that Discord has unless told otherwise.
   *
   * @returns null where nothing is dated, or where drawing failed: the events themselves can still be told
   */
  draw(kept: KeptTimeline): Promise<ImageFile | null>;
  close(): Promise<void>;
}

const entry = new URL("../../timeline/picture/draw-worker.ts", import.meta.url);

/** The largest picture takes some seconds on a small machine. */
const patienceMs = 60_000;

interface Thread {
  readonly worker: Worker;
  readonly drawer: Drawer;
}

export function drawing(log: Logger): Drawing {
  let thread: Thread | null = null;

  const start = (): Thread => {
    const worker = startTypescriptWorker(entry, null);
    const drawer = createBirpc<Drawer>(
      {},
      { post: (message) => worker.postMessage(message), on: (hear) => void worker.on("message", hear), timeout: patienceMs },
    );
    const started = { worker, drawer };
    const end = (why: Error): void => {
      drawer.$close(why);
      // The next picture starts another.
      if (thread === started) thread = null;
    };
    worker.once("error", end);
    worker.once("exit", () => end(new Error("The thread that draws has ended.")));
    // What is still to be drawn is no reason to go on running.
    worker.unref();
    return started;
  };

  return {
    draw: async ({ events, empty, topic, locale }) => {
      if (empty !== null) return null;
      try {
        thread ??= start();
        const words = writtenWords({ events }, pictureWords(topic, readerOf(locale)));
        const { bytes, alt } = await thread.drawer.draw({ events }, words, "dark");
        return { name: "timeline.png", bytes: Buffer.from(bytes), alt };
      } catch (err) {
        log.error({ err, events: events.length }, "the timeline could not be drawn, so comes without its picture");
        return null;
      }
    },
    close: async () => {
      await thread?.worker.terminate();
    },
  };
}
