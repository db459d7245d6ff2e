// Writes the reports that the checks look at: every format of the same runs, into OUTSIDE/reports/RUN/FORMAT,
// and OUTSIDE/reports/runs.json, the folder in which each run took place.
"use strict";
const fs = require("fs");
const path = require("path");
const { spawnSync } = require("child_process");

const root = process.env.SPECLINT_ROOT;
const reports = path.join(process.env.OUTSIDE, "reports");
const formats = ["text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjsonl",
                 "markdown", "html"];
const folders = {};

/// Tickets that are too long or too odd to lie among the fixtures.
function writeMadeUp(tickets) {
  const ticket = "# Import TBD\n\n## Acceptance criteria\n\n- Errors are handled gracefully, etc.\n";
  const files = {
    "long-line.md": `# Import TBD\n\n- ${"word ".repeat(200000)}etc. and so on\n`,
    "long-title.md": `# ${"x".repeat(1 << 20)} TBD\n`,
    "a&b [x] `c` | \"d\" '<e>' — é.md": ticket,
    "-dash.md": ticket,
    "%0A::error::x,y.md": "# 100%0A::set-env name=PATH::x TBD\n",
    "line\nend\x1b[31m.md": ticket,
    "units.md": "# Café 👩‍💻 导入 e\u0301 TBD\r\n\r\n- 👍🏽 as soon as possible, 日本語 etc.\r\n\r\n\u{1F1EA}\u{1F1F8} TBD\r\n",
    "controls.md": "# Import \0 TBD\n\n- `]]>` ]]> etc. \x1b]0;x\x07 | ``\n",
  };
  fs.mkdirSync(tickets, { recursive: true });
  for (const [name, text] of Object.entries(files)) { fs.writeFileSync(path.join(tickets, name), text); }
  const invalid = Buffer.concat([Buffer.from(`${tickets}/invalid-`), Buffer.from([0xff]), Buffer.from(".md")]);
  fs.writeFileSync(invalid, Buffer.from("# Import \xff\xc3 TBD etc.\n", "latin1"));
}

/// A backlog with a baseline and suppressions, in which something was mended and something is new.
function writeKnown(folder) {
  const check = (...options) => spawnSync(process.env.SPECLINT, ["check", "--quiet", "--baseline", "known.baseline",
                                                                 ...options, "tickets"], { cwd: folder });
  const write = (name, text) => fs.writeFileSync(path.join(folder, "tickets", name), text);
  const comment = "<!-- speclint-disable-next-line QUE003: \u001b[31m asked by mail]]> -->";
  fs.mkdirSync(path.join(folder, "tickets"), { recursive: true });
  write("1.md", `# Send the report\n\n${comment}\nThe receiver is TBD.\n\nThe format is TBD.\n`);
  write("2.md", "# Import the orders\n\nWhich countries?\n");
  if (check("--update-baseline").status > 1) { throw new Error("no baseline"); }
  write("1.md", `# Send the report\n\n${comment}\nThe receiver is TBD.\n\nThe sender is TBD.\n`);
}

/// Runs the program once, with all formats at once; it may end with the status `also`.
function run(name, where, options, also = 0) {
  const to = path.join(reports, name);
  fs.mkdirSync(to, { recursive: true });
  folders[name] = where;
  const outputs = formats.flatMap((format) => ["--format", `${format}=${path.join(to, format)}`]);
  const done = spawnSync(process.env.SPECLINT, ["check", ...outputs, ...options], { cwd: where });
  if (![0, 1, also].includes(done.status)) { throw new Error(`${name}: status ${done.status}: ${done.stderr}`); }
}

fs.rmSync(reports, { recursive: true, force: true });
const madeUp = path.join(reports, "made-up-input");
writeMadeUp(path.join(madeUp, "tickets"));
for (const folder of ["demo", "hostile", "tickets", "exports"]) { run(folder, root, [`fixtures/${folder}`]); }
run("made-up", madeUp, ["tickets"]);
const known = path.join(reports, "known-input");
writeKnown(known);
run("known", known, ["--baseline", "known.baseline", "tickets"]);
run("strict", root, ["--profile", "strict", "fixtures/demo", "fixtures/tickets"]);
run("one", root, ["fixtures/tickets/good-bug-upload.md"]);
run("not-there", root, ["fixtures/tickets/good-bug-upload.md", "none/1.md"], 2);
run("nothing", root, ["--force-exclude", "README.md"]);
fs.writeFileSync(path.join(reports, "runs.json"), JSON.stringify(folders));
