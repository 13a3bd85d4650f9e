import { neutralise } from "./neutral.ts";

/**
 * What a person is shown of an error that ends a program: its message, for our own errors say what to do; with
 * `DEBUG` set, where it came from as well.
 */
export function renderFailure(error: unknown, env: NodeJS.ProcessEnv): string {
  if (!(error instanceof Error)) return neutralise(String(error));
  return neutralise(env["DEBUG"] ? (error.stack ?? error.message) : error.message);
}
