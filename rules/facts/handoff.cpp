#include "rules/facts/handoff.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <numeric>

#include "rules/rule.h"

namespace speclint::facts {
namespace {

constexpr int kInsider = 4;    // from here on the work stays
constexpr int kOwnership = 4;  // from here on it has no end
constexpr int kBounded = 6;    // from here on a ticket that passes can go out
constexpr int kFinishLine = 3;

constexpr KindSet kResults{Kind::integration, Kind::migration, Kind::service, Kind::bug, Kind::feature};

constexpr std::array<std::string_view, kPartCount> kPartNames{"",
                                                              "a result in the title",
                                                              "what is expected",
                                                              "what is out of scope",
                                                              "what is delivered",
                                                              "the contract of the interface",
                                                              "the shape of the data",
                                                              "what happens on failure",
                                                              "limits with numbers",
                                                              "access",
                                                              "roll-out and way back",
                                                              "the check that nothing is lost",
                                                              "whom to ask",
                                                              "what it may cost"};

/// Work that can be contracted by its nature, and the parts without which it cannot.
struct Archetype {
  Kind kind;
  std::string_view name;
  std::array<Part, 3> parts;
};
constexpr std::array kArchetypes{
    Archetype{Kind::service, "a service to build", {Part::interface, Part::thresholds, Part::rollout}},
    Archetype{Kind::integration, "an integration to ship", {Part::interface, Part::access, Part::failures}},
    Archetype{Kind::migration, "a migration to complete", {Part::proof, Part::rollout, Part::data}},
};

/// What the findings say.
struct Gaps {
  std::bitset<kPartCount> missing;
  bool finish_line = false;  // unclear when the work is done

  bool lacks(Part part) const { return missing.test(static_cast<std::size_t>(part)); }
};

Gaps gaps_of(std::span<const Finding> findings) {
  Gaps gaps;
  for (const Finding& finding : findings) {
    gaps.missing.set(static_cast<std::size_t>(finding.rule->part));
    const bool grave = severity_of(finding) >= Severity::error;
    const bool about_end =
        finding.rule->category == Category::acceptance || finding.rule->part == Part::expected;
    if (about_end && grave) { gaps.finish_line = true; }
  }
  return gaps;
}

int sum(const std::vector<Sign>& signs) {
  return std::accumulate(signs.begin(), signs.end(), 0,
                         [](int total, const Sign& sign) { return total + sign.weight; });
}

/// A point of the bounded score: how it reads when the ticket has it, and when not.
struct Point {
  bool has;
  int points;
  std::string_view present;
  std::string_view absent;
};

/// A part that is not asked for counts as there, but only once it is clear when the work is done.
std::array<Point, 8> bounded_points(const Facts& facts, const Gaps& gaps) {
  const bool clear = !gaps.finish_line;
  const bool described = clear && !gaps.lacks(Part::interface) && !gaps.lacks(Part::data);
  return {{
      {clear, kFinishLine, "it says when the work is done", "nothing says clearly when the work is done"},
      {facts.kinds.meets(kResults), 1, "its kind of work ends with a result",
       "its kind of work has no result"},
      {clear && !gaps.lacks(Part::exclusions), 1, "its bounds are clear",
       "nothing says what is out of scope"},
      {!gaps.lacks(Part::deliverable), 1, "what is delivered is named", "nothing names what is delivered"},
      {facts.handoff.sized, 1, "it takes ten days at most", "no estimate of at most ten days"},
      {described, 1, "interfaces and data are clear", "interfaces or data are not described"},
      {clear && !gaps.lacks(Part::failures), 1, "failures are covered",
       "nothing says what happens on failure"},
      {facts.handoff.delivers, 1, "the title orders a result", "the title orders no result"},
  }};
}

int bounded_score(const std::array<Point, 8>& points) {
  return std::accumulate(points.begin(), points.end(), 0, [](int total, const Point& point) {
    return total + (point.has ? point.points : 0);
  });
}

/// Findings count here, too: an activity as the title with no end in sight is a habit.
int ownership_score(const Facts& facts, const Gaps& gaps) {
  const bool activity = gaps.lacks(Part::goal) && facts.acceptance.state != AcceptanceState::testable;
  return sum(facts.handoff.ownership) + (activity ? 1 : 0);
}

void add_signs(std::string_view what, const std::vector<Sign>& signs, std::vector<std::string>& reasons) {
  for (const Sign& sign : signs) { reasons.push_back(std::string(what) + " \"" + sign.text + "\""); }
}

/// The missing parts of what can be contracted by its nature.
void add_archetypes(const Facts& facts, const Gaps& gaps, std::vector<std::string>& reasons) {
  for (const Archetype& archetype : kArchetypes) {
    if (!facts.kinds.contains(archetype.kind)) { continue; }
    for (const Part part : archetype.parts) {
      if (!gaps.lacks(part)) { continue; }
      reasons.push_back(std::string(archetype.name) + " lacks " +
                        std::string(kPartNames[static_cast<std::size_t>(part)]));
    }
  }
}

void add_points(const std::array<Point, 8>& points, bool has, std::vector<std::string>& reasons) {
  for (const Point& point : points) {
    if (point.has == has) { reasons.emplace_back(has ? point.present : point.absent); }
  }
}

Handoff declared(Verdict verdict, const GateResult& gate) {
  Handoff result{verdict, {"the ticket declares handoff: " + std::string(verdict_name(verdict))}};
  result.reasons.insert(result.reasons.end(), gate.reasons.begin(), gate.reasons.end());
  return result;
}

}  // namespace

Handoff handoff(const Facts& facts, std::span<const Finding> findings, const GateResult& gate) {
  const HandoffSigns& signs = facts.handoff;
  if (signs.declared) { return declared(*signs.declared, gate); }
  const Gaps gaps = gaps_of(findings);
  const auto points = bounded_points(facts, gaps);
  const int bounded = bounded_score(points);
  const int ownership = ownership_score(facts, gaps);
  Handoff result;
  if (sum(signs.insider) >= kInsider) {
    result.verdict = Verdict::keep;
    add_signs("only for people of the house:", signs.insider, result.reasons);
    return result;
  }
  if (ownership >= kOwnership) {
    result.verdict = ownership > bounded ? Verdict::hire : Verdict::respecify;
    if (result.verdict == Verdict::respecify) {
      result.reasons.emplace_back("cut out a bounded deliverable");
    }
    add_signs("work without an end:", signs.ownership, result.reasons);
  } else if (gate.passed && bounded >= kBounded) {
    result.verdict = Verdict::contract;
    add_points(points, true, result.reasons);
  }
  result.reasons.insert(result.reasons.end(), gate.reasons.begin(), gate.reasons.end());
  add_archetypes(facts, gaps, result.reasons);
  if (gate.passed && result.verdict == Verdict::respecify) { add_points(points, false, result.reasons); }
  return result;
}

}  // namespace speclint::facts
