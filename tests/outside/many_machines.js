// The recipes of README for many machines, as they stand there: GNU parallel on eight shards of 5,000 records, a
// job array behind an sbatch that runs it here, and a filter behind `parallel --pipe`, whose lines are mixed.
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const { spawnSync } = require("child_process");

const root = process.env.SPECLINT_ROOT;
const work = path.join(process.env.OUTSIDE, "many-machines");
const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
const places = ["checkout", "invoice", "delivery", "catalogue", "account", "report", "search", "basket"];
const ends = ["shows", "sends", "prints", "stores", "exports", "removes", "counts"];

/// Numbers by chance, always the same ones.
let state = 7;
function below(bound) {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % bound;
}

function recordOf(number) {
  const place = places[below(places.length)];
  const end = ends[below(ends.length)];
  const words = Array.from({ length: 40 }, () => `${places[below(8)]}${below(90)}`).join(" ");
  const bodies = [
    `Customers ask ${below(50)} times a day.\n\n${words}\n\n## Acceptance criteria\n\n- \`GET /${place}/${number}\` ${end} the ${place}.\n- Without one it answers 404.\n`,
    `The ${place} is slow, etc.\n\n${words}\n\n## Open questions\n\n- Which ${place}?\n`,
    `${words}\n\n## Scope\n\n- The ${place} ${end} ${words.slice(0, 80)}, TBD\n`];
  return { number, state: "OPEN", title: `The ${place} ${end} order ${number}`, body: bodies[below(bodies.length)],
           createdAt: `2026-0${1 + below(9)}-1${below(10)}T10:00:00Z`, labels: [{ name: place }] };
}

/// Every hundredth is one of another shard's, with another word at its end.
function writeIssues(file, count) {
  const records = [];
  for (let number = 1; number <= count; ++number) {
    const old = number % 100 === 0 ? records[number / 2] : undefined;
    records.push(old ? { ...old, number, body: `${old.body}\nagain\n` } : recordOf(number));
  }
  fs.writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

function folder(name, issues) {
  const to = path.join(work, name);
  fs.mkdirSync(path.join(to, "bin"), { recursive: true });
  fs.symlinkSync(process.env.SPECLINT, path.join(to, "bin/speclint"));
  writeIssues(path.join(to, "issues.jsonl"), issues);
  return to;
}

function bash(script, cwd) {
  const env = { PATH: `${cwd}/bin:/usr/local/bin:/usr/bin:/bin`, HOME: work };
  const run = spawnSync("bash", ["-euo", "pipefail", "-c", script], { cwd, env, maxBuffer: 1 << 28, encoding: "utf8" });
  assert.strictEqual(run.status, 0, `${script}: ${run.stderr}`);
  return run.stdout;
}

/// The one shell block of README that begins so.
function recipe(begin) {
  const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, text]) => text);
  const found = blocks.filter((text) => text.startsWith(begin));
  assert.strictEqual(found.length, 1, `README has ${found.length} recipes that begin with ${begin}`);
  return found[0];
}

function sameBytes(one, other) { assert(fs.readFileSync(one).equals(fs.readFileSync(other)), `${one} and ${other} differ`); }

function checkParallel() {
  const cwd = folder("parallel", 40000);
  const merged = bash(recipe("seq 8"), cwd);
  const whole = bash("speclint audit --shift 6 --format text --format html=whole.html issues.jsonl", cwd);
  assert.strictEqual(merged, whole);
  assert.match(whole, /BKL002 near-duplicate: \d+/);
  sameBytes(path.join(cwd, "audit.html"), path.join(cwd, "whole.html"));
  return "40000 records in 8 shards under GNU parallel";
}

function checkJobArray() {
  const cwd = folder("slurm", 3000);
  fs.writeFileSync(path.join(cwd, "bin/sbatch"), `#!/bin/sh -eu
first=\${1#--array=}
[ "$2" = --wrap ]
for SLURM_ARRAY_TASK_ID in $(seq \${first%-*} \${first#*-}); do export SLURM_ARRAY_TASK_ID; sh -euc "$3"; done
`, { mode: 0o755 });
  bash(recipe("sbatch"), cwd);
  assert.strictEqual(bash("speclint merge --format json shard-*.ndjson", cwd), bash("speclint audit --format json issues.jsonl", cwd));
  return "64 parts of a job array";
}

/// Of tickets that arrive in pieces all but the numbers of their records is as in one run.
function checkFilter() {
  const cwd = folder("filter", 3001);
  const filter = /`issues\.pipe\("([^"]*)"\)`/.exec(readme)[1].replace(/^\S+/, "$0");
  bash(`parallel --pipe -N 500 ${filter.replace("$0", "speclint")} < issues.jsonl | shuf --random-source=issues.jsonl | split -n r/3 - part-`, cwd);
  bash(recipe("cat part-"), cwd);
  const rows = (text) => text.split("\n").map((row) => row.replace(/^[^,]*,[^,]*,/, "")).sort();
  const merged = rows(bash("cat part-* | speclint merge --format csv -", cwd));
  assert.deepStrictEqual(merged, rows(bash("speclint audit --format csv issues.jsonl", cwd)));
  assert.match(fs.readFileSync(path.join(cwd, "audit.html"), "utf8"), /<\/html>\s*$/);
  return "a filter in pieces of 500";
}

fs.rmSync(work, { recursive: true, force: true });
console.log([checkParallel(), checkJobArray(), checkFilter()].join(", ") + ": as one run");
fs.rmSync(work, { recursive: true, force: true });
