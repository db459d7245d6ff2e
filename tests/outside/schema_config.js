// The schemas of settings and rule packs, used by a validator and a reader of YAML that we did not write: good
// examples and what `speclint init` writes are valid, wrong ones are not, unless only the program can know.
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");
const assert = require("assert");
const { execFileSync } = require("child_process");
const Ajv = require("ajv");
const YAML = require("yaml");

const settings = path.join(process.env.SPECLINT_ROOT, "fixtures/settings");

/// Mistakes in what a value means, or in the YAML itself.
const BEYOND_A_SCHEMA = new Set([
  "bad-pattern", "duplicate-key", "extends-in-a-circle", "extends-itself", "extends-missing-file",
  "extends-unknown-profile", "label-without-words", "not-utf-8", "not-yaml", "pack-missing", "pack-that-is-wrong",
  "tab-as-indentation", "template-missing", "term-too-long", "two-documents", "unknown-own-rule", "word-with-two-meanings",
]);

let checked = 0;

function validator(which) {
  const schema = JSON.parse(execFileSync(process.env.SPECLINT, ["schema", which]));
  return new Ajv.default({ allErrors: true, strict: false }).compile(schema);
}

function read(file) {
  const document = YAML.parseDocument(fs.readFileSync(file, "utf8"));
  assert.deepStrictEqual(document.errors, [], file);
  return document.toJS();
}

function accepts(validate, file) {
  ++checked;
  const value = read(file);
  if (value === null) { return; }
  assert(validate(value), `${file}: ${JSON.stringify(validate.errors, null, 1)}`);
}

function files(folder) { return fs.readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort(); }

const config = validator("config");
for (const name of files(path.join(settings, "good"))) { accepts(config, path.join(settings, "good", name)); }
for (const name of files(path.join(settings, "wrong"))) {
  if (BEYOND_A_SCHEMA.has(path.parse(name).name)) { continue; }
  ++checked;
  assert(!config(read(path.join(settings, "wrong", name))), `${name} is valid`);
}

const rules = validator("rules");
accepts(rules, path.join(settings, "packs/acme.yaml"));
assert(!rules(read(path.join(settings, "packs/wrong.yaml"))), "the wrong pack is valid");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "speclint-"));
execFileSync(process.env.SPECLINT, ["init"], { cwd: folder });
accepts(config, path.join(folder, ".speclint.yaml"));
const line = fs.readFileSync(path.join(folder, ".speclint.yaml"), "utf8").split("\n")[0];
const named = path.join(folder, line.replace(/^# yaml-language-server: \$schema=/, ""));
assert.deepStrictEqual(JSON.parse(fs.readFileSync(named)), JSON.parse(execFileSync(process.env.SPECLINT, ["schema", "config"])));
fs.rmSync(folder, { recursive: true });

console.log(`${checked} settings files`);
