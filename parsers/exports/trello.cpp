// Trello: a board as one object. What a card says lies in several places: its check lists, the name of its
// list and its comments are kept by the board.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

#include "parsers/exports/comments.h"
#include "parsers/exports/pick.h"
#include "parsers/exports/tracker.h"

namespace speclint::exports {
namespace {

constexpr std::array kUses{Use{"name", Take::whole, "title"},
                           Use{"desc", Take::whole, "description"},
                           Use{"list", Take::whole, "status"},
                           Use{"labels", Take::names},
                           Use{"created"},
                           Use{"closed_at"},
                           Use{"start", Take::whole, "start_date"},
                           Use{"due", Take::whole, "due_date"},
                           Use{"dateLastActivity", Take::whole, "updated"},
                           Use{"shortUrl", Take::whole, "url"}};

bool is_record(const Node& record) { return has_all(record, {"name", "desc", "idList"}); }

/// The lists among a board's parts, moved out.
std::vector<Node> taken(Node& board, std::string_view key) {
  for (Node::Entry& entry : board.entries) {
    if (entry.key.value == key) { return std::move(entry.value.items); }
  }
  return {};
}

std::string key_of(const Node& node, std::string_view key) { return std::string(text_of(node.find(key))); }

/// The parts of a board that belong to a card or a list, by its id.
using ById = std::map<std::string, std::vector<Node>, std::less<>>;

ById by(std::vector<Node> parts, std::string_view key) {
  ById result;
  for (Node& part : parts) {
    std::string id = key_of(part, key);
    result[std::move(id)].push_back(std::move(part));
  }
  return result;
}

/// What was done to each card.
struct History {
  ById comments;                                             // the oldest first
  std::map<std::string, std::string, std::less<>> creators;  // who made the card
  ById closed;                                               // when it was put away, the last time first
};

Node copy_of(const Node* node) { return node == nullptr ? Node{} : *node; }

/// A board lists what was done to it from the newest to the oldest.
History history_of(const std::vector<Node>& actions) {
  History history;
  for (const Node& action : actions) {
    const Node* data = action.find("data");
    const Node* card = data == nullptr ? nullptr : data->find("card");
    if (card == nullptr) { continue; }
    const std::string id = key_of(*card, "id");
    const std::string type = key_of(action, "type");
    const Node* text = data->find("text");
    if (type == "commentCard" && text != nullptr) {
      history.comments[id].push_back(
          comment_of(copy_of(action.find("memberCreator")), copy_of(action.find("date")), *text));
    } else if (type == "createCard") {
      history.creators[id] = person_of(action.find("memberCreator"));
    } else if (key_of(*card, "closed") == "true") {
      history.closed[id].push_back(copy_of(action.find("date")));
    }
  }
  for (auto& [id, comments] : history.comments) {
    const auto made = [](const Node& comment) { return std::string_view(comment.find("created")->value); };
    std::stable_sort(comments.begin(), comments.end(),
                     [&](const Node& a, const Node& b) { return made(a) < made(b); });
  }
  return history;
}

/// Its first eight digits are the seconds at which the card was made.
Node created_from(const Node& id) {
  constexpr std::size_t kDigits = 8;
  constexpr int kHexadecimal = 16;
  std::uint32_t seconds = 0;
  const char* end = id.value.data() + std::min(kDigits, id.value.size());
  const auto read = std::from_chars(id.value.data(), end, seconds, kHexadecimal);
  const bool is_one = id.value.size() == 24 && read.ptr == end;
  return is_one ? word_at(std::to_string(seconds), id.source.begin) : Node{};
}

Node list_of(std::vector<Node> items) {
  Node list;
  list.kind = NodeKind::sequence;
  list.items = std::move(items);
  return list;
}

/// `{name, state}` as an item with a tick.
Node item_of(const Node& check_item) {
  Node item;
  item.kind = NodeKind::mapping;
  const Node* name = check_item.find("name");
  if (name == nullptr) { return item; }
  const bool done = text_of(check_item.find("state")) == "complete";
  add_entry(item, word_at("name", name->source.begin), *name);
  add_entry(item, word_at("done", name->source.begin), word_at(done ? "true" : "false", name->source.begin));
  return item;
}

void add_checklist(Node& mapping, const Node& checklist) {
  const Node* name = checklist.find("name");
  const Node* items = checklist.find("checkItems");
  if (name == nullptr || items == nullptr || items->items.empty()) { return; }
  std::vector<Node> list;
  std::transform(items->items.begin(), items->items.end(), std::back_inserter(list), item_of);
  add_entry(mapping, *name, list_of(std::move(list)));
}

void add_history(Node& card, const History& history) {
  const std::string id = key_of(card, "id");
  if (const auto own = history.comments.find(id); own != history.comments.end()) {
    add_entry(card, word_at("comments", own->second.front().source.begin), list_of(own->second));
  }
  if (const auto maker = history.creators.find(id); maker != history.creators.end()) {
    add_entry(card, word_at("creator", 0), word_at(maker->second, 0));
  }
  if (const auto own = history.closed.find(id); own != history.closed.end()) {
    add_entry(card, word_at("closed_at", 0), own->second.front());
  }
  if (const Node* card_id = card.find("id")) {
    add_entry(card, word_at("created", 0), created_from(*card_id));
  }
}

std::vector<Node> records_in(Node board) {
  if (!has_all(board, {"cards", "lists"})) { return {}; }
  const ById checklists = by(taken(board, "checklists"), "idCard");
  const ById lists = by(taken(board, "lists"), "id");
  const History history = history_of(taken(board, "actions"));
  std::vector<Node> cards = taken(board, "cards");
  for (Node& card : cards) {
    const std::string id = key_of(card, "id");
    if (const auto list = lists.find(key_of(card, "idList")); list != lists.end()) {
      const Node& first = list->second.front();
      if (const Node* name = first.find("name")) {
        add_entry(card, word_at("list", name->source.begin), *name);
      }
      if (text_of(first.find("closed")) == "true") {
        add_entry(card, word_at("in_closed_list", 0), word_at("true", 0));
      }
    }
    if (const auto own = checklists.find(id); own != checklists.end()) {
      add_entry(card, word_at("checklists", 0), list_of(own->second));
    }
    add_history(card, history);
  }
  return cards;
}

Item to_item(Node record) {
  Item item;
  if (const Node* number = value_of(record, "idShort")) { item.id = '#' + number->value; }
  const bool is_closed = text_of(record.find("closed")) == "true" ||
                         text_of(record.find("in_closed_list")) == "true" ||
                         text_of(record.find("dueComplete")) == "true";
  if (is_closed) { item.status = Status::closed; }
  item.author = key_of(record, "creator");
  std::vector<Node> checklists = taken(record, "checklists");
  std::vector<Node> comments = taken(record, "comments");
  item.mapping = pick(record, kUses);
  for (const Node& checklist : checklists) { add_checklist(item.mapping, checklist); }
  if (!comments.empty()) {
    const std::uint32_t at = comments.front().source.begin;
    add_entry(item.mapping, word_at("comments", at), list_of(std::move(comments)));
  }
  return item;
}

}  // namespace

const Tracker& trello() {
  static constexpr Tracker kTrello{Format::trello, "trello", is_record, nullptr, to_item, records_in};
  return kTrello;
}

}  // namespace speclint::exports
