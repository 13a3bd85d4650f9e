import { expect, it } from "vitest";

import { neededFiles } from "../../../src/embed/model/needs.ts";

const always = ["config.json", "tokenizer.json", "tokenizer_config.json"];
const config = (format: unknown) => JSON.stringify({ "transformers.js_config": { use_external_data_format: format } });

it("names the graph by its precision", () => {
  expect(neededFiles("q8", "{}")).toEqual([...always, "onnx/model_quantized.onnx"]);
  expect(neededFiles("fp32", "{}")).toEqual([...always, "onnx/model.onnx"]);
});

it.each([
  [true, 1],
  [false, 0],
  [null, 0],
  [2, 2],
  [{ "model_q4.onnx": 1 }, 1],
  [{ model: 3 }, 3],
  [{ "model_fp16.onnx": 1 }, 0],
])("reads %j as %i sidecars", (format, count) => {
  const sidecars = ["onnx/model_q4.onnx_data", "onnx/model_q4.onnx_data_1", "onnx/model_q4.onnx_data_2"];
  expect(neededFiles("q4", config(format)).slice(4)).toEqual(sidecars.slice(0, count));
});
