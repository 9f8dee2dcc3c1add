// Runs other tools on pairs of texts. A line of JSON comes in for each pair: `old`, `new` (text),
// `oldHtml`, `newHtml`. A line goes out for each tool and pair: `tool`, `ms`, and `runs`
// (["=" | "-" | "+", text] by turns) or `html`; neither where the tool failed or took too long.
//
// npm install --prefix benches/peers
// cargo run --release --example redline_measures -- CORPUS --peers

import { createInterface } from "node:readline";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const PATIENCE = 20_000;
const TOOLS = ["jsdiff words", "node-htmldiff", "htmldiff-js"];

if (isMainThread) {
  const pairs = [];
  for await (const line of createInterface({ input: process.stdin })) pairs.push(JSON.parse(line));
  for (const tool of TOOLS) await runAll(tool, pairs);
} else {
  const compare = await load(workerData);
  parentPort.on("message", (pair) => {
    const start = performance.now();
    const found = compare(pair);
    parentPort.postMessage({ ms: performance.now() - start, ...found });
  });
}

async function runAll(tool, pairs) {
  let worker;
  for (const pair of pairs) {
    worker ??= new Worker(new URL(import.meta.url), { workerData: tool });
    const found = await answer(worker, pair);
    if (!found) {
      await worker.terminate();
      worker = undefined;
    }
    console.log(JSON.stringify({ tool, ...found }));
  }
  await worker?.terminate();
}

/** Returns what a worker answers, or nothing if it fails or takes too long. */
function answer(worker, pair) {
  return new Promise((resolve) => {
    const done = (found) => {
      clearTimeout(timer);
      worker.off("message", done).off("error", fail);
      resolve(found);
    };
    const fail = () => done();
    const timer = setTimeout(fail, PATIENCE);
    worker.on("message", done).on("error", fail);
    worker.postMessage(pair);
  });
}

/** Returns the comparison of a tool. */
async function load(tool) {
  switch (tool) {
    case "jsdiff words": {
      const { diffWords } = await import("diff");
      const sign = (part) => (part.added ? "+" : part.removed ? "-" : "=");
      return (pair) => ({ runs: diffWords(pair.old, pair.new).map((part) => [sign(part), part.value]) });
    }
    case "node-htmldiff": {
      const { default: diff } = await import("node-htmldiff");
      return (pair) => ({ html: diff(pair.oldHtml, pair.newHtml) });
    }
    case "htmldiff-js": {
      const { default: library } = await import("htmldiff-js");
      const { execute } = library.default ?? library;
      return (pair) => ({ html: execute(pair.oldHtml, pair.newHtml) });
    }
  }
}
