// The reports that make_reports.js wrote.
"use strict";
const fs = require("fs");
const path = require("path");

const reports = path.join(process.env.OUTSIDE, "reports");
const golden = path.join(process.env.SPECLINT_ROOT, "fixtures", "reports");

/// The names of the runs, and in which folder each took place.
const runs = JSON.parse(fs.readFileSync(path.join(reports, "runs.json")));

function read(run, format) { return fs.readFileSync(path.join(reports, run, format), "utf8"); }

/// Every report of a format, those among the golden files, too: [{name, text}].
function all(format, goldenExtension) {
  const files = Object.keys(runs).map((run) => path.join(reports, run, format));
  for (const file of fs.readdirSync(golden)) {
    if (file.slice(file.indexOf(".") + 1) === goldenExtension) { files.push(path.join(golden, file)); }
  }
  return files.map((file) => ({ name: path.relative(process.cwd(), file), text: fs.readFileSync(file, "utf8") }));
}

module.exports = { runs, read, all };
