// Every format of a run tells the same findings at the same places, and the same counts. The format json is
// held against the files themselves, the others against it, each read by a parser that is not ours.
"use strict";
const assert = require("assert");
const { XMLParser } = require("fast-xml-parser");
const parse5 = require("parse5");
const { runs, read } = require("./support/reports.js");
const { textOf, linesOf, fromBytes, between } = require("./support/units.js");

const severities = ["blocker", "error", "warning", "info"];
let compared = 0;

/// What formats for people and XML make of control characters.
function shown(text) {
  return text.replace(/[\t\n\r]/g, " ").replace(/[\x00-\x1f\x7f]/g, "\ufffd");
}

function lines(text) { return text.split("\n").slice(0, -1); }

function same(what, actual, expected) {
  compared += expected.length;
  assert.deepStrictEqual(actual, expected, what);
}

/// A text that is the same for the same finding, from the parts that a format tells.
function keys(findings, ...parts) {
  return findings.map((finding) => parts.map((part) => finding[part]).join(" "));
}

function placeOf({ field, location }) {
  const { line, column } = field ? field.location : location;
  return (field ? `${field.name}:` : "") + `${line}:${column}`;
}

/// The findings of the format json, with the names that the others are compared by.
function findingsOf(report) {
  return report.tickets.flatMap((ticket) => ticket.findings.map((finding) => ({
    ...finding, path: ticket.path, shownPath: shown(ticket.path),
    line: finding.location.line, column: finding.location.column,
    endLine: finding.location.end_line, endColumn: finding.location.end_column,
    place: placeOf(finding),
  })));
}

/// Several values of YAML that are one unit: its lines stand in the file, with keys and quotes between them.
function isJoined(path, match) { return /\.ya?ml$/.test(path) && match.includes("\n"); }

/// What is reported as a match stands in the file where the report says.
function checkFile(folder, findings) {
  for (const finding of findings) {
    if (finding.match === "" || finding.field || finding.path.includes("\ufffd")) { continue; }
    const text = textOf(folder, finding.path);
    if (text === undefined) { continue; }
    const found = between(linesOf(text), finding.location,
                          { line: finding.endLine, column: finding.endColumn });
    const match = finding.match.replace(/\r\n?/g, "\n");
    if (isJoined(finding.path, match)) {
      const lines = match.split("\n").map((line) => line.replace(/^(?:given|when|then) /, ""));
      assert(lines.every((line) => found.includes(line)), `${finding.path}:${finding.place}: ${match}`);
      continue;
    }
    same(`${finding.path}:${finding.place}`, [found], [match]);
  }
}

function checkCounts(run, report, findings) {
  const { summary, tickets } = report;
  const judged = tickets.filter((ticket) => ticket.score !== null);
  same(`${run}: counts`, [summary.tickets, summary.failed, summary.passed], [
    judged.length, judged.filter((ticket) => !ticket.gate.passed).length,
    judged.filter((ticket) => ticket.gate.passed).length]);
  same(`${run}: severities`, severities.map((severity) => summary.findings[severity]), severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length));
}

function checkNdjson(run, report) {
  const objects = lines(read(run, "ndjson")).map((line) => JSON.parse(line));
  assert.deepStrictEqual(objects.pop().summary, report.summary, run);
  same(`${run}: ndjson`, objects, report.tickets);
}

/// Beside the findings SARIF tells those that are suppressed or in the baseline, as such.
function checkSarifStates(run, results, tickets) {
  const known = results.filter((result) => result.baselineState === "unchanged");
  const suppressed = results.filter((result) => result.suppressions.length > 0);
  const prints = (list) => list.map((each) => each.fingerprint ?? each.partialFingerprints["speclint/v1"]).sort();
  same(`${run}: sarif, known`, prints(known), prints(tickets.flatMap((ticket) => ticket.baselined)));
  same(`${run}: sarif, suppressed`, prints(suppressed), prints(tickets.flatMap((ticket) => ticket.suppressed)));
  same(`${run}: sarif, reasons`, suppressed.map((result) => result.suppressions[0].justification),
       tickets.flatMap((ticket) => ticket.suppressed.map((finding) => shown(finding.reason))));
  return results.filter((result) => !known.includes(result) && !suppressed.includes(result));
}

