import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

import { z } from "zod";

const settingsSchema = z.object({
  registry: z.url(),
  "https-proxy": z.string().nullish(),
  proxy: z.string().nullish(),
  noproxy: z.array(z.string()).nullish(),
  cafile: z.string().nullish(),
  ca: z.union([z.string(), z.array(z.string())]).nullish(),
  "strict-ssl": z.boolean().default(true),
});

/** How to reach the npm registry, under the names that npm's client gives its options. */
export interface NpmSettings {
  readonly registry: string;
  readonly httpsProxy?: string;
  readonly proxy?: string;
  readonly noProxy?: string;
  readonly ca?: string | string[];
  readonly strictSSL?: boolean;
}

export class NpmSettingsError extends Error {
  override readonly name = "NpmSettingsError";

  constructor(cause: unknown) {
    super("npm did not tell its settings. Check that `npm config list` works in this folder", { cause });
  }
}

/**
 * Asks npm itself, so that every `.npmrc` and `npm_config_…` variable counts as it does for `npm install`. Registry
 * credentials are not asked for: the one package wanted here is public.
 *
 * @throws NpmSettingsError
 */
export async function readNpmSettings(signal: AbortSignal): Promise<NpmSettings> {
  try {
    // On Windows npm is a script, which only a shell can start.
    const shell = process.platform === "win32";
    const { stdout } = await promisify(execFile)("npm", ["config", "list", "--json"], { signal, shell });
    return await toClientOptions(settingsSchema.parse(JSON.parse(stdout)));
  } catch (error) {
    signal.throwIfAborted();
    throw new NpmSettingsError(error);
  }
}

async function toClientOptions(said: z.infer<typeof settingsSchema>): Promise<NpmSettings> {
  const ca = said.cafile == null ? said.ca : certificatesIn(await readFile(said.cafile, "utf8"));
  return {
    registry: said.registry,
    strictSSL: said["strict-ssl"],
    ...(said["https-proxy"] == null ? {} : { httpsProxy: said["https-proxy"] }),
    ...(said.proxy == null ? {} : { proxy: said.proxy }),
    ...(said.noproxy == null ? {} : { noProxy: said.noproxy.join(",") }),
    ...(ca == null ? {} : { ca }),
  };
}

function certificatesIn(pem: string): string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
