// A YAML file's mappings to tickets: which keys are fields, which are sections, what lists hold.
#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "parsers/text/labels.h"
#include "parsers/text/sentences.h"
#include "parsers/tickets/fields.h"
#include "parsers/tickets/node_ticket.h"
#include "parsers/tickets/suppression_key.h"
#include "parsers/tickets/ticket_files.h"
#include "parsers/tickets/ticket_nodes.h"
#include "parsers/tickets/yaml_draft.h"
#include "parsers/tickets/yaml_items.h"
#include "parsers/yaml/yaml_tree.h"

namespace speclint {
namespace {

using text::FieldRole;
using yaml::Node;
using yaml::NodeKind;

/// At least three words, one of them with a letter: more than a name, a number or a date.
bool is_sentence(std::string_view value) {
  constexpr std::uint32_t kFewestWords = 3;
  const bool has_letter = std::any_of(value.begin(), value.end(), [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= 'a' && code <= 'z');
  });
  return has_letter && text::count_words(value) >= kFewestWords;
}

bool holds_prose(const Node& node) {
  switch (node.kind) {
    case NodeKind::null: return false;
    case NodeKind::scalar: return is_sentence(node.value);
    case NodeKind::sequence: return std::any_of(node.items.begin(), node.items.end(), holds_prose);
    case NodeKind::mapping: break;
  }
  return std::any_of(node.entries.begin(), node.entries.end(),
                     [](const Node::Entry& entry) { return holds_prose(entry.value); });
}

/// Several lines, or a sentence with its full stop: `release: 2.1` is a value, "Released behind a flag." is
/// not.
bool is_more_than_a_value(const Node& node) {
  const std::size_t end = node.value.find_last_not_of(" \t\r\n");
  if (end == std::string::npos) { return false; }
  return node.value.find('\n') < end || (node.value[end] == '.' && is_sentence(node.value));
}

/// What becomes of an entry of a ticket's mapping.
struct Part {
  bool section = false;  // else a field
  std::optional<SectionRole> role;
};

Part part_of(const Node::Entry& entry, const text::Vocabulary* own) {
  const auto role = text::role_of_label(entry.key.value, own);
  switch (text::field_role(text::normalise_key(entry.key.value), own)) {
    case FieldRole::body: return {true, role.value_or(SectionRole::context)};
    case FieldRole::children: return {true, role.value_or(SectionRole::scope)};
    case FieldRole::title: return {role.has_value(), role};
    case FieldRole::meta: return {role.has_value() && is_more_than_a_value(entry.value), role};
    case FieldRole::id:
    case FieldRole::status:
    case FieldRole::kind: return {};
    case FieldRole::none: break;
  }
  return {role.has_value() || holds_prose(entry.value), role};
}

bool is_body(const Node::Entry& entry, const text::Vocabulary* own) {
  return text::field_role(text::normalise_key(entry.key.value), own) == FieldRole::body &&
         entry.value.kind == NodeKind::scalar;
}

/// What people said about a ticket is no part of it.
bool is_discussion(const Node::Entry& entry) { return text::normalise_key(entry.key.value) == "comments"; }

bool is_empty(const Node& node) {
  switch (node.kind) {
    case NodeKind::null: return true;
    case NodeKind::scalar: return node.value.find_first_not_of(" \t\r\n") == std::string::npos;
    case NodeKind::sequence: return std::all_of(node.items.begin(), node.items.end(), is_empty);
    case NodeKind::mapping: break;
  }
  return std::all_of(node.entries.begin(), node.entries.end(),
                     [](const Node::Entry& entry) { return is_empty(entry.value); });
}

std::string text_of(const Node* scalar) { return scalar == nullptr ? std::string() : scalar->value; }

/// Where a mapping comes from.
enum class Origin : std::uint8_t { file, record };

/// Builds one ticket from its mapping.
class TicketBuilder {
 public:
  TicketBuilder(const ParseOptions& options, std::vector<ParseFinding>& findings,
                const std::vector<const Node*>& tickets, Origin origin = Origin::file)
      : draft_(options, findings), tickets_(tickets), origin_(origin) {}

