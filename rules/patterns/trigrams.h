// Which strings cannot occur in some texts, told from the texts' trigrams alone.
#pragma once
#include <bitset>
#include <string_view>

namespace speclint::patterns {

/// The trigrams of texts that were added, ASCII case ignored. Takes one pass over a text, whatever
/// the number of strings asked for later.
class Trigrams {
 public:
  void add(std::string_view text);
  /// False only when `literal`, of at least three bytes, occurs in no text that was added.
  bool may_hold(std::string_view literal) const;

 private:
  static constexpr unsigned kBitsPerByte = 5;  // tells letters apart, but not their case
  std::bitset<1U << (3 * kBitsPerByte)> seen_;
};

}  // namespace speclint::patterns
