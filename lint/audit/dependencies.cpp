#include "lint/audit/dependencies.h"

#include <algorithm>

namespace speclint::audit {
namespace {

constexpr std::uint32_t kSeries = 20;

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

/// `https://example.org/issues/12` and `#12` as `12`, `tickets/T-7.md` as `t-7`.
std::string key_of(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#", 1));
  while (target.ends_with('/')) { target.remove_suffix(1); }
  const std::size_t slash = target.rfind('/');
  if (slash != std::string_view::npos) { target.remove_prefix(slash + 1); }
  for (const std::string_view ending : {".md", ".yaml", ".yml"}) {
    if (target.ends_with(ending)) { target.remove_suffix(ending.size()); }
  }
  while (target.starts_with('#')) { target.remove_prefix(1); }
  std::string key(target);
  std::transform(key.begin(), key.end(), key.begin(), lower);
  return key;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

/// The letters of `proj-12`; empty for what does not end in a number behind letters and a dash.
std::string_view letters_of(std::string_view key) {
  const std::size_t digits = key.find_last_not_of("0123456789") + 1;
  const bool is_numbered = digits < key.size() && digits >= 2 && key[digits - 1] == '-';
  return is_numbered ? key.substr(0, digits) : std::string_view{};
}

std::string series_of(std::string_view path, std::string_view key) {
  return std::string(folder_of(path)) + '\n' + std::string(letters_of(key));
}

std::optional<std::uint32_t> only_one(const std::vector<std::uint32_t>& found) {
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

}  // namespace

Directory::Directory(std::span<const AuditedTicket> tickets) : tickets_(tickets) {
  for (std::uint32_t i = 0; i < tickets.size(); ++i) {
    const AuditedTicket& ticket = tickets[i];
    const std::string key = key_of(ticket.id);
    if (!key.empty()) { by_id_[key].push_back(i); }
    if (!letters_of(key).empty()) { ++by_series_[series_of(ticket.path, key)]; }
    const std::string name = ticket.record ? std::string() : key_of(ticket.path);
    if (!name.empty() && name != key) { by_id_[name].push_back(i); }
  }
}

std::optional<std::uint32_t> Directory::find(const AuditedTicket& ticket, std::string_view target) const {
  const auto known = by_id_.find(key_of(target));
  if (known == by_id_.end()) { return std::nullopt; }
  const auto among = [&](auto is_near) {
    std::vector<std::uint32_t> near;
    std::copy_if(known->second.begin(), known->second.end(), std::back_inserter(near), is_near);
    return near;
  };
  const auto in_file = among([&](std::uint32_t i) { return tickets_[i].path == ticket.path; });
  if (!in_file.empty()) { return only_one(in_file); }
  const auto in_folder =
      among([&](std::uint32_t i) { return folder_of(tickets_[i].path) == folder_of(ticket.path); });
  if (!in_folder.empty()) { return only_one(in_folder); }
  // Numbers alone mean something else in every repository.
  return letters_of(known->first).empty() ? std::nullopt : only_one(known->second);
}

bool Directory::should_have(const AuditedTicket& ticket, std::string_view target) const {
  const std::string key = key_of(target);
  if (letters_of(key).empty() || by_id_.contains(key)) { return false; }
  const auto known = by_series_.find(series_of(ticket.path, key));
  return known != by_series_.end() && known->second >= kSeries;
}

Graph dependency_graph(std::span<const AuditedTicket> tickets, const Directory& directory) {
  Graph graph(tickets.size());
  const auto add = [&](std::uint32_t ticket, const Link& link) {
    const bool orders = link.kind == LinkKind::blocked_by || link.kind == LinkKind::blocks;
    const auto other = orders ? directory.find(tickets[ticket], link.target) : std::nullopt;
    if (!other) { return; }
    const bool waits = link.kind == LinkKind::blocked_by;
    graph[waits ? ticket : *other].push_back(waits ? *other : ticket);
  };
  for (std::uint32_t i = 0; i < tickets.size(); ++i) {
    for (const Link& link : tickets[i].links) { add(i, link); }
  }
  for (auto& edges : graph) {
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  }
  return graph;
}

namespace {

/// Tarjan's algorithm with a stack of its own, for chains are as long as the backlog.
class CircleSearch {
 public:
  CircleSearch(const Graph& graph, const std::vector<bool>& wanted)
      : graph_(graph), wanted_(wanted), number_(graph.size()), low_(graph.size()), open_(graph.size()) {}

  std::vector<std::vector<std::uint32_t>> run() {
    for (std::uint32_t i = 0; i < graph_.size(); ++i) {
      if (wanted_[i] && number_[i] == 0) { visit(i); }
    }
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

 private:
  struct Frame {
    std::uint32_t ticket;
    std::size_t edge;
  };

  void enter(std::uint32_t ticket) {
    number_[ticket] = low_[ticket] = ++count_;
    open_[ticket] = true;
    members_.push_back(ticket);
    frames_.push_back({ticket, 0});
  }

  void visit(std::uint32_t start) {
    enter(start);
    while (!frames_.empty()) {
      auto& [ticket, edge] = frames_.back();
      if (edge < graph_[ticket].size()) {
        follow(ticket, graph_[ticket][edge++]);
      } else {
        leave(ticket);
      }
    }
  }

  void follow(std::uint32_t from, std::uint32_t to) {
    if (!wanted_[to]) { return; }
    if (number_[to] == 0) { return enter(to); }
    if (open_[to]) { low_[from] = std::min(low_[from], number_[to]); }
  }

  void leave(std::uint32_t ticket) {
    frames_.pop_back();
    if (!frames_.empty()) {
      std::uint32_t& above = low_[frames_.back().ticket];
      above = std::min(above, low_[ticket]);
    }
    if (low_[ticket] != number_[ticket]) { return; }
    const auto begin = std::find(members_.rbegin(), members_.rend(), ticket).base() - 1;
    std::vector<std::uint32_t> circle(begin, members_.end());
    members_.erase(begin, members_.end());
    for (const std::uint32_t member : circle) { open_[member] = false; }
    const bool waits_for_itself =
        std::find(graph_[ticket].begin(), graph_[ticket].end(), ticket) != graph_[ticket].end();
    if (circle.size() == 1 && !waits_for_itself) { return; }
    std::sort(circle.begin(), circle.end());
    found_.push_back(std::move(circle));
  }

  const Graph& graph_;
  const std::vector<bool>& wanted_;
  std::vector<std::uint32_t> number_;
  std::vector<std::uint32_t> low_;
  std::vector<bool> open_;
  std::vector<std::uint32_t> members_;
  std::vector<Frame> frames_;
  std::vector<std::vector<std::uint32_t>> found_;
  std::uint32_t count_ = 0;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> circles(const Graph& graph, const std::vector<bool>& wanted) {
  return CircleSearch(graph, wanted).run();
}

}  // namespace speclint::audit
