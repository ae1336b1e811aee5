// Charts as pictures and nothing more: every number is in a table beside them. ECharts is loaded when the first chart is.
import { h, replace } from "./dom.js";
import { t } from "./words.js";

let library = null;
const load = () => library ??= import("./vendor/echarts.esm.min.js");

// Colours that can be told apart by most people (after Okabe and Ito), and shapes for those who cannot.
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7a5c00", "#666666"];
const shapes = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "emptyCircle"];

const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Everything that depends on light or dark, read when the chart is drawn. */
function themed(option, { forPaper = false } = {}) {
  const text = forPaper ? "#222" : style("--ink");
  const line = forPaper ? "#ccc" : style("--rule");
  const axis = a => ({ ...a, axisLabel: { color: text, ...a.axisLabel }, axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: text, align: "left" } });
  const each = (value, make) => value === undefined ? undefined : Array.isArray(value) ? value.map(make) : make(value);
  return {
    animation: false, color: colours, textStyle: { fontFamily: style("--font"), color: text }, backgroundColor: forPaper ? "#fff" : "transparent",
    // Rich text is drawn, so that names from documents never become markup.
    tooltip: { trigger: "axis", renderMode: "richText", confine: true, ...option.tooltip },
    ...option,
    xAxis: each(option.xAxis, axis), yAxis: each(option.yAxis, axis), legend: option.legend && { textStyle: { color: text }, type: "scroll", ...option.legend },
  };
}

/** A chart with its downloads. */
export function chartBox(title, option, { height = 280 } = {}) {
  const canvas = h("div.chart", { role: "img", "aria-label": `${title}. ${t("chartAlt")}` });
  canvas.style.height = (option.height ?? height) + "px";
  const box = h("figure.chart-box", canvas, h("figcaption", h("button.plain", { type: "button", onclick: () => save("svg") }, "SVG"), h("button.plain", { type: "button", onclick: () => save("png") }, "PNG")));
  let chart = null;

  async function draw() {
    const echarts = await load();
    if (!box.isConnected) return;
    chart = echarts.init(canvas, null, { renderer: "canvas" });
    chart.setOption(themed(option));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => box.isConnected && chart.setOption(themed(option), true));
    box.dataset.drawn = "true";
  }

  async function save(kind) {
    const echarts = await load();
    const width = Math.max(700, canvas.clientWidth);
    const size = { width, height: canvas.clientHeight };
    const paper = { ...themed(option, { forPaper: true }), title: { text: title, left: "center", textStyle: { fontSize: 13, color: "#222" } } };
    let blob;
    if (kind === "svg") {
      const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
      drawing.setOption(paper);
      blob = new Blob([drawing.renderToSVGString()], { type: "image/svg+xml" });
      drawing.dispose();
    } else {
      const holder = h("div");
      const drawing = echarts.init(holder, null, { renderer: "canvas", devicePixelRatio: 2, ...size });
      drawing.setOption(paper);
      blob = await new Promise(done => drawing.renderToCanvas({ pixelRatio: 2 }).toBlob(done, "image/png"));
      drawing.dispose();
    }
    const address = URL.createObjectURL(blob);
    const anchor = h("a", { href: address, download: `${title.replaceAll(/[\\/:*?"<>|\s]+/g, "-")}.${kind}` });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  requestAnimationFrame(draw);
  return box;
}

/** Bars of counts with a line of rates. */
export function columns(periods, series, { rates, rateName } = {}) {
  return {
    legend: { top: 0 }, grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: periods }, yAxis: [{ type: "value", minInterval: 1 }, ...(rates ? [{ type: "value", splitLine: { show: false }, axisLabel: { formatter: "{value}%" } }] : [])],
    series: [...series.map(s => ({ name: s.name, type: "bar", data: s.values, barMaxWidth: 28 })), ...(rates ? [{ name: rateName, type: "line", yAxisIndex: 1, data: rates, symbol: "diamond", symbolSize: 7 }] : [])],
  };
}

/** Lines to be compared, each with a shape of its own. */
export function lines(periods, series, unit) {
  return {
    legend: { top: 0 }, grid: { left: 8, right: 16, top: 64, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: periods }, yAxis: { type: "value", name: unit },
    series: series.map((s, i) => ({ name: s.name, type: "line", data: s.values, symbol: shapes[i % shapes.length], symbolSize: 7, connectNulls: false, lineStyle: { type: ["solid", "dashed", "dotted"][i % 3] } })),
  };
}

/** Bars from left to right, the longest name still readable. */
export function bars(names, values, label) {
  return {
    height: Math.max(160, 26 * names.length + 50), grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true }, xAxis: { type: "value" },
    yAxis: { type: "category", data: names, inverse: true, axisLabel: { width: 180, overflow: "truncate" } }, series: [{ name: label, type: "bar", data: values, barMaxWidth: 18 }],
  };
}

/** Who was seen in which post from when to when. */
export function timeline(rows) {
  const day = 86400000;
  return {
    height: 28 * rows.length + 60, grid: { left: 8, right: 24, top: 8, bottom: 24, containLabel: true },
    tooltip: { trigger: "item", formatter: p => `${rows[p.dataIndex].name}\n${rows[p.dataIndex].from} – ${rows[p.dataIndex].to}\n${t("documentsCount", { n: rows[p.dataIndex].documents })}` },
    xAxis: { type: "time", axisLabel: { hideOverlap: true } }, yAxis: { type: "category", inverse: true, data: rows.map(r => r.name), axisLabel: { width: 200, overflow: "truncate" } },
    series: [{
      type: "custom", encode: { x: [1, 2], y: 0 }, data: rows.map((r, i) => [i, Date.parse(r.from), Date.parse(r.to) + day]),
      renderItem(_, api) {
        const [start, end] = [api.coord([api.value(1), api.value(0)]), api.coord([api.value(2), api.value(0)])];
        return { type: "rect", shape: { x: start[0], y: start[1] - 6, width: Math.max(6, end[0] - start[0]), height: 12, r: 3 }, style: { fill: colours[0] } };
      },
    }],
  };
}

/** Things that are named together; the table beside has the numbers. */
export function network(nodes, links) {
  const kinds = [...new Set(nodes.map(n => n.kind))];
  const largest = Math.max(1, ...nodes.map(n => n.weight));
  const heaviest = Math.max(1, ...links.map(l => l.weight));
  return {
    height: 520, legend: { data: kinds, top: 0 }, tooltip: { trigger: "item" },
    series: [{
      type: "graph", layout: "force", roam: true, categories: kinds.map((name, i) => ({ name, symbol: shapes[i % shapes.length] })), force: { repulsion: 140, edgeLength: [40, 140], layoutAnimation: false },
      label: { show: true, position: "right", fontSize: 11 }, labelLayout: { hideOverlap: true }, lineStyle: { opacity: 0.5, curveness: 0.1 },
      data: nodes.map(n => ({ id: n.id, name: n.name, value: n.weight, category: kinds.indexOf(n.kind), symbolSize: 8 + 26 * Math.sqrt(n.weight / largest) })),
      links: links.map(l => ({ source: l.from, target: l.to, value: l.weight, lineStyle: { width: 0.5 + 4 * l.weight / heaviest } })),
    }],
  };
}
