// Literals in running text: what is quoted, linked or named rather than said.
#include "parsers/text/literals.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "parsers/model/prose.h"
#include "parsers/text/code_points.h"
#include "parsers/text/literal_tokens.h"

namespace speclint::text {
namespace {

constexpr std::uint32_t kMaxQuotedWords = 12;
constexpr std::uint32_t kNowhere = UINT32_MAX;

constexpr char32_t kOpenDouble = 0x201C;   // “
constexpr char32_t kCloseDouble = 0x201D;  // ”
constexpr char32_t kOpenSingle = 0x2018;   // ‘
constexpr char32_t kCloseSingle = 0x2019;  // ’
constexpr char32_t kOpenLow = 0x201E;      // „
constexpr char32_t kOpenAngle = 0xAB;      // «
constexpr char32_t kCloseAngle = 0xBB;     // »

/// The quotation mark that ends what `open` begins; zero when it begins nothing.
constexpr char32_t closing_of(char32_t open) {
  switch (open) {
    case '"':
    case '\'': return open;
    case kOpenDouble: return kCloseDouble;
    case kOpenSingle: return kCloseSingle;
    case kOpenLow: return kOpenDouble;
    case kOpenAngle: return kCloseAngle;
    default: return 0;
  }
}

constexpr bool is_straight(char32_t mark) { return mark == '"' || mark == '\''; }
constexpr bool is_single(char32_t mark) { return mark == '\'' || mark == kCloseSingle; }

bool ends_url(char32_t value) {
  constexpr std::u32string_view kMarks = U"<>\"]|`";
  return value <= ' ' || kMarks.find(value) != std::u32string_view::npos ||
         (value >= 0x7F && !is_word(value));
}

/// How many runs without blanks.
std::uint32_t count_runs(std::string_view text) {
  std::uint32_t runs = 0;
  bool after_blank = true;
  for (const char byte : text) {
    const bool blank = is_blank(byte);
    if (after_blank && !blank) { ++runs; }
    after_blank = blank;
  }
  return runs;
}

/// What a byte may be part of.
enum class Role : std::uint8_t {
  nothing,     // blanks, line ends, fillers, punctuation
  letter,      // begins a token or goes on with it
  mark,        // goes on with a token
  first_mark,  // a mark that may begin a token
  opening,     // a mark that opens a bracket
  closing,     // a mark, if it closes a bracket of the token
  quote,
  control,
  wide,  // of a code point beyond ASCII
};

constexpr std::array<Role, 256> kRoles = [] {
  std::array<Role, 256> roles{};
  const auto set = [&roles](std::string_view bytes, Role role) {
    for (const char byte : bytes) { roles[static_cast<unsigned char>(byte)] = role; }
  };
  for (std::size_t byte = 0; byte < roles.size(); ++byte) {
    if (byte < ' ' || byte == 0x7F) { roles[byte] = Role::control; }
    if (byte >= 0x80) { roles[byte] = Role::wide; }
    if (is_ascii_word(static_cast<char32_t>(byte))) { roles[byte] = Role::letter; }
  }
  set("\n\r\x01\x02\x03\x04", Role::nothing);
  set("-", Role::letter);
  set(":%+=&?#$!", Role::mark);
  set("[{", Role::opening);
  set("]}", Role::closing);
  set("./\\~*@_", Role::first_mark);
  set("\"'", Role::quote);
  return roles;
}();

constexpr Role role_of(char byte) { return kRoles[static_cast<unsigned char>(byte)]; }
constexpr bool is_mark(Role role) { return role >= Role::mark && role <= Role::closing; }

/// One pass over a block, from sign to sign: each belongs to a quotation, to a token, or to nothing.
class LiteralMasker {
 public:
  LiteralMasker(std::string& prose, Span block)
      : prose_(prose), text_(std::string_view(prose).substr(0, block.end)), begin_(block.begin) {}

