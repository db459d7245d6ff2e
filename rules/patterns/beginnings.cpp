// A phrase is read from left to right into the texts that it stands for, until these are too many, too long,
// or no longer to be told.
#include "rules/patterns/beginnings.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace speclint::patterns {
namespace {

constexpr std::size_t kMost = 4096;       // beginnings of one phrase
constexpr std::size_t kLongest = 40;      // symbols of one beginning
constexpr std::size_t kWidestClass = 16;  // members that are worth a beginning each
constexpr unsigned kMostCopies = 4;

/// Of a byte in ASCII.
constexpr char to_lower(char byte) { return kPlainSymbols[static_cast<unsigned char>(byte)]; }
/// The beginnings of a part of a phrase, while it is read.
struct Partial {
  std::string symbols;
  bool open = true;   // what follows in the phrase follows here
  bool exact = true;  // no condition was left to the expression
  /// Of a closed one: whether a blank or a dash may come next, which would belong to a run before it.
  bool may_run_on = false;
};
using Partials = std::vector<Partial>;

Partials nothing() { return {Partial{}}; }
Partials unknown(bool may_run_on) { return {{{}, false, false, may_run_on}}; }
Partials condition() { return {{{}, true, false, false}}; }

/// Ends a beginning for good. A run at its end is dropped if more of the run may follow.
void close(Partial& partial, bool may_run_on) {
  partial.open = false;
  partial.exact = false;
  partial.may_run_on = false;
  while (may_run_on && !partial.symbols.empty() && is_run_symbol(partial.symbols.back())) {
    partial.symbols.pop_back();
  }
  partial.may_run_on = may_run_on && partial.symbols.empty();
}

bool begins_run(const Partial& partial) {
  return partial.symbols.empty() ? partial.open || partial.may_run_on
                                 : is_run_symbol(partial.symbols.front());
}

/// What two parts of one run of blanks and dashes are together.
char merged(char left, char right) {
  return left == kBlankSymbol && right == kBlankSymbol ? kBlankSymbol : kMixedSymbol;
}

/// One after the other, with at most `longest` symbols.
Partial joined(const Partial& left, const Partial& right, std::size_t longest) {
  Partial result = left;
  std::string_view more = right.symbols;
  result.exact = left.exact && right.exact;
  if (!left.symbols.empty() && !more.empty() && is_run_symbol(left.symbols.back()) &&
      is_run_symbol(more.front())) {
    result.symbols.back() = merged(left.symbols.back(), more.front());
    result.exact = false;
    more.remove_prefix(1);
  }
  result.symbols += more;
  if (!right.open) { close(result, right.symbols.empty() && right.may_run_on); }
  if (result.symbols.size() > longest) {
    // What is left out of a run would belong to it.
    const bool cuts_run = is_run_symbol(result.symbols[longest]);
    result.symbols.resize(longest);
    close(result, cuts_run);
  }
  return result;
}

/// Sorts and leaves out what is there twice.
Partials tidied(Partials partials) {
  const auto rank = [](const Partial& partial) {
    return std::tie(partial.symbols, partial.open, partial.exact, partial.may_run_on);
  };
  std::sort(partials.begin(), partials.end(),
            [&](const Partial& left, const Partial& right) { return rank(left) < rank(right); });
  partials.erase(
      std::unique(partials.begin(), partials.end(),
                  [&](const Partial& left, const Partial& right) { return rank(left) == rank(right); }),
      partials.end());
  return partials;
}

Partials either(Partials left, const Partials& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Partials sequence(Partials left, const Partials& right, std::size_t longest) {
  const auto open = static_cast<std::size_t>(
      std::count_if(left.begin(), left.end(), [](const Partial& p) { return p.open; }));
  if (open * right.size() > kMost) {
    const bool may_run_on = std::any_of(right.begin(), right.end(), begins_run);
    for (Partial& first : left) {
      if (first.open) { close(first, may_run_on); }
    }
    return tidied(std::move(left));
  }
  Partials result;
  for (const Partial& first : left) {
    if (!first.open) {
      result.push_back(first);
    } else {
      for (const Partial& second : right) { result.push_back(joined(first, second, longest)); }
    }
  }
  return tidied(std::move(result));
}

struct Repetition {
  unsigned least = 1;
  std::optional<unsigned> most = 1;
};

class Reader {
 public:
  Reader(std::string_view phrase, std::size_t longest) : rest_(phrase), longest_(longest) {}

  Partials alternatives() {
    Partials result = branch();
    while (take("|")) { result = either(std::move(result), branch()); }
    return result;
  }

  /// Whether the phrase could be read to its end.
  bool done() const { return rest_.empty() && !failed_; }

  Partials branch() {
    Partials result = nothing();
    while (!failed_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      const bool goes_on =
          std::any_of(result.begin(), result.end(), [](const Partial& partial) { return partial.open; });
      if (!goes_on) {
        skip_branch();
        return result;
      }
      const Partials atom = read_atom();
      result = sequence(std::move(result), repeated(atom, read_repetition()), longest_);
    }
    return result;
  }

 private:
  /// Passes over what adds nothing any more.
  void skip_branch() {
    for (std::size_t depth = 0; !rest_.empty();) {
      const char byte = rest_.front();
      if (depth == 0 && (byte == '|' || byte == ')')) { return; }
      if (byte == '(') { ++depth; }
      if (byte == ')') { --depth; }
      std::size_t size = byte == '\\' ? 2 : 1;
      rest_.remove_prefix(1);
      if (byte == '[') { size = std::min(class_end(), rest_.size()) + 2; }
      rest_.remove_prefix(std::min(size - 1, rest_.size()));
    }
  }

  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) { return false; }
    rest_.remove_prefix(text.size());
    return true;
  }

