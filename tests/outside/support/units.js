// Places in files: from the columns of one unit to those of another, and the text between two of them.
"use strict";
const fs = require("fs");
const path = require("path");

/// A file's text; undefined when it is neither UTF-8 nor UTF-16 with a mark.
function textOf(folder, file) {
  const bytes = fs.readFileSync(path.join(folder, file));
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = { fffe: "utf-16le", feff: "utf-16be" }[mark] ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(text) { return text.split(/\r\n|\n|\r/); }

/// The column in code points of a column in bytes of UTF-8, both from 1.
function fromBytes(line, column) {
  return [...Buffer.from(line, "utf8").subarray(0, column - 1).toString("utf8")].length + 1;
}

/// The text between two positions {line, column}, columns in code points, with one LF for each line end.
function between(lines, begin, end) {
  const points = (line) => [...lines[line - 1]];
  if (begin.line === end.line) { return points(begin.line).slice(begin.column - 1, end.column - 1).join(""); }
  const parts = [points(begin.line).slice(begin.column - 1).join("")];
  for (let line = begin.line + 1; line < end.line; ++line) { parts.push(lines[line - 1]); }
  return [...parts, points(end.line).slice(0, end.column - 1).join("")].join("\n");
}

module.exports = { textOf, linesOf, fromBytes, between };