  TicketDraft build(const Node& mapping) {
    const Node::Entry* title = title_entry(mapping, draft_.own_words());
    if (title != nullptr) { add_title(*title); }
    Sections sections;
    for (const Node::Entry& entry : mapping.entries) {
      if (&entry == title || !says_something(entry)) { continue; }
      if (entry.key.value == kOwnKey) {
        draft_.add_suppressions(
            read_suppression_key(entry, [this](const Node& scalar) { return draft_.append(scalar); }));
        continue;
      }
      const Part part = part_here(entry);
      if (part.section) {
        sections.emplace_back(&entry, part);
      } else {
        add_fields(text::normalise_key(entry.key.value), draft_.append(entry.key), entry.value);
      }
    }
    if (origin_ == Origin::record) { add_body(sections); }
    for (const auto& [entry, part] : sections) { add_section(*entry, part.role, 0); }
    return draft_.take();
  }

 private:
  using Sections = std::vector<std::pair<const Node::Entry*, Part>>;

  /// An export names its columns in every record, also where they are empty.
  bool says_something(const Node::Entry& entry) const {
    return entry.key.kind == NodeKind::scalar && (origin_ != Origin::record || !is_empty(entry.value));
  }

  Part part_here(const Node::Entry& entry) const {
    return is_discussion_here(entry) ? Part{true, SectionRole::log} : part_of(entry, draft_.own_words());
  }

  bool is_discussion_here(const Node::Entry& entry) const {
    return origin_ == Origin::record && is_discussion(entry);
  }

  void add_title(const Node::Entry& entry) {
    const Span key = draft_.append(entry.key);
    const Span value = append_of(entry.key.value, entry.value);
    draft_.add_title(value);
    draft_.add_field(text::normalise_key(entry.key.value), std::string(draft_.text(value)), key, value);
  }

  /// Appends a value that stands in the field `name`.
  Span append_of(const std::string& name, const Node& value) {
    if (origin_ == Origin::record) { draft_.name_field(name); }
    const Span span = draft_.append(value);
    draft_.name_field({});
    return span;
  }

  /// The first body is what stands under the title; it is taken out of `sections`.
  void add_body(Sections& sections) {
    const auto body = std::find_if(sections.begin(), sections.end(), [this](const auto& section) {
      return is_body(*section.first, draft_.own_words());
    });
    if (body == sections.end()) { return; }
    draft_.add_prose(append_of(body->first->key.value, body->first->value));
    sections.erase(body);
  }

  void add_fields(const std::string& key, Span key_span, const Node& value) {
    if (value.kind == NodeKind::scalar) {
      const Span span = append_of(key, value);
      draft_.add_field(key, std::string(draft_.text(span)), key_span, span);
    }
    for (const Node& item : value.items) { add_fields(key, key_span, item); }
    for (const Node::Entry& entry : value.entries) {
      if (entry.key.kind != NodeKind::scalar) { continue; }
      const Span below = draft_.append(entry.key);
      add_fields(key + '_' + text::normalise_key(entry.key.value), below, entry.value);
    }
  }

  void add_section(const Node::Entry& entry, std::optional<SectionRole> role, std::uint32_t parent) {
    const Node& value = entry.value;
    if (value.kind == NodeKind::sequence && holds_only_tickets(value)) { return; }
    const std::uint32_t section = draft_.open_section(entry.key, role, parent);
    if (is_discussion_here(entry) && value.kind == NodeKind::sequence) { return add_comments(entry); }
    switch (value.kind) {
      case NodeKind::null: return;
      case NodeKind::scalar: return draft_.add_prose(append_of(entry.key.value, value));
      case NodeKind::sequence: return add_list(entry.key.value, value);
      case NodeKind::mapping: break;
    }
    for (const Node::Entry& below : value.entries) {
      if (below.key.kind != NodeKind::scalar) { continue; }
      add_section(below, text::role_of_label(below.key.value, draft_.own_words()), section);
    }
  }

  /// Each is a text, or `{author, created, body}`.
  void add_comments(const Node::Entry& entry) {
    const std::uint32_t block = draft_.next_block();
    for (std::size_t i = 0; i < entry.value.items.size(); ++i) {
      const Node& comment = entry.value.items[i];
      const Node* body = comment.kind == NodeKind::mapping ? comment.find("body") : &comment;
      if (body == nullptr || body->kind != NodeKind::scalar) { continue; }
      const std::size_t units = draft_.unit_count();
      draft_.name_field(entry.key.value + '[' + std::to_string(i) + ']');
      add_yaml_item(draft_, *body, 1, block);
      if (draft_.unit_count() > units) {
        draft_.add_comment(text_of(comment.find("author")), text_of(comment.find("created")));
      }
    }
    draft_.name_field({});
  }

