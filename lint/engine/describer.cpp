#include "lint/engine/describer.h"

#include <utility>

#include "lint/engine/excerpts.h"
#include "lint/engine/parse_rules.h"

namespace speclint::engine {
namespace {

constexpr std::size_t kMostInMessage = 80;

Span byte_columns(const SourceFile& source, Span at) {
  return {source.byte_column(at.begin), source.byte_column(at.end)};
}

}  // namespace

Describer::Describer(const SourceFile& file, const Ticket& ticket, const Redaction& redaction,
                     std::string title, std::string_view path, bool words)
    : file_(redaction.printable(file)),
      ticket_(ticket),
      redaction_(redaction),
      words_(words),
      text_(words ? redaction.hide(ticket.text()) : std::string()),
      title_(std::move(title)),
      fields_(ticket, redaction),
      fingerprints_(ticket_identity(path, ticket.record(), ticket.id())) {}

ReportedFinding Describer::describe(const Finding& finding) {
  const Rule& rule = *finding.rule;
  if (!words_) {
    return {.rule = rule.id, .severity = severity_of(finding), .stage = rule.stage, .unit = finding.unit};
  }
  const Span at = ticket_.to_source(finding.span);
  const std::string match = text_.substr(finding.span.begin, finding.span.size());
  const Unit* unit = finding.unit == kNoIndex ? nullptr : &ticket_.units()[finding.unit];
  auto field_place = fields_.place(finding.span);
  SourceLine line = field_place ? fields_.line(finding.span) : source_line(file_, at);
  ReportedFinding result{.rule = rule.id,
                         .name = rule.name,
                         .category = kCategoryNames[static_cast<std::size_t>(rule.category)],
                         .severity = severity_of(finding),
                         .stage = rule.stage,
                         .unit = finding.unit,
                         .fix = rule.fix,
                         .match = match,
                         .excerpt = unit == nullptr ? std::string{} : unit_excerpt(text_, unit->span),
                         .location = file_.location(at),
                         .byte_columns = byte_columns(file_, at),
                         .field_place = std::move(field_place),
                         .source_line = std::move(line.text),
                         .source_line_column = line.first_column};
  const std::string short_match = one_line(match, kMostInMessage);
  const std::string title = one_line(title_, kMostInMessage);
  const Placeholders values{.match = short_match, .excerpt = result.excerpt, .title = title};
  result.message = fill(rule.message, values);
  result.question = finding.asks.empty() ? fill(rule.question, values)
                                         : one_line(redaction_.hide(finding.asks), kMostInQuestion);
  result.fingerprint =
      fingerprints_.next(rule.id, unit == nullptr ? std::string_view{} : ticket_.text(unit->span));
  return result;
}

ReportedFinding Describer::describe(const ParseFinding& finding) {
  return describe_parse_finding(file_, finding, fingerprints_);
}

ReportedFinding describe_parse_finding(const SourceFile& source, const ParseFinding& finding,
                                       Fingerprints& fingerprints) {
  const ParseRule& rule = parse_rule(finding.problem);
  SourceLine line = source_line(source, finding.source);
  const std::string_view match = source.text().substr(finding.source.begin, finding.source.size());
  ReportedFinding result{.rule = rule.id,
                         .name = rule.name,
                         .category = "parse",
                         .severity = rule.severity,
                         .message = finding.message,
                         .question = {},
                         .fix = rule.fix,
                         .match = std::string(match),
                         .excerpt = one_line(match, kMostInQuestion),
                         .location = source.location(finding.source),
                         .byte_columns = byte_columns(source, finding.source),
                         .source_line = std::move(line.text),
                         .source_line_column = line.first_column};
  result.fingerprint = fingerprints.next(rule.id, match);
  return result;
}

}  // namespace speclint::engine
