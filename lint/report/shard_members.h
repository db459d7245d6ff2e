// The members of a shard's lines, told once for writing and for reading. `io` writes values or fills them in;
// it has a function for each sort of value.
#pragma once
#include <cstddef>
#include <string_view>

#include "lint/audit/measures.h"
#include "lint/engine/report.h"
#include "lint/report/shard.h"
#include "rules/facts/facts.h"

namespace speclint::report {

// The names of values, in the order of their numbers; empty behind the last.
template <const auto& kNames>
std::string_view listed(std::size_t number) {
  return number < kNames.size() ? kNames[number] : std::string_view();
}
template <class Enum, std::string_view (*kName)(Enum), std::size_t kCount>
std::string_view named(std::size_t number) {
  return number < kCount ? kName(static_cast<Enum>(number)) : std::string_view();
}
inline constexpr std::array<std::string_view, 3> kMarkNames{"none", "ready", "triage"};
inline constexpr std::size_t kAcceptanceStateCount = 3;

template <class Io, class AnyDates>
void dates(Io& io, AnyDates& dates) {
  io.day("created", dates.created);
  io.day("updated", dates.updated);
  io.day("started", dates.started);
  io.day("closed", dates.closed);
  io.day("due", dates.due);
}

template <class Io, class AnyLink>
void link(Io& io, AnyLink& link) {
  io.choice("kind", link.kind, listed<kLinkKindNames>);
  io.text("target", link.target);
}

template <class Io, class AnyScore>
void score(Io& io, AnyScore& score) {
  io.number("total", score.total);
  io.numbers("dimensions", score.dimensions);
  io.truth("partial", score.partial);
  io.letter("grade", score.grade, audit::kGrades);
  io.truths("active", score.active);
}

template <class Io, class AnyFinding>
void finding(Io& io, AnyFinding& finding) {
  io.id("rule", finding.rule);
  io.choice("severity", finding.severity, listed<kSeverityNames>);
  io.choice("stage", finding.stage, listed<speclint::kStageNames>);
  io.count("unit", finding.unit);
}

template <class Io, class AnySurvey>
void survey(Io& io, AnySurvey& survey) {
  io.roles("roles", survey.roles);
  io.text("author", survey.author);
  io.text("owner", survey.owner);
  io.text("acceptor", survey.acceptor);
  io.texts("labels", survey.labels);
  io.text("component", survey.component);
  io.text("resolution", survey.resolution);
  io.choice("mark", survey.mark, listed<kMarkNames>);
  io.truth("declares_kind", survey.declares_kind);
  io.truth("refers", survey.refers);
  io.truth("discussed", survey.discussed);
  io.count("minutes", survey.minutes);
  io.day("promised", survey.promised);
  io.count("boxes", survey.boxes);
  io.count("ticked", survey.ticked);
  io.count("form", survey.form);
  io.sketch("sketch", survey.sketch);
  io.count("repeated", survey.repeated);
  io.ids("fixes", survey.fixes);
}

template <class Io, class AnyTicket>
void ticket(Io& io, AnyTicket& ticket) {
  io.text("path", ticket.path);
  io.optional_count("record", ticket.record);
  io.text("id", ticket.id);
  io.text("title", ticket.title);
  io.word("status", ticket.status, listed<kStatusNames>);
  io.word("kind", ticket.kind, named<Kind, kind_name, kKindCount>);
  io.object("dates", ticket.dates, [](auto& each, auto& value) { dates(each, value); });
  io.objects("links", ticket.links, [](auto& each, auto& value) { link(each, value); });
  io.optional_object("score", ticket.score, [](auto& each, auto& value) { score(each, value); });
  io.truth("passed", ticket.passed);
  io.word("acceptance", ticket.acceptance_state,
          named<AcceptanceState, acceptance_state_name, kAcceptanceStateCount>);
  io.choice("verdict", ticket.verdict, named<Verdict, verdict_name, audit::kVerdictCount>);
  io.number("questions_expected", ticket.effort.questions);
  io.number("round_trips", ticket.effort.round_trips);
  io.objects("findings", ticket.findings, [](auto& each, auto& value) { finding(each, value); });
  io.object("survey", ticket.survey, [](auto& each, auto& value) { survey(each, value); });
  io.texts("questions", ticket.questions);
}

template <class Io, class AnyAbout>
void about(Io& io, AnyAbout& about) {
  io.text("format", about.format);
  io.text("version", about.version);
  io.count("shard", about.shard.number);
  io.count("of", about.shard.of);
  io.count("tickets", about.tickets);
  io.day("as_of", about.as_of);
  io.texts("asked", about.asked);
  io.objects("own_rules", about.own_rules, [](auto& each, auto& rule) {
    each.id("id", rule.id);
    each.id("name", rule.name);
  });
  io.texts("errors", about.errors);
}

}  // namespace speclint::report