function checkSarif(run, report, findings) {
  const { results, columnKind, tool, invocations } = JSON.parse(read(run, "sarif")).runs[0];
  assert.strictEqual(invocations[0].executionSuccessful, run !== "not-there");
  assert.strictEqual(columnKind, "unicodeCodePoints");
  const level = { blocker: "error", error: "error", warning: "warning", info: "note" };
  same(`${run}: sarif`, checkSarifStates(run, results, report.tickets).map((result) => {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const uri = artifactLocation.uri.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    assert.strictEqual(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    return [Buffer.from(uri, "latin1").toString("utf8"), result.ruleId, result.level, region.startLine,
            region.startColumn, region.endLine, region.endColumn,
            result.partialFingerprints["speclint/v1"]].join(" ");
  }), findings.map((finding) => keys([{ ...finding, level: level[finding.severity] }], "path", "rule", "level",
                                     "line", "column", "endLine", "endColumn", "fingerprint")[0]));
}

function checkGitlab(run, findings) {
  const severity = { blocker: "blocker", error: "major", warning: "minor", info: "info" };
  same(`${run}: gitlab`, JSON.parse(read(run, "gitlab")).map(
    (issue) => [issue.location.path, issue.check_name, issue.severity, issue.location.lines.begin,
                issue.location.lines.end, issue.fingerprint].join(" ")),
       findings.map((finding) => keys([{ ...finding, severity: severity[finding.severity] }], "path", "rule",
                                      "severity", "line", "endLine", "fingerprint")[0]));
}

function checkRdjsonl(run, folder, findings) {
  const diagnostics = lines(read(run, "rdjsonl")).map((line) => JSON.parse(line));
  const severity = { blocker: "ERROR", error: "ERROR", warning: "WARNING", info: "INFO" };
  same(`${run}: rdjsonl`, diagnostics.map(({ location, code, ...each }) => [location.path, code.value,
    each.severity, location.range.start.line, location.range.end.line].join(" ")),
       findings.map((finding) => keys([{ ...finding, severity: severity[finding.severity] }], "path", "rule",
                                      "severity", "line", "endLine")[0]));
  diagnostics.forEach(({ location: { path, range } }, i) => {
    const text = path.includes("\ufffd") ? undefined : textOf(folder, path);
    if (text === undefined) { return; }
    const columns = [range.start, range.end].map(
      ({ line, column }) => fromBytes(linesOf(text)[line - 1] ?? "", column));
    same(`${run}: rdjsonl, ${path}:${findings[i].place}`, columns, [findings[i].column, findings[i].endColumn]);
  });
}

function xml(text) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", trimValues: false,
                                 parseAttributeValue: false, parseTagValue: false,
                                 processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
                                 isArray: (name) => ["file", "error", "testsuite", "testcase"].includes(name) });
  return parser.parse(text);
}

function checkCheckstyle(run, findings) {
  const severity = { blocker: "error", error: "error", warning: "warning", info: "info" };
  const files = xml(read(run, "checkstyle")).checkstyle.file ?? [];
  same(`${run}: checkstyle`, files.flatMap((file) => file.error.map(
    (error) => [file.name, error.source, error.severity, error.line, error.column].join(" "))),
       findings.map((finding) => keys([{ ...finding, source: `speclint.${finding.rule}`,
                                         severity: severity[finding.severity] }],
                                      "shownPath", "source", "severity", "line", "column")[0]));
}

function checkJunit(run, report, findings) {
  const suites = xml(read(run, "junit")).testsuites;
  const cases = (suites.testsuite ?? []).flatMap((suite) => suite.testcase);
  same(`${run}: junit, tickets`, cases.map((each) => [each.classname, "failure" in each, "skipped" in each]),
       report.tickets.map((ticket) => [shown(ticket.path), ticket.gate.passed === false, ticket.score === null]));
  same(`${run}: junit, totals`, [suites.tests, suites.failures],
       [String(report.tickets.length), String(report.summary.failed)]);
  const told = cases.flatMap((each) => lines(each.failure?.["#text"] ?? each["system-out"] ?? ""));
  same(`${run}: junit`, told.map((line) => /^ *((?:.*?:)?\d+:\d+ \w+ [A-Z]{3}\d{3}):/.exec(line)?.[1]).filter(Boolean), findings.map(
    (finding) => `${finding.place} ${finding.severity} ${finding.rule}`));
}

function unescaped(text) { return text.replace(/%(3A|2C|25)/g, (code) => decodeURIComponent(code)); }

