import { type CustomSeriesOption, CustomChart } from "echarts/charts";
import { GridComponent, type GridComponentOption } from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

import { fontFamily } from "./font.ts";
import { indent, type Layout, type Line, margin, type Row, type } from "./layout.ts";
import type { Theme } from "./theme.ts";

use([CustomChart, GridComponent, SVGRenderer]);

type Option = ComposeOption<CustomSeriesOption | GridComponentOption>;

/** The middle of the rail that the events hang on, in pixels from the left. */
const rail = margin + 12;

/** Radius of an event's point: more reports, a larger point, as far as the rail leaves room. */
const radius = ({ reports }: Row): number => Math.min(8 + 1.5 * (reports - 1), 16);

/** Draws a layout as SVG. */
export function drawChart(layout: Layout, theme: Theme): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: layout.width, height: layout.height });
  try {
    chart.setOption(optionOf(layout, theme));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Both axes count pixels, so that what the layout has measured is where it is drawn. */
function optionOf({ width, height, heading, rows }: Layout, theme: Theme): Option {
  const last = rows.at(-1);
  const items: readonly (() => Element)[] = [
    () => group(heading.map((line) => textOf(line, margin, theme))),
    ...(last === undefined || rows[0] === undefined ? [] : [railOf(rows[0].top, last.top, theme)]),
    ...rows.map((row) => () => group([...pointOf(row, theme), ...row.lines.map((line) => textOf(line, indent, theme))])),
  ];
  return {
    animation: false,
    backgroundColor: theme.ground,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: width, show: false },
    yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
    series: [
      {
        type: "custom",
        silent: true,
        coordinateSystem: "cartesian2d",
        data: items.map((_, place) => [0, place]),
        renderItem: ({ dataIndex }) => items[dataIndex]?.() ?? group([]),
      },
    ],
  };
}

type Element = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;
type Child = Extract<Element, { type: "group" }>["children"][number];

const group = (children: readonly Child[]): Element => ({ type: "group", children: [...children] });

function railOf(from: number, to: number, theme: Theme): () => Element {
  return () => ({
    type: "line",
    shape: { x1: rail, y1: from + type.date.height / 2, x2: rail, y2: to + type.date.height / 2 },
    style: { stroke: theme.rail, lineWidth: 4 },
  });
}

/** What happened is a point, what is to come a ring: told apart without colour. */
function pointOf(row: Row, theme: Theme): readonly Child[] {
  const shape = { cx: rail, cy: row.top + type.date.height / 2, r: radius(row) };
  const style =
    row.status === "past"
      ? { fill: theme.past, stroke: theme.ground, lineWidth: 3 }
      : { fill: theme.ground, stroke: theme.scheduled, lineWidth: 4 };
  return [{ type: "circle", shape, style }];
}

function textOf({ kind, text, y }: Line, x: number, theme: Theme): Child {
  const { size, height, weight } = type[kind];
  const fill = kind === "source" ? theme.faint : theme.text;
  return {
    type: "text",
    x,
    y: y + height / 2,
    style: { text, fill, fontSize: size, fontWeight: weight, fontFamily, verticalAlign: "middle", align: "left" },
  };
}