  Partials repeated(const Partials& atom, const Repetition& times) const {
    Partials result = nothing();
    const unsigned copies = std::min(times.least, kMostCopies);
    for (unsigned i = 0; i < copies; ++i) { result = sequence(std::move(result), atom, longest_); }
    if (times.most == copies) { return result; }
    // More may follow: none of them, or at least one, of which only the first is told.
    Partials more = times.least > copies ? Partials{} : nothing();
    for (Partial partial : atom) {
      if (times.most != copies + 1) { close(partial, true); }
      more.push_back(std::move(partial));
    }
    return sequence(std::move(result), more, longest_);
  }

  Repetition read_repetition() {
    Repetition times;
    if (take("?")) {
      times = {0, 1};
    } else if (take("*")) {
      times = {0, std::nullopt};
    } else if (take("+")) {
      times = {1, std::nullopt};
    } else if (rest_.size() > 1 && rest_[0] == '{' && rest_[1] >= '0' && rest_[1] <= '9') {
      times = read_counts();
    } else {
      return times;
    }
    take("?");  // a lazy one matches the same texts
    return times;
  }

  unsigned read_number() {
    unsigned value = 0;
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
      value = std::min(value * 10 + static_cast<unsigned>(rest_.front() - '0'), 1000U);
      rest_.remove_prefix(1);
    }
    return value;
  }

  Repetition read_counts() {
    take("{");
    Repetition times;
    times.least = read_number();
    times.most = times.least;
    if (take(",")) { times.most = rest_.starts_with('}') ? std::nullopt : std::optional(read_number()); }
    failed_ = failed_ || !take("}");
    return times;
  }

  Partials read_atom() {
    if (take("(")) { return read_group(); }
    if (take("[")) { return read_class(); }
    if (take("\\")) { return read_escape(); }
    if (take(".")) { return unknown(true); }
    if (take("^") || take("$")) { return condition(); }
    if (rest_.front() == ' ') {
      rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
      return {{std::string(1, kBlankSymbol)}};
    }
    return read_character();
  }

  /// One character as it stands. What is not ASCII may have another case, so the expression decides.
  Partials read_character() {
    if (static_cast<unsigned char>(rest_.front()) < 0x80) {
      const char letter = to_lower(rest_.front());
      rest_.remove_prefix(1);
      return {{std::string(1, letter)}};
    }
    const Partial typographic = read_typographic();
    return typographic.symbols.empty() ? unknown(true) : Partials{typographic};
  }

  /// A character that is not ASCII; without symbols when it may be a letter.
  Partial read_typographic() {
    constexpr std::string_view kEllipsis = "…";
    const Symbol symbol = symbol_at(rest_, 0);
    Partial result{{}, true, false, false};
    std::size_t size = 1;
    if (const std::uint32_t dash = dash_size(rest_); dash != 0) {
      size = dash;
      result.symbols = kDashSymbol;
    } else if (symbol.value == kQuoteSymbol) {
      size = symbol.size;
      result.symbols = kQuoteSymbol;
    } else if (rest_.starts_with(kEllipsis)) {
      size = kEllipsis.size();
      result.symbols = kEllipsis;
    } else {
      while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0U) == 0x80) { ++size; }
    }
    rest_.remove_prefix(size);
    return result;
  }

  Partials read_group() {
    bool exact = true;
    if (take("?")) {
      const std::size_t end = rest_.find_first_of(":)");
      if (end == std::string_view::npos || rest_[end] == ')' || rest_.front() == 'P') {
        failed_ = true;
        return unknown(true);
      }
      exact = end == 0;  // flags, such as case, are for the expression
      rest_.remove_prefix(end + 1);
    }
    Partials inner = alternatives();
    failed_ = failed_ || !take(")");
    if (!exact) {
      for (Partial& partial : inner) { partial.exact = false; }
    }
    return inner;
  }

  Partials read_escape() {
    if (rest_.empty()) {
      failed_ = true;
      return unknown(true);
    }
    const char escaped = rest_.front();
    rest_.remove_prefix(1);
    if (escaped == 'b') { return condition(); }
    if (escaped == 'd') { return one_of("0123456789"); }
    if (escaped == 'w') { return unknown(false); }
    if (escaped == 'x') { rest_.remove_prefix(std::min(hex_size(), rest_.size())); }
    if (to_lower(escaped) == 'p') { failed_ = true; }  // a class by its Unicode name
    const bool is_other_class = to_lower(escaped) >= 'a' && to_lower(escaped) <= 'z';
    if (is_other_class || escaped == '-' || (escaped >= '0' && escaped <= '9')) { return unknown(true); }
    return {{std::string(1, escaped)}};
  }

  std::size_t hex_size() const {
    if (!rest_.starts_with('{')) { return 2; }
    const std::size_t end = rest_.find('}');
    return end == std::string_view::npos ? rest_.size() : end + 1;
  }

  static Partials one_of(std::string_view members) {
    Partials result;
    for (const char member : members) { result.push_back({std::string(1, member)}); }
    return result;
  }

  /// What a class such as `[Aa]`, `[- ]`, `[1-5]` or `[(;–]` stands for; unknown when it is negated, wide, or
  /// holds classes of characters.
  Partials read_class() {
    const std::size_t end = class_end();
    if (end == std::string_view::npos) {
      failed_ = true;
      return unknown(true);
    }
    const std::string_view members = rest_.substr(0, end);
    const std::string_view after = rest_.substr(end + 1);
    Partials result;
    if (members == "- " || members == " -") {
      result = {
          {std::string(1, kBlankSymbol)}, {std::string(1, kDashSymbol)}, {std::string(1, kMixedSymbol)}};
    } else if (members.find_first_of("^ \\[") == std::string_view::npos) {
      rest_ = members;
      while (!rest_.empty()) { result = either(std::move(result), read_member()); }
    }
    rest_ = after;
    if (!result.empty() && result.size() <= kWidestClass) { return result; }
    return unknown(members.find_first_of("^ \\-–—‐‑") != std::string_view::npos);
  }

  Partials read_member() {
    if (rest_.size() < 3 || rest_[1] != '-' || rest_[0] <= 0 || rest_[2] < rest_[0]) {
      return read_character();
    }
    Partials result;
    const auto last = static_cast<unsigned char>(rest_[2]);
    for (unsigned member = static_cast<unsigned char>(rest_[0]); member <= last; ++member) {
      result.push_back({std::string(1, to_lower(static_cast<char>(member)))});
    }
    rest_.remove_prefix(3);
    return result;
  }

  std::size_t class_end() const {
    std::size_t at = rest_.starts_with('^') ? 1 : 0;
    if (at < rest_.size() && rest_[at] == ']') { ++at; }
    while (at < rest_.size() && rest_[at] != ']') { at += rest_[at] == '\\' ? 2 : 1; }
    return at < rest_.size() ? at : std::string_view::npos;
  }

  std::string_view rest_;
  std::size_t longest_;  // symbols of a beginning
  bool failed_ = false;
};

/// As beginnings; none when one of them is empty.
std::vector<Beginning> told(const Partials& partials) {
  std::vector<Beginning> beginnings;
  for (const Partial& partial : partials) {
    if (partial.symbols.empty()) { return {}; }
    beginnings.push_back({partial.symbols, partial.open && partial.exact});
  }
  return beginnings;
}

}  // namespace

std::vector<Beginning> beginnings_of(std::string_view phrase) {
  Reader reader(phrase, kLongest);
  const Partials partials = reader.alternatives();
  return reader.done() ? told(partials) : std::vector<Beginning>();
}

std::vector<Beginning> short_beginnings_of(std::string_view branch, std::size_t longest) {
  Reader reader(branch, longest);
  const Partials partials = reader.branch();
  return reader.done() ? told(partials) : std::vector<Beginning>();
}

}  // namespace speclint::patterns
