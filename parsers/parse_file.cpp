// Decodes a file and hands it to the parser of its format.
#include "parsers/parse_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "parsers/exports/export_kind.h"
#include "parsers/exports/read_records.h"
#include "parsers/text/encoding.h"
#include "parsers/tickets/ticket_files.h"

namespace speclint {
namespace {

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_named_yaml(std::string_view path) { return ends_with_any(path, {".yaml", ".yml", ".YAML", ".YML"}); }

bool is_named_markdown(std::string_view path) {
  return ends_with_any(path, {".md", ".markdown", ".MD", ".MARKDOWN"});
}

bool is_named_data(std::string_view path) {
  return ends_with_any(path, {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".JSON", ".CSV", ".TSV"});
}

/// How to read a text as an export; nothing when it is Markdown, YAML, or data that holds no tickets.
std::optional<exports::ExportKind> export_kind(std::string_view path, std::string_view text,
                                               const ParseOptions& options) {
  const Format wanted = options.format;
  if (wanted == Format::markdown || wanted == Format::yaml) { return std::nullopt; }
  const bool by_content = !is_named_yaml(path) && !is_named_markdown(path);
  if (wanted == Format::detect && !by_content) { return std::nullopt; }
  return exports::recognise(text, true, wanted, options.own_words);
}

Format format_of(std::string_view path, Format wanted) {
  if (wanted == Format::yaml || wanted == Format::markdown) { return wanted; }
  return is_named_yaml(path) ? Format::yaml : Format::markdown;
}

ParsedFile without_tickets(std::string path, std::string text, ParseFinding finding) {
  return {SourceFile(std::move(path), std::move(text)), {}, {std::move(finding)}};
}

ParseFinding too_large(std::size_t size, std::size_t limit) {
  return {ParseProblem::limit_exceeded,
          {},
          "The file has " + std::to_string(size) + " bytes, more than the limit of " + std::to_string(limit) +
              "; it was not read.",
          "Split the file, or raise the limit in the settings."};
}

ParseFinding empty_file() {
  return {ParseProblem::unreadable,
          {},
          "The file is empty: there is no ticket in it.",
          "Write the ticket, or delete the file."};
}

ParseFinding guessed_encoding(const text::Decoded& decoded) {
  constexpr std::uint32_t kReplacementSize = 3;  // of U+FFFD in UTF-8
  const std::uint32_t at = decoded.first_replaced;
  if (decoded.replaced == 0) {
    return {ParseProblem::encoding_guessed,
            {},
            "The file is not UTF-8; it was read as Windows-1252.",
            "Save the file as UTF-8."};
  }
  return {ParseProblem::encoding_guessed,
          {at, at + kReplacementSize},
          "The file holds " + std::to_string(decoded.replaced) +
              " bytes that are not UTF-8; each was read as U+FFFD.",
          "Save the file as UTF-8."};
}

ParsedFile parse_text(std::string path, std::string text, const ParseOptions& options) {
  if (const auto kind = export_kind(path, text, options)) {
    return exports::read_export(std::move(path), std::move(text), *kind, options);
  }
  const Format format = format_of(path, options.format);
  const bool by_content =
      options.format == Format::detect && !is_named_yaml(path) && !is_named_markdown(path);
  if (auto broken = by_content ? exports::broken_json(text) : std::nullopt) {
    return without_tickets(std::move(path), std::move(text), std::move(*broken));
  }
  if (is_named_data(path) && options.format == Format::detect) {
    return {SourceFile(std::move(path), std::move(text)), {}, {}};
  }
  SourceFile source(std::move(path), std::move(text));
  ParsedFile file = format == Format::yaml ? parse_yaml(std::move(source), options)
                                           : parse_markdown(std::move(source), options);
  file.format = format;
  return file;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

ParsedFile parse_file(std::string path, std::string_view bytes, const ParseOptions& options) {
  if (bytes.size() > options.max_bytes) {
    return without_tickets(std::move(path), {}, too_large(bytes.size(), options.max_bytes));
  }
  text::Decoded decoded = text::decode(bytes);
  if (is_blank(decoded.text)) {
    return without_tickets(std::move(path), std::move(decoded.text), empty_file());
  }
  ParsedFile file = parse_text(std::move(path), std::move(decoded.text), options);
  if (decoded.replaced > 0 || decoded.encoding == text::Encoding::windows_1252) {
    file.findings.push_back(guessed_encoding(decoded));
  }
  return file;
}

}  // namespace speclint
