#include "lint/engine/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace speclint::engine {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t kOffsetBasis = 14695981039346656037U;
constexpr std::uint64_t kPrime = 1099511628211U;

std::uint64_t add(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * kPrime; }

std::uint64_t add(std::uint64_t hash, std::string_view text) {
  for (const char byte : text) { hash = add(hash, static_cast<unsigned char>(byte)); }
  return add(hash, static_cast<unsigned char>('\0'));
}

/// Letters in lower case, digits and bytes beyond ASCII; everything else is layout.
std::uint64_t add_normalised(std::uint64_t hash, std::string_view text) {
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    const bool upper = code >= 'A' && code <= 'Z';
    const bool kept = upper || (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code >= 0x80;
    if (kept) { hash = add(hash, static_cast<unsigned char>(upper ? code + ('a' - 'A') : code)); }
  }
  return hash;
}

}  // namespace

Fingerprints::Fingerprints(std::string_view ticket) : ticket_(add(kOffsetBasis, ticket)) {}

std::string Fingerprints::next(std::string_view rule, std::string_view unit_text) {
  std::uint64_t hash = add_normalised(add(ticket_, rule), unit_text);
  const std::uint32_t ordinal = seen_[hash]++;
  if (ordinal > 0) { hash = add(hash, std::to_string(ordinal)); }
  return fmt::format("{:016x}", hash);
}

std::uint32_t RepeatedTickets::count(std::uint64_t identity) {
  if (seen_.empty()) { seen_.resize(std::size_t{1} << kListBits); }
  std::vector<std::uint64_t>& list = seen_[identity >> (64 - kListBits)];
  const auto place = std::lower_bound(list.begin(), list.end(), identity);
  if (place != list.end() && *place == identity) { return ++more_[identity]; }
  list.insert(place, identity);
  return 0;
}

void RepeatedTickets::settle(TicketReport& report) {
  const std::string identity = ticket_identity(report.path, report.record, report.id);
  const std::uint32_t repeated = count(add(kOffsetBasis, identity));
  if (repeated == 0) { return; }
  const auto salt = [&](std::string& fingerprint) {
    fingerprint = fmt::format("{:016x}", add(add(kOffsetBasis, fingerprint), std::to_string(repeated)));
  };
  for (ReportedFinding& finding : report.findings) { salt(finding.fingerprint); }
  for (WithheldFinding& withheld : report.withheld) { salt(withheld.finding.fingerprint); }
}

std::string path_from(const Root& root, std::string_view path) {
  if (root.folder.empty() || path.empty()) { return std::string(path); }
  const bool is_absolute = path.front() == '/';
  const bool is_plain =
      path.find("./") == std::string_view::npos && path.find("//") == std::string_view::npos;
  if (!is_absolute && is_plain) { return root.below + std::string(path); }
  const std::string whole = is_absolute ? std::string(path) : root.folder + root.below + std::string(path);
  const std::string plain = std::filesystem::path(whole).lexically_normal().string();
  return plain.starts_with(root.folder) ? plain.substr(root.folder.size()) : std::string(path);
}

std::string ticket_identity(std::string_view path, std::optional<std::uint32_t> record, std::string_view id) {
  if (!id.empty()) { return std::string(id); }
  return record ? fmt::format("{}#{}", path, *record) : std::string(path);
}

}  // namespace speclint::engine
