// SCO011: nothing says how something that runs is changed, and how that is undone.
#include <array>

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/lexicons/lexicons.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

constexpr std::array kWords{
    patterns::WordUse{&lexicons::rollout_step, patterns::Tier::a, patterns::Scope::anywhere},
    patterns::WordUse{&lexicons::rollout_step, patterns::Tier::a, patterns::Scope::title},
};
/// What runs somewhere, or is kept somewhere, while people depend on it.
const patterns::Pattern kRunning{
    R"((?i)\b(?:production|prod|live\s+(?:data|system|site|traffic|users?|database)|customers?|tenants?|data\s?bases?|)"
    R"(postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|dynamo(?:db)?|elasticsearch|kafka|rabbitmq|s3|)"
    R"((?:file|mail|web|app|application)\s+servers?|buckets?|clusters?|dns|hosting|cloud|)"
    R"((?:user|billing|payment|order|existing|legacy|historical|personal)\s+(?:data|records|accounts|rows))\b)"};
constexpr KindSet kOnSystems{Kind::migration, Kind::integration, Kind::service};

void check(const TicketView& view, Findings& findings) {
  const bool is_migration = view.facts.kinds.contains(Kind::migration);
  const bool runs =
      facts::declares(view, kOnSystems) || (is_migration && kRunning.found_in(view.ticket.title().text));
  if (!runs || facts::has_filled(view, {SectionRole::rollout}) || facts::says(view, lexicons::rollout_step) ||
      facts::title_says(view, lexicons::rollout_step)) {
    return;
  }
  const bool is_move = is_migration && view.facts.size == Size::usual;
  findings.push_back(
      {.span = view.ticket.anchor(), .severity = is_move ? Severity::warning : Severity::info});
}

}  // namespace

constinit const Rule rollout_missing{
    .id = "SCO011",
    .name = "rollout-missing",
    .category = Category::scope,
    .severity = Severity::warning,
    .dimension = Dimension::scope,
    .penalty = Penalty::slot,
    .stage = Stage::accept,
    .kinds = kOnSystems,
    .part = Part::rollout,
    .summary = "Nothing says how the change goes live, and how it is undone.",
    .rationale =
        "The contractor has no access to production: who deploys, when, and how it is undone must be "
        "written.",
    .message = "nothing says how this goes live, and how it is undone",
    .question = "Who deploys it, behind what switch, and how is it undone?",
    .fix = "Add a section \"Rollout\": who, when, which flag, how it is undone, which downtime is allowed.",
    .bad =
        "# Migrate the orders to the new database\n\n## Steps\n\n- Copy the rows\n- Compare the number of "
        "rows\n",
    .good =
        "# Migrate the orders to the new database\n\n## Steps\n\n- Copy the rows\n- Compare the number of "
        "rows\n\n## Rollback\n\nThe application is pointed at the old database again.\n",
    .note =
        "Most tickets whose titles say migration or integration move code, which goes live with the next "
        "release. "
        "The rule asks where the kind is declared, and of a migration whose title names something that runs "
        "or "
        "keeps data; integrations, services and small work get an info.",
    .source =
        "Run books of migrations; statements of work (environments); GitHub spec-kit, operational readiness",
    .words = kWords,
    .check_ticket = check,
};

}  // namespace speclint::rules
