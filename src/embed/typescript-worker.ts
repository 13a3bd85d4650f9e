import { Worker } from "node:worker_threads";

const tsx = import.meta.resolve("tsx/esm/api");

/**
 * Starts a TypeScript file as a worker thread, whichever tool runs this one. A worker inherits no loader on
 * Node 20, so it begins as a line of JavaScript that registers one.
 */
export function startTypescriptWorker(entry: URL, workerData: unknown): Worker {
  const start = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(entry.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), { workerData });
}
