// When and with what else a ticket is to be done: what trackers keep beside its text.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace speclint {

/// Each as `2026-05-13`; empty where nothing says so.
struct Dates {
  std::string created;
  std::string updated;
  std::string started;
  std::string closed;
  std::string due;
};

enum class LinkKind : std::uint8_t { parent, blocked_by, blocks, related, duplicate_of };
inline constexpr std::array<std::string_view, 5> kLinkKindNames{"parent", "blocked_by", "blocks", "related",
                                                                "duplicate_of"};

/// Another ticket that this one names in a field.
struct Link {
  LinkKind kind = LinkKind::related;
  std::string target;  // as written: an id or an address
};

struct Planning {
  Dates dates;
  std::string sprint;          // of several the last
  std::string estimate;        // as written
  std::string estimate_field;  // the key that holds it, which tells its unit: `story_points`
  std::vector<Link> links;
};

/// What somebody said about a ticket.
struct Comment {
  std::uint32_t unit = 0;  // that holds its words
  std::string author;      // as the tracker calls them; empty when it does not say
  std::string date;        // as in Dates
};

}  // namespace speclint
