// The CI recipes as their users run them: the scripts of action.yml and of the GitLab template under bash with
// the inputs as environment variables, and the shell lines of README as they stand there.
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const { spawnSync, execFileSync } = require("child_process");
const yaml = require("yaml");

const root = process.env.SPECLINT_ROOT;
const work = path.join(process.env.OUTSIDE, "ci");
const good = fs.readFileSync(path.join(root, "fixtures/tickets/good-task-node.md"));
const vague = "# Make the search better\n\n## Open questions\n\n- Which languages have to work?\n";
const usualPath = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
let cases = 0;

function folder(name, files = {}) {
  const to = path.join(work, name);
  fs.rmSync(to, { recursive: true, force: true });
  fs.mkdirSync(to, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.writeFileSync(path.join(to, file), text);
  }
  return to;
}

/// A folder with a `speclint` that writes its arguments down, NUL behind each, and one with the real one.
function programs() {
  const shim = folder("shim", { speclint: `#!/bin/sh\nprintf '%s\\0' "$@" >"$RECORD"\n` });
  fs.chmodSync(path.join(shim, "speclint"), 0o755);
  const real = folder("real");
  fs.symlinkSync(process.env.SPECLINT, path.join(real, "speclint"));
  return { shim, real };
}

/// As GitHub and GitLab run a script: a file, no start-up files, the first failure ends it.
function bash(script, cwd, env) {
  ++cases;
  const file = path.join(work, "script.sh");
  fs.writeFileSync(file, script);
  const run = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", file], { cwd, env, encoding: "utf8" });
  assert(!fs.existsSync(path.join(cwd, "pwned")), `something was run: ${script}`);
  return run;
}

const hostile = ["$(touch pwned)", "`touch pwned`", "; touch pwned;", "a b", "*", "-x.md", "--output=pwned", "\"'", "[x]&y"];
const hostileValues = ["none; touch pwned", "$(touch pwned)", "none --output pwned", "--output=pwned", "a\nscore=100"];

// What is wrong with an input is told, and never run. Empty lines are no paths.
function checkArguments(what, runWith) {
  assert.deepStrictEqual(runWith({ paths: "tickets", gate: "handoff", baseline: "", since: "" }).split("\0").slice(0, 2),
                         ["check", "--gate=handoff"], what);
  const given = runWith({ paths: `\n${hostile.join("\n")}\n\n`, gate: "none", baseline: "known.json", since: "origin/main" })
    .split("\0").slice(0, -1);
  assert.deepStrictEqual(given.slice(0, 4), ["check", "--gate=none", "--baseline=known.json", "--since=origin/main"], what);
  assert.deepStrictEqual(given.slice(given.indexOf("--") + 1), hostile, what);
  for (const value of hostileValues) {
    const each = runWith({ paths: "tickets", gate: value, baseline: value, since: value }).split("\0");
    assert.deepStrictEqual(each.slice(1, 4), [`--gate=${value}`, `--baseline=${value}`, `--since=${value}`], what);
  }
}

// --- GitHub

const action = yaml.parse(fs.readFileSync(path.join(root, "action.yml"), "utf8"));

/// Runs the action's steps; returns the last one's run, the outputs and the summary.
function runAction(cwd, bin, inputs) {
  const runner = folder("runner");
  const expand = (text) => text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name) => inputs[name] ?? action.inputs[name].default);
  let env = { PATH: `${bin}:${usualPath}`, HOME: runner, RUNNER_TEMP: runner, GITHUB_ACTION_PATH: root,
              GITHUB_OUTPUT: path.join(runner, "output"), GITHUB_STEP_SUMMARY: path.join(runner, "summary"),
              RECORD: path.join(runner, "record") };
  let run;
  for (const step of action.runs.steps) {
    assert(step.shell === "bash" && !step.run.includes("${{"), `an input stands in a script: ${step.run}`);
    const variables = Object.entries(step.env ?? {}).map(([name, value]) => [name, expand(value)]);
    run = bash(step.run, cwd, { ...env, ...Object.fromEntries(variables) });
    if (run.status !== 0) { break; }
  }
  const read = (name) => (fs.existsSync(path.join(runner, name)) ? fs.readFileSync(path.join(runner, name), "utf8") : "");
  const outputs = Object.fromEntries(read("output").split("\n").slice(0, -1).map((line) => line.split(/=(.*)/s)));
  return { ...run, outputs, summary: read("summary"), record: read("record") };
}