  void add_list(const std::string& name, const Node& sequence) {
    const std::uint32_t block = draft_.next_block();
    for (std::size_t i = 0; i < sequence.items.size(); ++i) {
      if (is_ticket(sequence.items[i])) { continue; }
      if (origin_ == Origin::record) { draft_.name_field(name + '[' + std::to_string(i) + ']'); }
      add_yaml_item(draft_, sequence.items[i], 1, block);
    }
    draft_.name_field({});
  }

  bool is_ticket(const Node& node) const {
    return std::binary_search(tickets_.begin(), tickets_.end(), &node, std::less<>{});
  }

  bool holds_only_tickets(const Node& sequence) const {
    return !sequence.items.empty() && std::all_of(sequence.items.begin(), sequence.items.end(),
                                                  [this](const Node& item) { return is_ticket(item); });
  }

  YamlDraft draft_;
  const std::vector<const Node*>& tickets_;  // of the file, sorted
  Origin origin_;
};

/// Doorstop keeps id and title in the file's name, and retires a requirement with `active: false`.
void adopt_doorstop(TicketDraft& draft, const Node& mapping, const std::string& path) {
  const std::size_t name = path.find_last_of('/') + 1;
  draft.id = path.substr(name, path.find_last_of('.') - name);
  if (mapping.find("active")->value == "false") { draft.status = Status::closed; }
  const auto header = std::find_if(draft.fields.begin(), draft.fields.end(),
                                   [](const Field& field) { return field.key == "header"; });
  if (draft.title.text.empty() && header != draft.fields.end()) {
    draft.title = {header->value, header->value_span};
  }
}

void name_draft(TicketDraft& draft, bool listed, const std::string& path, const text::Vocabulary* own) {
  adopt_fields(draft, own);
  if (!listed && draft.id.empty()) { draft.id = id_from_path(path); }
  if (!draft.title.text.empty()) { return; }
  draft.title.text = listed && !draft.id.empty() ? draft.id : title_from_path(path);
}

std::vector<const Node*> sorted_nodes(const std::vector<TicketNode>& tickets) {
  std::vector<const Node*> nodes;
  std::transform(tickets.begin(), tickets.end(), std::back_inserter(nodes),
                 [](const TicketNode& ticket) { return ticket.node; });
  std::sort(nodes.begin(), nodes.end(), std::less<>{});
  return nodes;
}

/// A part was skipped, and what is left is not the ticket that was written.
void call_unreadable(std::vector<ParseFinding>& findings) {
  const auto part = std::find_if(findings.begin(), findings.end(), [](const ParseFinding& finding) {
    return finding.problem == ParseProblem::partly_unreadable;
  });
  if (part != findings.end()) { part->problem = ParseProblem::unreadable; }
}

}  // namespace

TicketDraft build_record(const Node& mapping, const ParseOptions& options,
                         std::vector<ParseFinding>& findings) {
  const std::vector<const Node*> no_others;
  return TicketBuilder(options, findings, no_others, Origin::record).build(mapping);
}

ParsedFile parse_yaml(SourceFile source, const ParseOptions& options) {
  ParsedFile file{std::move(source), {}, {}};
  const std::string_view text = file.source.text();
  yaml::Tree tree = yaml::read_yaml(text, {0, static_cast<std::uint32_t>(text.size())}, options);
  file.findings = std::move(tree.findings);
  const std::vector<TicketNode> tickets = find_tickets(tree, options.own_words);
  const std::vector<const Node*> nodes = sorted_nodes(tickets);
  const bool is_one_torn_ticket = tree.torn && tickets.size() == 1 && !tickets.front().listed;
  if (tickets.empty() || is_one_torn_ticket) { call_unreadable(file.findings); }
  file.tickets.reserve(tickets.size());
  for (const TicketNode& ticket : tickets) {
    TicketDraft draft = TicketBuilder(options, file.findings, nodes).build(*ticket.node);
    if (is_doorstop_item(*ticket.node)) { adopt_doorstop(draft, *ticket.node, file.source.path()); }
    const bool one_of_several = ticket.listed || tickets.size() > 1;
    name_draft(draft, one_of_several, file.source.path(), options.own_words);
    if (one_of_several) { draft.record = static_cast<std::uint32_t>(file.tickets.size()); }
    file.tickets.emplace_back(std::move(draft));
  }
  return file;
}

}  // namespace speclint