  void run() {
    std::uint32_t passed = begin_;
    for (std::uint32_t at = next_sign(passed); at < text_.size(); at = next_sign(passed)) {
      passed = pass(passed, at);
    }
  }

 private:
  /// The first byte from `at` on that is neither a letter nor nothing: most words are passed over here.
  std::uint32_t next_sign(std::uint32_t at) const {
    while (at < text_.size() && role_of(text_[at]) <= Role::letter) { ++at; }
    return at;
  }

  /// Masks what the sign at `at` belongs to, which does not begin before `passed`; returns its end.
  std::uint32_t pass(std::uint32_t passed, std::uint32_t at) {
    const Role role = role_of(text_[at]);
    if (role == Role::quote) { return pass_quotation(at, code_point_at(text_, at)); }
    if (role == Role::control) { prose_[at] = ' '; }
    if (role == Role::wide) { return pass_wide(passed, at); }
    const std::uint32_t begin = begin_of_letters(passed, at);
    const bool in_token = role == Role::first_mark || (is_mark(role) && begin < at);
    return in_token ? pass_token(begin) : at + 1;
  }

  std::uint32_t pass_wide(std::uint32_t passed, std::uint32_t at) {
    const CodePoint point = code_point_at(text_, at);
    if (is_word(point.value)) { return pass_token(begin_of_letters(passed, at)); }
    if (closing_of(point.value) != 0) { return pass_quotation(at, point); }
    if (is_ornament(point.value)) { std::fill_n(prose_.begin() + at, point.size, ' '); }
    return at + point.size;
  }

  std::uint32_t begin_of_letters(std::uint32_t passed, std::uint32_t end) const {
    while (end > passed && role_of(text_[end - 1]) == Role::letter) { --end; }
    return end;
  }

  std::uint32_t pass_quotation(std::uint32_t at, CodePoint open) {
    const std::uint32_t end = end_of_quotation(at, open);
    if (end == kNowhere) { return at + open.size; }
    fill(at, end, kQuoteFiller);
    return end;
  }

  std::uint32_t pass_token(std::uint32_t begin) {
    std::uint32_t first_mark = kNowhere;
    std::uint32_t depth = 0;
    std::uint32_t end = begin;
    while (const std::uint32_t size = token_step(end, depth)) {
      if (is_mark(role_of(text_[end]))) {
        if (begins_authority(end)) { return pass_url(begin, end + 3); }
        first_mark = std::min(first_mark, end);
      }
      end += size;
    }
    const std::uint32_t trimmed = end_of_token(begin, end);
    if (first_mark < trimmed) { mask_token(begin, trimmed); }
    return end;
  }

  /// The bytes at `at` with which a token goes on that has `depth` open brackets; none at its end.
  std::uint32_t token_step(std::uint32_t at, std::uint32_t& depth) const {
    if (at >= text_.size()) { return 0; }
    switch (role_of(text_[at])) {
      case Role::letter:
      case Role::mark:
      case Role::first_mark: return 1;
      case Role::opening: ++depth; return 1;
      case Role::closing:
        if (depth == 0) { return 0; }
        --depth;
        return 1;
      case Role::wide: {
        const auto [value, size] = code_point_at(text_, at);
        return is_word(value) ? size : 0;
      }
      default: return 0;
    }
  }

  /// Whether the `://` of a URL stands at `at`.
  bool begins_authority(std::uint32_t at) const {
    return text_[at] == ':' && text_.substr(at, 3) == "://" && is_word(before(at));
  }

  void mask_token(std::uint32_t begin, std::uint32_t end) {
    switch (kind_of_token(text_.substr(begin, end - begin))) {
      case TokenKind::word: return;
      case TokenKind::address: return fill(begin, end, kUrlFiller);
      case TokenKind::path: return fill(begin, end, kPathFiller);
    }
  }