function checkGithub(run, findings) {
  const [summary, ...commands] = lines(read(run, "github")).reverse();
  const type = { blocker: "error", error: "error", warning: "warning", info: "notice" };
  const all = findings.map((finding) => {
    const [end, oneLine] = [Math.max(finding.line, finding.endLine), finding.line === finding.endLine];
    const columns = oneLine ? `,col=${finding.column},endColumn=${Math.max(finding.column, finding.endColumn - 1)}` : "";
    return `${type[finding.severity]} ${finding.shownPath} ${finding.line},endLine=${end}${columns} ${finding.rule}`;
  });
  const told = commands.map((command) => {
    const [, name, file, place, rule] =
      /^::(error|warning|notice) file=([^,]*),line=([^t]*),title=(\w+) /.exec(command) ?? assert.fail(command);
    return `${name} ${unescaped(file)} ${place} ${rule}`;
  });
  for (const name of ["error", "warning", "notice"]) {
    const ofType = (list) => list.filter((each) => each.startsWith(`${name} `));
    const more = Number(new RegExp(`(\\d+) more ${name}s are not shown`).exec(summary)?.[1] ?? 0);
    same(`${run}: github, ${name}s`, [ofType(told).length + more, ofType(told).length],
         [ofType(all).length, Math.min(10, ofType(all).length)]);
  }
  assert(told.every((each) => all.includes(each)), `${run}: github: ${told.find((each) => !all.includes(each))}`);
  compared += told.length;
}

function checkText(run, report, findings) {
  const text = read(run, "text");
  const told = [...text.matchAll(/^ +((?:.*:)?\d+:\d+) +(blocker|error|warning|info) +([A-Z]{3}\d{3})  /gm)];
  same(`${run}: text`, told.map(([, ...parts]) => parts.join(" ")),
       findings.map((finding) => `${finding.place} ${finding.severity} ${finding.rule}`));
  const { tickets, passed, failed } = report.summary;
  assert(text.includes(`${tickets} ticket${tickets === 1 ? "" : "s"} judged: ${passed} passed, ${failed} failed`), run);
}

function elements(node, name) {
  const below = (node.childNodes ?? []).flatMap((child) => elements(child, name));
  return node.nodeName === name ? [node, ...below] : below;
}

function textIn(node) { return node.value ?? (node.childNodes ?? []).map(textIn).join(""); }

/// A record that was not judged and that nothing is wrong with: formats that people read count those.
function isPassedOver({ record, score, findings }) {
  return record !== null && score === null && findings.length === 0;
}

function checkHtml(run, report, findings) {
  const page = parse5.parse(read(run, "html"));
  assert.strictEqual(elements(page, "article").length,
    report.tickets.filter((ticket) => !isPassedOver(ticket)).length, run);
  same(`${run}: html`, elements(page, "li").map((item) => /^\w+ \w+ .*?\d+:\d+/.exec(textIn(elements(item, "p")[0]))?.[0]),
       findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.place}`));
}

/// A question stands for one or several findings: the rules and places of a ticket are the same as a whole.
/// Tickets that failed stand first.
function checkMarkdown(run, report) {
  const text = read(run, "markdown");
  assert(text.length <= 65000, run);
  if (text.includes("This comment has an upper limit")) { return; }
  const told = text.split("\n<details").slice(1);
  const [failed, others] = [true, false].map((wanted) => report.tickets.filter(
    (ticket) => ticket.score !== null && (ticket.gate.passed === false) === wanted));
  const asked = [...failed, ...others].map((ticket) => ticket.findings.filter(
    (finding) => !(finding.rule.startsWith("SPC") && finding.severity === "info"))).filter((each) => each.length > 0);
  assert.strictEqual(told.length, asked.length, run);
  const unique = (list) => [...new Set(list)].sort();
  told.forEach((ticket, i) => {
    const items = [...ticket.matchAll(/^- \[ \] .* \((?:blocker|error|warning|info) at ([^()]*)\)$/gm)];
    const words = items.flatMap(([, words]) => words.replace(/\\(.)/g, "$1").split(/, | and /));
    if (words.some((word) => word.endsWith("more"))) { return; }
    same(`${run}: markdown`, unique(words), unique(asked[i].flatMap(
      (finding) => [finding.rule, placeOf(finding)])));
  });
}

const { suppressed, baselined, mended } = JSON.parse(read("known", "json")).summary;
assert(suppressed > 0 && baselined > 0 && mended > 0, "the run with a baseline shows nothing");
for (const [run, folder] of Object.entries(runs)) {
  const report = JSON.parse(read(run, "json"));
  const findings = findingsOf(report);
  checkFile(folder, findings);
  checkCounts(run, report, findings);
  checkNdjson(run, report);
  checkSarif(run, report, findings);
  checkGitlab(run, findings);
  checkRdjsonl(run, folder, findings);
  checkCheckstyle(run, findings);
  checkJunit(run, report, findings);
  checkGithub(run, findings);
  checkText(run, report, findings);
  checkHtml(run, report, findings);
  checkMarkdown(run, report);
}
console.log(`${compared} findings, places and counts agree`);
