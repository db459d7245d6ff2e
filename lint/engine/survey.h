// What an audit wants to know of a ticket beside its findings: values that are small, for a backlog is large.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/model/section_role.h"
#include "parsers/model/ticket.h"
#include "rules/facts/facts.h"

namespace speclint {

/// Of each of 128 permutations over the ticket's 3-word shingles the smallest hash: the share of equal places
/// of two sketches estimates how much their texts overlap (Broder, On the resemblance and containment of
/// documents, 1997). Sixteen bits of each are enough, and are wrong once in 65,536 places.
inline constexpr std::size_t kSketchSize = 128;
using Sketch = std::array<std::uint16_t, kSketchSize>;

/// What a ticket's status or a label says of it, beside whether work has begun.
enum class Mark : std::uint8_t { none, ready, triage };

struct Survey {
  RoleSet roles{};                  // of parts that say something, whatever they are called
  std::string author;               // who wrote it
  std::string owner;                // who is to do it or answers for it
  std::string acceptor;             // who reviews, approves or accepts
  std::vector<std::string> labels;  // as written, sorted, each once
  std::string component;
  std::string resolution;  // of a closed ticket, as written
  Mark mark = Mark::none;
  bool declares_kind = false;
  bool refers = false;        // to a link, a file or another ticket
  bool discussed = false;     // somebody commented on it
  std::uint32_t minutes = 0;  // of work, as estimated; 0 when no estimate names a unit of time
  std::string promised;       // the last day by which the text promises something, as in Dates; else empty
  std::uint32_t boxes = 0;    // of acceptance and the definition of done
  std::uint32_t ticked = 0;   // of those
  /// Tells tickets that were written after the same template: a hash of the headings in their order; 0 for
  /// fewer than two headings.
  std::uint64_t form = 0;
  Sketch sketch{};  // all zero for texts that are too short to compare
  /// Which of the title's words, as title_words() has them, stand in the text below it: a bit each, of the
  /// first 32.
  std::uint32_t repeated = 0;
  /// Rules whose findings have to go until the gate lets the ticket pass: as few as were found, those that
  /// gain most first. Empty when it passes.
  std::vector<std::string_view> fixes;
};

namespace engine {

/// Everything but `fixes`.
Survey survey(const Ticket& ticket, const Facts& facts);

}  // namespace engine
}  // namespace speclint