function checkAction({ shim, real }) {
  execFileSync("node", [require.resolve("@action-validator/cli/cli.mjs"), path.join(root, "action.yml")], { stdio: "pipe" });
  const steps = action.runs.steps.filter((step) => step.id).map((step) => step.id);
  for (const [name, output] of Object.entries(action.outputs)) {
    assert.strictEqual(output.value, `\${{ steps.${steps[0]}.outputs.${name} }}`);
  }
  const tickets = folder("github", { "tickets/1.md": good, "backlog/2.md": vague });
  checkArguments("github", (inputs) => runAction(tickets, shim, inputs).record);

  const fit = runAction(tickets, real, { paths: "tickets" });
  assert.strictEqual(fit.status, 0, fit.stderr);
  assert.strictEqual(fit.outputs.passed, "true");
  const report = JSON.parse(fs.readFileSync(fit.outputs.report));
  assert.strictEqual(Number(fit.outputs.score), report.summary.score.mean);
  assert.match(fit.summary, /^## speclint: 1 of 1 ticket passed\n/);

  const unfit = runAction(tickets, real, { paths: "tickets\nbacklog" });
  assert.strictEqual(unfit.status, 1, unfit.stderr);
  assert.strictEqual(unfit.outputs.passed, "false");
  assert.match(unfit.stdout, /^::error file=backlog\/2.md,line=5,.*Which languages have to work\?/m);
  assert.match(unfit.summary, /- \[ \] Which languages have to work\?/);
  assert.strictEqual(runAction(tickets, real, { paths: "backlog", gate: "none" }).outputs.passed, "true");

  const wrong = runAction(tickets, real, { paths: "tickets", gate: "hand; off" });
  assert.strictEqual(wrong.status, 2);
  assert.deepStrictEqual({ ...wrong.outputs }, { score: "", passed: "false", report: "" });
  assert.match(wrong.stderr, /unknown gate/);

  // Without a speclint on the PATH the action uses the one that it builds.
  assert.strictEqual(runAction(tickets, folder("empty"), { paths: "tickets" }).outputs.passed, "true");
}

// --- GitLab

function checkGitlab({ shim, real }) {
  const job = yaml.parse(fs.readFileSync(path.join(root, "lint/ci/gitlab.yml"), "utf8")).speclint;
  const script = [...job.before_script, ...job.script].join("\n");
  assert.strictEqual(job.artifacts.when, "always");
  const names = { paths: "SPECLINT_PATHS", gate: "SPECLINT_GATE", baseline: "SPECLINT_BASELINE", since: "SPECLINT_SINCE" };
  const builds = folder("builds");
  const run = (cwd, bin, inputs, more = {}) => {
    const variables = Object.entries(inputs).map(([name, value]) => [names[name], value]);
    const env = { ...job.variables, PATH: `${bin}:${usualPath}`, HOME: builds, CI_BUILDS_DIR: builds,
                  RECORD: path.join(builds, "record"), ...more };
    return bash(script, cwd, { ...env, ...Object.fromEntries(variables) });
  };
  const tickets = folder("gitlab", { "tickets/1.md": good, "backlog/2.md": vague });
  checkArguments("gitlab", (inputs) => {
    assert.strictEqual(run(tickets, shim, inputs).status, 0);
    return fs.readFileSync(path.join(builds, "record"), "utf8");
  });

  assert.strictEqual(run(tickets, real, { paths: "tickets" }).status, 0);
  const unfit = run(tickets, real, { paths: "tickets\nbacklog" });
  assert.strictEqual(unfit.status, 1, unfit.stderr);
  assert.match(unfit.stdout, /ask: Which languages have to work\?/);
  for (const file of Object.values(job.artifacts.reports)) { assert(fs.statSync(path.join(tickets, file)).size > 0, file); }

  // Without a speclint in the image it is cloned at the tag and built; here the build is a copy.
  const upstream = folder("upstream", {
    dev: `#!/bin/sh\n[ "$1" = build ] && mkdir -p "\${0%/*}/build/release" && cp ${JSON.stringify(process.env.SPECLINT)} "\${0%/*}/build/release"\n` });
  fs.chmodSync(path.join(upstream, "dev"), 0o755);
  const git = (...words) => execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...words], { cwd: upstream });
  git("init", "-q");
  git("add", "dev");
  git("commit", "-qm", "a");
  git("tag", job.variables.SPECLINT_REF);
  const built = run(tickets, folder("empty"), { paths: "tickets" }, { SPECLINT_REPOSITORY: upstream });
  assert.strictEqual(built.status, 0, built.stderr);
  assert(fs.existsSync(path.join(builds, "speclint/build/release/speclint")));
}

