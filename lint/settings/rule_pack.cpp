#include "lint/settings/rule_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "lint/settings/pack_shape.h"
#include "lint/settings/pack_words.h"
#include "lint/settings/settings_file.h"
#include "parsers/text/labels.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint::settings {
namespace {

constexpr std::uint32_t kMostDepth = 20;
constexpr std::array<std::string_view, 5> kChecks{"groups", "require", "forbid", "match", "count"};

/// Where a rule counts when it does not say.
Category usual_category(std::string_view check) {
  if (check == "groups") { return Category::language; }
  if (check == "match") { return Category::backlog; }
  return check == "count" ? Category::scope : Category::context;
}

/// What is asked when the rule does not say.
std::string_view usual_question(std::string_view check) {
  if (check == "groups") { return "Which other words than \"{match}\" say what is meant?"; }
  if (check == "require") { return "What belongs in the part that is missing?"; }
  if (check == "forbid") { return "What of that which stands under \"{match}\" is asked for?"; }
  return check == "match" ? "How is it called in the form of this house?"
                          : "Which of them are really needed?";
}

constexpr std::array<Dimension, 6> kDimensionOf{Dimension::finish_line, Dimension::scope,
                                                Dimension::questions,   Dimension::context,
                                                Dimension::language,    Dimension::context};
constexpr std::array<Stage, 6> kStageOf{Stage::accept, Stage::design, Stage::design,
                                        Stage::start,  Stage::build,  Stage::start};

std::vector<const Node*> items_of(const Node* node) {
  std::vector<const Node*> items;
  if (node == nullptr) { return items; }
  if (node->kind == NodeKind::scalar) { items.push_back(node); }
  for (const Node& item : node->items) { items.push_back(&item); }
  return items;
}

template <class Names>
std::size_t number_in(const Names& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

class PackReader {
 public:
  PackReader(RulePack& pack, std::span<const Rule* const> built_in)
      : pack_(pack), mistakes_(pack.source), words_(pack, mistakes_) {
    for (const Rule* rule : built_in) { taken_.insert({rule->id, rule->name}); }
  }

  void read() {
    const std::string_view text = pack_.source.text();
    const auto end = static_cast<std::uint32_t>(text.size());
    const yaml::Tree tree = yaml::read_yaml(text, {0, end}, {.max_depth = kMostDepth});
    add_encoding_mistake(pack_.source, mistakes_);
    add_yaml_mistakes(tree.findings, mistakes_);
    if (tree.documents.empty()) {
      mistakes_.add({0, 0}, "there are no rules in this file", "write rules: and a list of them");
    } else {
      read_root(tree.documents[0].root);
    }
    words_.check_size();
    pack_.mistakes = mistakes_.take();
  }

 private:
  void read_root(const Node& root) {
    check_shape(root, pack_shape(), "the file", mistakes_);
    const Node* rules = root.find("rules");
    if (rules == nullptr) { return; }
    for (const Node& item : rules->items) {
      if (item.kind == NodeKind::mapping) { read_rule(item); }
    }
  }

  std::string_view keep(std::string text) { return pack_.texts.emplace_back(std::move(text)); }

  /// A scalar's text, or what stands in its place.
  std::string_view text_of(const Node& mapping, std::string_view key, std::string_view otherwise) {
    const Node* node = mapping.find(key);
    return node == nullptr || node->kind != NodeKind::scalar ? otherwise : keep(node->value);
  }

  void read_rule(const Node& node) {
    Rule rule;
    OwnCheck check;
    const std::string_view how = check_of(node);
    read_words(node, rule);
    tell_taken(node);
    read_scope(node, rule, check);
    const Category usual = usual_category(how);
    const Node* category = node.find("category");
    const std::size_t number =
        category == nullptr ? static_cast<std::size_t>(usual) : number_in(kCategoryNames, category->value);
    if (number < kCategoryNames.size()) {
      rule.category = static_cast<Category>(number);
      rule.dimension = kDimensionOf[number];
      rule.stage = kStageOf[number];
    }
    if (const Node* severity = node.find("severity")) {
      rule.severity = severity_by_name(severity->value).value_or(Severity::warning);
    }
    rule.question = text_of(node, "question", usual_question(how));
    if (!how.empty()) { read_check(how, *node.find(how), node, rule, check); }
    rule.own = &pack_.checks.emplace_back(std::move(check));
    pack_.rules.push_back(rule);
    read_examples(node, pack_.rules.back());
  }

  /// The one way in which a rule checks; empty when there is none or more than one.
  std::string_view check_of(const Node& node) {
    std::string_view found;
    for (const Node::Entry& entry : node.entries) {
      const auto* const known = std::find(kChecks.begin(), kChecks.end(), entry.key.value);
      if (known == kChecks.end()) { continue; }
      if (!found.empty()) {
        mistakes_.add(entry.key.source, fmt::format("the rule has {} already", found), "write two rules");
        return {};
      }
      found = *known;
    }
    if (found.empty()) {
      const Span at = node.entries.empty() ? node.source : node.entries.front().key.source;
      mistakes_.add(at, "this rule checks nothing", "add groups, require, forbid, match or count");
    }
    return found;
  }

  void read_words(const Node& node, Rule& rule) {
    rule.id = text_of(node, "id", "");
    rule.name = text_of(node, "name", "");
    rule.message = text_of(node, "message", "");
    rule.summary = text_of(node, "summary", rule.message);
    rule.fix = text_of(node, "fix", keep(fmt::format("Look at {} in {}.", rule.id, pack_.source.path())));
    rule.source = keep(pack_.source.path());
    rule.rationale = "A rule of this house.";
  }

  void tell_taken(const Node& node) {
    for (const std::string_view key : {"id", "name"}) {
      const Node* word = node.find(key);
      if (word == nullptr || word->value.empty() || taken_.insert(keep(word->value)).second) { continue; }
      mistakes_.add(word->source, fmt::format("another rule has the {} {} already", key, word->value),
                    "give this one another");
    }
  }

  void read_scope(const Node& node, Rule& rule, OwnCheck& check) {
    for (const Node* role : items_of(node.find("roles"))) {
      if (const auto known = role_by_name(role->value)) { check.roles.push_back(*known); }
    }
    constexpr std::array<std::string_view, 4> kStatuses{"unknown", "open", "started", "closed"};
    for (const Node* status : items_of(node.find("statuses"))) {
      const std::size_t number = number_in(kStatuses, status->value);
      if (number < kStatuses.size()) { check.statuses.push_back(static_cast<Status>(number)); }
    }
    KindSet kinds{};
    const auto named = items_of(node.find("kinds"));
    for (const Node* kind : named) {
      for (std::size_t i = 0; i < kKindCount; ++i) {
        if (kind_name(static_cast<Kind>(i)) == kind->value) { kinds.add(static_cast<Kind>(i)); }
      }
    }
    if (!named.empty()) { rule.kinds = kinds; }
  }

  void read_check(std::string_view how, const Node& node, const Node& rule_node, Rule& rule,
                  OwnCheck& check) {
    if (how == "groups") {
      rule.penalty = Penalty::share;
      rule.check_unit = own::check_phrases;
      rule.words = words_.read(node, rule_node.find("where"), rule.name, rule.summary);
    } else if (how == "require" || how == "forbid") {
      read_part(how, node, rule, check);
    } else if (how == "match") {
      read_match(node, rule, check);
    } else {
      read_count(node, rule, check);
    }
  }

  void read_part(std::string_view how, const Node& node, Rule& rule, OwnCheck& check) {
    const Node* field = node.find("field");
    const auto roles = items_of(node.find("role"));
    if (roles.empty() == (field == nullptr)) {
      mistakes_.add(node.source, fmt::format("{} names {}", how, field == nullptr ? "nothing" : "two things"),
                    how == "forbid" ? "add role:" : "write one of role: and field:");
    }
    if (field != nullptr) {
      check.field = text::normalise_key(field->value);
      rule.check_ticket = own::check_required_field;
      return;
    }
    check.roles.clear();
    for (const Node* role : roles) {
      if (const auto known = role_by_name(role->value)) { check.roles.push_back(*known); }
    }
    rule.check_ticket = how == "require" ? own::check_required_part : own::check_forbidden_part;
  }

  void read_match(const Node& node, Rule& rule, OwnCheck& check) {
    const Node* title = node.find("title");
    const Node* id = node.find("id");
    if ((title == nullptr) == (id == nullptr)) {
      mistakes_.add(node.source, fmt::format("match names {}", title == nullptr ? "nothing" : "two things"),
                    "write one of title: and id:");
      return;
    }
    rule.check_ticket = title == nullptr ? own::check_id : own::check_title;
    const std::string& expression = (title == nullptr ? id : title)->value;
    check.pattern = &pack_.patterns.emplace_back(expression).pattern;
  }

  void read_count(const Node& node, Rule& rule, OwnCheck& check) {
    const Node* counted = node.find("of");
    const Node* least = node.find("min");
    const Node* most = node.find("max");
    if (least != nullptr) { read_number(*least, check.least); }
    if (most != nullptr) { read_number(*most, check.most); }
    if (least == nullptr && most == nullptr) {
      mistakes_.add(node.source, "count has neither min nor max", "add one of them");
    } else if (check.least > check.most) {
      mistakes_.add(least->source, "min is more than max", "exchange them");
    }
    const std::size_t number =
        counted == nullptr ? kCountedNames.size() : number_in(kCountedNames, counted->value);
    if (number < kCountedNames.size()) { check.counted = static_cast<Counted>(number); }
    rule.check_ticket = own::check_count;
  }

  void read_examples(const Node& node, Rule& rule) {
    const Node* examples = node.find("examples");
    if (examples == nullptr) { return; }
    for (const Node* text : items_of(examples->find("bad"))) { read_example(*text, true, rule, rule.bad); }
    for (const Node* text : items_of(examples->find("good"))) { read_example(*text, false, rule, rule.good); }
  }

  /// The first of a sort is also what the rule's page shows.
  void read_example(const Node& text, bool bad, const Rule& rule, std::string_view& shown) {
    if (text.kind != NodeKind::scalar) { return; }
    pack_.examples.push_back({&rule, bad, text.value, pack_.source.position(text.source.begin).line});
    if (shown.empty()) { shown = keep(text.value); }
  }

  RulePack& pack_;
  Mistakes mistakes_;
  PackWords words_;
  std::set<std::string_view> taken_;
};

}  // namespace

void read_pack(const std::string& path, std::string_view bytes, std::span<const Rule* const> built_in,
               RulePack& pack) {
  pack.source = settings_source(path, bytes);
  PackReader(pack, built_in).read();
}

}  // namespace speclint::settings
