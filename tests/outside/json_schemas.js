// Our JSON against our schema, SARIF against that of OASIS, rdjsonl against the one of an npm package (and
// by its code), GitLab's code quality report against one written from its documentation.
"use strict";
const fs = require("fs");
const path = require("path");
const assert = require("assert");
const { execFileSync } = require("child_process");
const addFormats = require("ajv-formats");
const { diagnosticSchema, isValidRDFormat } = require("@umbrelladocs/rdformat-validator");
const { all } = require("./support/reports.js");

const options = { allErrors: true, strict: false };
let checked = 0;

function compile(schema, extra = {}) {
  const Ajv = require(schema.$schema.includes("2020-12") ? "ajv/dist/2020" : "ajv");
  return addFormats(new Ajv.default({ ...options, ...extra })).compile(schema);
}

function check(name, validate, value) {
  ++checked;
  assert(validate(value), `${name}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
}

/// The schema with nothing allowed but what it describes: readers must expect more, but we write no more.
function closed(schema) {
  if (Array.isArray(schema)) { return schema.map(closed); }
  if (schema === null || typeof schema !== "object") { return schema; }
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return copy.type === "object" && copy.properties ? { ...copy, additionalProperties: false } : copy;
}

function lines(text) { return text.split("\n").slice(0, -1).map((line) => JSON.parse(line)); }

function checkOurs() {
  const schema = JSON.parse(execFileSync(process.env.SPECLINT, ["schema", "report"]));
  const open = compile(schema);
  const whole = compile(closed(schema));
  const line = compile(closed({ ...schema, $ref: "#/$defs/line", type: undefined, required: undefined, properties: undefined }));
  for (const { name, text } of all("json", "json")) {
    check(name, whole, JSON.parse(text));
    check(name, open, { ...JSON.parse(text), later: 1 });
  }
  for (const { name, text } of all("ndjson", "ndjson")) { lines(text).forEach((each) => check(name, line, each)); }
  assert(!whole({ schema: "speclint-report/1" }) && !line({}), "the schema forbids nothing");
}

function checkAudits() {
  const schema = JSON.parse(execFileSync(process.env.SPECLINT, ["schema", "audit"]));
  const whole = compile(closed(schema));
  const line = compile(closed({ ...schema, $ref: "#/$defs/line", type: undefined, required: undefined, properties: undefined }));
  const root = path.join(__dirname, "../..");
  const audit = (format, ...options) => execFileSync(process.env.SPECLINT, ["audit", "--format", format, ...options], { cwd: root });
  for (const options of [["fixtures/demo"], ["fixtures/exports", "--by", "label"], ["fixtures/hostile", "--by", "author"],
                         ["fixtures/tickets", "--by", "kind", "--repo", "."]]) {
    check(`audit ${options}`, whole, JSON.parse(audit("json", ...options)));
    lines(String(audit("ndjson", ...options))).forEach((each) => check(`audit ${options}`, line, each));
  }
  assert(!whole({ schema: "speclint-audit/1" }) && !line({}), "the schema forbids nothing");
}

function checkShards() {
  const schema = JSON.parse(execFileSync(process.env.SPECLINT, ["schema", "shard"]));
  const line = compile(closed(schema));
  const root = path.join(__dirname, "../..");
  for (const folder of ["fixtures/demo", "fixtures/exports", "fixtures/hostile", "fixtures/tickets", "fixtures/rules"]) {
    const shard = execFileSync(process.env.SPECLINT, ["audit", "--shard", "1/1", "--format", "ndjson", folder],
                               { cwd: root, maxBuffer: 1 << 28 });
    lines(String(shard)).forEach((each) => check(`shard of ${folder}`, line, each));
  }
  assert(!line({ type: "ticket" }) && !line({}), "the schema forbids nothing");
}

function checkSarif() {
  const file = require.resolve("@microsoft/sarif-multitool-linux/sarif-2.1.0.json");
  const validate = compile(JSON.parse(fs.readFileSync(file)));
  for (const { name, text } of all("sarif", "sarif")) { check(name, validate, JSON.parse(text)); }
  assert(!validate({ version: "2.1.0" }), "the schema forbids nothing");
}

function checkGitlab() {
  const validate = compile(JSON.parse(fs.readFileSync(path.join(__dirname, "schemas/gitlab-code-quality.json"))));
  for (const { name, text } of all("gitlab", "gitlab.json")) {
    const issues = JSON.parse(text);
    check(name, validate, issues);
    assert.strictEqual(new Set(issues.map((issue) => issue.fingerprint)).size, issues.length,
                       `${name}: a fingerprint stands twice`);
  }
  assert(!validate([{}]), "the schema forbids nothing");
}

function checkRdjsonl() {
  const validate = compile({ $schema: "http://json-schema.org/draft-07/schema#", ...diagnosticSchema });
  for (const { name, text } of all("rdjsonl", "rdjsonl")) {
    for (const diagnostic of lines(text)) {
      check(name, validate, diagnostic);
      assert(isValidRDFormat(diagnostic, { strictMode: true, allowExtraFields: false }), name);
    }
  }
  assert(!validate({ message: "" }), "the schema forbids nothing");
}

checkOurs();
checkAudits();
checkShards();
checkSarif();
checkGitlab();
checkRdjsonl();
console.log(`${checked} documents and lines are as their schemas say`);
