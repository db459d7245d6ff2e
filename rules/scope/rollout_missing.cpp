// SCO011: nothing says how something that runs is changed, and how that is undone.

#include "rules/all_rules.h"
#include "rules/facts/evidence.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

/// How something goes live, or is undone.
const patterns::Pattern kRollout{
    R"((?i)\b(?:roll[- ]?(?:out|back)s?|roll(?:ing|ed|s)\s+(?:it\s+|them\s+|this\s+)?(?:out|back)|cut-?over|)"
    R"(feature[- ]?(?:flag(?:ged|s)?|toggles?|switch(?:es)?)|behind\s+(?:an?|the|its|one|no)\s+[\w-]+|canary|)"
    R"(blue[- ]?green|big[- ]bang|back-?fill(?:s|ed|ing)?|dual[- ](?:writ\w+|run\w*|read\w*)|)"
    R"((?:shadow|maintenance|read[- ]only|compatibility)\s+mode|shadow\s+traffic|maintenance\s+window|down\s?time|)"
    R"((?:re|un)?deploy(?:s|ed|ing|ments?)?|(?:is|are|be|gets?|when|once)\s+released|)"
    R"(releases?\s+(?:plan|window|train|managers?|step|process|on|to|with|after|behind|in)|)"
    R"(revert(?:s|ed|ing|ible)?|(?:ir)?reversible|kill[- ]?switch|back-?ups?|backed\s+up|restor(?:e|es|ed|ing)|)"
    R"(undo(?:es|ne|ing)?|staged|percent\s+of\s+(?:the\s+)?(?:traffic|users|customers)|go(?:es)?[- ]live|)"
    R"(backwards?[- ]compatib(?:le|ility)|old\s+and\s+new|side\s+by\s+side|in\s+parallel|migrate[sd]?\s+down|)"
    R"(down\s+(?:script|migration|method|function))\b)"};
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
  if (!runs || facts::has_filled(view, {SectionRole::rollout}) || facts::says(view, kRollout) ||
      kRollout.found_in(view.ticket.title().text)) {
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
    .check_ticket = check,
};

}  // namespace speclint::rules