// --- README

function checkReadme({ real }) {
  const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
  const lines = [...readme.matchAll(/^```sh\n((?:speclint|git diff) [^]*?)^```$/gm)].map(([, line]) => line);
  assert(lines.length >= 2, "README has no shell line");
  const env = { PATH: `${real}:${usualPath}`, HOME: work };
  for (const line of lines) {
    const tickets = folder("readme", { "README.md": "a\n" });
    const git = (...words) => execFileSync("git", words, { cwd: tickets });
    git("init", "-q");
    git("config", "user.name", "a");
    git("config", "user.email", "a@b.example");
    git("add", ".");
    git("commit", "-qm", "a");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    const add = (name, text) => {
      fs.mkdirSync(path.join(tickets, "tickets"), { recursive: true });
      fs.writeFileSync(path.join(tickets, "tickets", name), text);
      git("add", ".");
    };
    add("1.md", good);
    if (line.includes("--update-baseline")) { add("0.md", vague.replace("# ", "# Old: ")); }
    const fit = bash(`set -e\n${line}`.replace(/^(speclint .*--update-baseline.*)$/m, "$1 || true"), tickets, env);
    assert.strictEqual(fit.status, 0, `${line}: ${fit.stderr}`);
    add("2 — [a] & b.md", vague);
    const unfit = bash(line.trimEnd().split("\n").pop(), tickets, env);
    assert(unfit.status === 1 || unfit.status === 123, `${line}: ${unfit.status} ${unfit.stderr}`);  // 123: xargs
    assert.match(unfit.stdout, /Which languages have to work\?/);
  }
}

/// What README's YAML names is there: hooks, inputs, outputs, the template.
function checkReadmeNames() {
  const readme = fs.readFileSync(path.join(root, "README.md"), "utf8");
  const [hooks, steps, gitlab] = [...readme.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => yaml.parse(text));
  const known = yaml.parse(fs.readFileSync(path.join(root, ".pre-commit-hooks.yaml"), "utf8")).map((hook) => hook.id);
  for (const hook of hooks.repos[0].hooks) { assert(known.includes(hook.id), hook.id); }
  for (const input of Object.keys(steps[0].with)) { assert(input in action.inputs, input); }
  for (const value of Object.values(steps[1].env)) {
    assert(/outputs\.(\w+)/.exec(value)[1] in action.outputs, value);
  }
  assert(fs.existsSync(path.join(root, gitlab.include[0].file)));
}

fs.rmSync(work, { recursive: true, force: true });
const bins = programs();
checkAction(bins);
checkGitlab(bins);
checkReadme(bins);
checkReadmeNames();
console.log(`${cases} scripts run as they should`);
