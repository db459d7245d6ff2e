// What is known of a tracker: how its records are recognised, and what they are as tickets.
//
// An export is a row of records, each of them a mapping: an object of JSON, or a row of a table under its
// headers. A tracker's file turns a record into a plain mapping of ticket keys (`title`, `status`,
// `description`, `acceptance_criteria` …) made of the record's own nodes, so that every character keeps its
// place; parsers/tickets then builds the ticket as it does for YAML.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/model/node.h"
#include "parsers/model/parse_options.h"
#include "parsers/model/ticket.h"

namespace speclint::exports {

/// A record as a ticket.
struct Item {
  Node mapping;
  std::string id;  // where it is not what a key says
  Status status = Status::unknown;
  std::string author;                                        // as the comments call them
  bool is_ticket = true;                                     // false for a pull request
  std::string why_not_judged;                                // what was not exported
  std::vector<std::pair<std::string, DecodedText>> written;  // texts that were translated, by their keys
};

struct Tracker {
  Format format = Format::detect;
  std::string_view name;                  // as in --from
  bool (*is_record)(const Node& record);  // of JSON; nullptr when it exports none
  bool (*is_table)(const Node& columns);  // the header as a mapping; nullptr when it exports none
  Item (*to_item)(Node record);
  /// Of a file that is one object with the records somewhere inside: the records. Nothing for other objects.
  std::vector<Node> (*records_in)(Node root) = nullptr;
};

/// All trackers, in the order in which they are asked.
std::span<const Tracker> trackers();
const Tracker& tracker_of(Format format);

/// A text of Jira, which may be wiki markup or ADF, as Markdown; what stood in the field `name` is kept in
/// the item for the places in reports.
void translate_jira(Node& text, const std::string& name, Item& item);

const Tracker& github();
const Tracker& gitlab();
const Tracker& jira();
const Tracker& linear();
const Tracker& trello();
const Tracker& beads();
const Tracker& task_master();
const Tracker& json_records();
const Tracker& csv_records();

}  // namespace speclint::exports
