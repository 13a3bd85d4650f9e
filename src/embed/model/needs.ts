import { z } from "zod";

/** The runtime reads these for every model, whatever its precision. */
const always = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;

/** File name endings by precision, as transformers.js spells them (`src/utils/dtypes.js`, version 4). */
const suffixes: Readonly<Record<string, string>> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  int8: "_int8",
  uint8: "_uint8",
  q4: "_q4",
  q4f16: "_q4f16",
  bnb4: "_bnb4",
  q2: "_q2",
  q2f16: "_q2f16",
  q1: "_q1",
  q1f16: "_q1f16",
};

export class UnknownDtypeError extends Error {
  override readonly name = "UnknownDtypeError";
  readonly dtype: string;

  constructor(dtype: string) {
    super(
      `"${dtype}" is no precision a model comes in. Set EMBEDDING_DTYPE to one of ${Object.keys(suffixes).join(", ")}.`,
    );
    this.dtype = dtype;
  }
}

const chunks = z.union([z.boolean(), z.number().int().min(0).max(100)]);

const configSchema = z.object({
  "transformers.js_config": z
    .object({ use_external_data_format: z.union([chunks, z.record(z.string(), chunks)]).nullish() })
    .optional(),
});

/**
 * Every file the runtime opens to load a model, as paths inside its folder. Weights past a certain size lie in sidecar
 * files beside the graph: how many is said by the model's own configuration, and read here as transformers.js reads it
 * (`resolveExternalDataFormat` in `src/utils/model-loader.js`).
 *
 * @param config the text of the model's `config.json`
 * @throws UnknownDtypeError
 */
export function neededFiles(dtype: string, config: string): readonly string[] {
  const suffix = suffixes[dtype];
  if (suffix === undefined) throw new UnknownDtypeError(dtype);
  const graph = `model${suffix}.onnx`;
  const format = configSchema.parse(JSON.parse(config))["transformers.js_config"]?.use_external_data_format ?? 0;
  const count = Number(typeof format === "object" ? (format[graph] ?? format["model"] ?? 0) : format);
  const sidecars = Array.from({ length: count }, (_, index) => `onnx/${graph}_data${index === 0 ? "" : `_${index}`}`);
  return [...always, `onnx/${graph}`, ...sidecars];
}
