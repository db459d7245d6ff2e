// What a ticket holds is text in every format: no element, link or command of a page, a comment or a log.
"use strict";
const assert = require("assert");
const { execFileSync } = require("child_process");
const parse5 = require("parse5");
const { all } = require("./support/reports.js");

const ours = {
  html: ["#comment", "#documentType", "#text", "html", "head", "meta", "title", "style", "body", "h1", "article", "h2", "p", "span",
         "strong", "ol", "li", "pre", "mark", "footer"],
  markdown: ["#text", "html", "head", "body", "h2", "h3", "p", "details", "summary", "ul", "li", "strong"],
};
const attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "open"];
let looked = 0;

function checkPage(name, kind, html) {
  const visit = (node) => {
    ++looked;
    const known = node.nodeName === "#document" || ours[kind].includes(node.nodeName);
    assert(known && node.nodeName !== "#comment", `${name}: an element ${node.nodeName}`);
    for (const { name: attribute } of node.attrs ?? []) {
      assert(attributes.includes(attribute), `${name}: an attribute ${attribute}`);
    }
    (node.childNodes ?? []).forEach(visit);
  };
  visit(parse5.parse(html));
}

/// As a forge renders it, by the reference implementation of CommonMark with raw HTML let through.
function checkMarkdown(name, text) {
  const html = execFileSync("cmark", ["--unsafe"], { input: text });
  checkPage(name, "markdown", html.toString());
  assert.doesNotMatch(text, /(^|[^\w])@\w/, `${name}: somebody is called`);
  const count = (part) => text.split(part).length - 1;
  assert.strictEqual(count("\n<details"), count("\n</details>"), name);
}

/// What GitHub's and Azure's runners take for a command in a line of a log.
function checkLog(name, text, mayCommand) {
  for (const line of text.split("\n")) {
    ++looked;
    assert.doesNotMatch(line, /##[a-z]*\[/i, name);
    assert.doesNotMatch(line, /[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/, name);
    if (line.trimStart().startsWith("::")) {
      assert(mayCommand, `${name}: ${line}`);
      assert.match(line, /^::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[A-Z]+\d+ [a-z-]+::/, name);
    }
  }
}

const goldens = { text: "txt", html: "html", markdown: "md", github: "github", json: "json", ndjson: "ndjson",
                  sarif: "sarif", junit: "junit.xml", gitlab: "gitlab.json", checkstyle: "checkstyle.xml",
                  rdjsonl: "rdjsonl" };
for (const [format, extension] of Object.entries(goldens)) {
  for (const { name, text } of all(format, extension)) {
    checkLog(name, text, format === "github");
    if (format === "html") { checkPage(name, "html", text); }
    if (format === "markdown") { checkMarkdown(name, text); }
  }
}
assert.throws(() => checkPage("", "html", "<p onclick=x>"));
assert.throws(() => checkMarkdown("", "<details>\n<summary>\\</details>\\<img src=x></summary>\n"));
assert.throws(() => checkLog("", "  ::error::x", false));
console.log(`${looked} elements and lines, and nothing of a ticket is more than text`);
