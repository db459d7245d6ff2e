// Made-up tickets of about two kilobytes, the same for the same seed on every machine.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace speclint::test {

/// Numbers by chance that do not depend on the standard library (splitmix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// A number below `bound`, which is not 0.
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(next() % bound); }
  /// True once in `times`.
  bool once_in(std::uint32_t times) { return below(times) == 0; }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

 private:
  std::uint64_t state_;
};

/// The seed of a test run: SPECLINT_SEED, else always the same one.
std::uint64_t run_seed();

struct TicketPart {
  std::string heading;              // in Markdown; none for the description
  std::string key;                  // in YAML
  std::vector<std::string> blocks;  // paragraphs, tables, code: Markdown
  std::vector<std::string> items;   // one list
};

struct GeneratedTicket {
  std::vector<std::pair<std::string, std::string>> fields;
  std::string title;
  bool title_is_field = false;  // in Markdown: a key of the front matter, else a heading
  std::vector<TicketPart> parts;
};

GeneratedTicket generate_ticket(std::uint64_t seed);

std::string to_markdown(const GeneratedTicket& ticket);
/// The same ticket as a YAML mapping.
std::string to_yaml(const GeneratedTicket& ticket);

/// Fills a folder with that many different Markdown tickets.
void write_tickets(const std::filesystem::path& folder, std::uint64_t count, std::uint64_t seed);

}  // namespace speclint::test