  /// The end without the punctuation of the sentence around the token.
  std::uint32_t end_of_token(std::uint32_t begin, std::uint32_t end) const {
    const auto is_stop = [](char byte) { return byte == '.' || byte == ':' || byte == '!' || byte == '?'; };
    while (end > begin + 1 && is_stop(text_[end - 1])) { --end; }
    return end;
  }

  /// Masks the URL from `begin`, whose host begins at `host`.
  std::uint32_t pass_url(std::uint32_t begin, std::uint32_t host) {
    std::uint32_t end = host;
    std::uint32_t depth = 0;
    while (end < text_.size()) {
      const auto [value, size] = code_point_at(text_, end);
      if (ends_url(value) || (value == ')' && depth == 0)) { break; }
      if (value == '(') { ++depth; }
      if (value == ')') { --depth; }
      end += size;
    }
    const std::string_view url = text_.substr(begin, end - begin);
    const auto trimmed = static_cast<std::uint32_t>(begin + url.find_last_not_of(".,;:!?'*") + 1);
    fill(begin, trimmed, kUrlFiller);
    return end;
  }

  /// Where the quotation that `open` begins at `at` ends; kNowhere when it is none.
  std::uint32_t end_of_quotation(std::uint32_t at, CodePoint open) const {
    if (!may_open(at, open)) { return kNowhere; }
    const std::uint32_t end = find_closing(at + open.size, open.value);
    if (end == kNowhere || count_runs(text_.substr(at, end - at)) > kMaxQuotedWords) { return kNowhere; }
    return end;
  }

  /// Where the mark ends that closes what `open` began. A search stops at the next mark of its sort, so
  /// that all of them together read the block at most once a sort.
  std::uint32_t find_closing(std::uint32_t at, char32_t open) const {
    const char32_t closing = closing_of(open);
    while (at < text_.size()) {
      const auto [value, size] = code_point_at(text_, at);
      const bool closes = value == closing || (open == kOpenLow && value == kCloseDouble);
      if ((closes || value == open) && !is_inner_apostrophe(at, value, size)) {
        return closes && may_close(at, open, size) ? at + size : kNowhere;
      }
      at += size;
    }
    return kNowhere;
  }

  bool is_inner_apostrophe(std::uint32_t at, char32_t mark, std::uint32_t size) const {
    return is_single(mark) && is_word(before(at)) && is_word(after(at + size));
  }

  /// Straight marks look alike at both ends: what stands around them must tell.
  bool may_open(std::uint32_t at, CodePoint open) const {
    if (!is_straight(open.value)) { return true; }
    const char32_t next = after(at + open.size);
    if (is_ascii_blank(next)) { return false; }
    const char32_t last = before(at);
    if (open.value == '"') { return !is_word(last); }
    return next != '\'' && (is_ascii_blank(last) || last == '(' || last == '[' || last == '{');
  }

  bool may_close(std::uint32_t at, char32_t open, std::uint32_t size) const {
    if (!is_straight(open)) { return true; }
    return !is_ascii_blank(before(at)) && !is_word(after(at + size));
  }

  static bool is_ascii_blank(char32_t value) { return value < 0x80 && is_blank(static_cast<char>(value)); }

  /// The code points beside a place in the block; blanks beyond its ends.
  char32_t before(std::uint32_t at) const { return code_point_before(text_.substr(begin_), at - begin_); }
  char32_t after(std::uint32_t at) const { return at < text_.size() ? code_point_at(text_, at).value : ' '; }

  void fill(std::uint32_t begin, std::uint32_t end, char filler) {
    for (std::uint32_t at = begin; at < end; ++at) {
      const char byte = prose_[at];
      if (byte != '\n' && byte != '\r' && !is_literal_filler(byte)) { prose_[at] = filler; }
    }
  }

  std::string& prose_;
  std::string_view text_;  // of prose_, up to the end of the block
  std::uint32_t begin_;
};

}  // namespace

void mask_literals(std::string& prose, Span block) { LiteralMasker(prose, block).run(); }

}  // namespace speclint::text
