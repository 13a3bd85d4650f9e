/** The server's answer was no, or was cut short. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly url: string;
  /** Whether asking again in a moment may help. */
  readonly passing: boolean;

  constructor(url: string, reason: string, passing: boolean) {
    super(`${url} ${reason}`);
    this.url = url;
    this.passing = passing;
  }
}

/** What went wrong, with the reasons underneath it: a failed fetch says why only in its cause. */
export function describeFailure(error: unknown): string {
  const messages: string[] = [];
  for (const layer of causes(error)) {
    const message = layer instanceof AggregateError ? layer.errors.map(describeFailure).join("; ") : messageOf(layer);
    if (message !== "" && !messages.some((said) => said.includes(message))) messages.push(message);
  }
  return messages.join(": ");
}

/**
 * Failures on the way that a second try may not meet. A name that does not resolve, a refused connection or a
 * certificate that is not trusted stay as they are.
 */
const passing = new Set([
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "ECONNECTIONTIMEOUT",
  "EIDLETIMEOUT",
  "ERESPONSETIMEOUT",
]);

/** Whether asking again in a moment may help. */
export function mayPass(error: unknown): boolean {
  if (error instanceof DownloadError) return error.passing;
  return causes(error).some((layer) => "code" in layer && typeof layer.code === "string" && passing.has(layer.code));
}

function causes(error: unknown): readonly Error[] {
  const layers: Error[] = [];
  for (let layer = error; layer instanceof Error && !layers.includes(layer); layer = layer.cause) layers.push(layer);
  return layers;
}

function messageOf(error: Error): string {
  return error.message || ("code" in error ? String(error.code) : error.name);
}
