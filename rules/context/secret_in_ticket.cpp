// CTX017: a password, key or token stands in the ticket.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parsers/model/question_list.h"
#include "rules/all_rules.h"
#include "rules/patterns/pattern.h"

namespace speclint::rules {
namespace {

using patterns::Pattern;

constexpr std::size_t kShortestRun = 10;  // of token bytes that may be a key
constexpr std::size_t kShortestIssued = 15;
constexpr std::string_view kFirstOfIssued = "Aegrsxh";
constexpr std::size_t kLongestValue = 256;
constexpr std::size_t kShortestPassword = 8;
constexpr std::size_t kShortestToken = 20;
constexpr std::size_t kDistinctBytes = 8;  // "xxxxxxxx" and "00000000" stand for a secret
constexpr std::size_t kLongestKeyBlock = 8192;

/// What a key looks like whose issuer gives it a shape of its own.
struct Shape {
  std::string_view begins;
  const Pattern& whole;
};

const Pattern kAws{R"(^(?:AKIA|ASIA)[0-9A-Z]{16}$)"};
const Pattern kGitHub{R"(^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})$)"};
const Pattern kGitLab{R"(^glpat-[A-Za-z0-9_-]{20,}$)"};
const Pattern kGoogle{R"(^AIza[A-Za-z0-9_-]{35}$)"};
const Pattern kSlack{R"(^xox[abprs]-[A-Za-z0-9-]{10,}$)"};
const Pattern kStripe{R"(^[rs]k_live_[A-Za-z0-9]{16,}$)"};
const Pattern kModelHost{R"(^sk-(?:ant-|proj-)?[A-Za-z0-9_-]{40,}$)"};
const Pattern kModelHub{R"(^hf_[A-Za-z0-9]{30,}$)"};
const Pattern kWebToken{R"(^eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}$)"};
const std::array kShapes{
    Shape{"AKIA", kAws},        Shape{"ASIA", kAws},           Shape{"ghp_", kGitHub},
    Shape{"gho_", kGitHub},     Shape{"ghu_", kGitHub},        Shape{"ghs_", kGitHub},
    Shape{"ghr_", kGitHub},     Shape{"github_pat_", kGitHub}, Shape{"glpat-", kGitLab},
    Shape{"AIza", kGoogle},     Shape{"xox", kSlack},          Shape{"sk_live_", kStripe},
    Shape{"rk_live_", kStripe}, Shape{"sk-", kModelHost},      Shape{"hf_", kModelHub},
    Shape{"eyJ", kWebToken},
};

const Pattern kKeyBlock{R"(^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40,}[A-Za-z0-9+/=\s]*)"
                        R"((?:-----END (?:[A-Z]+ )?PRIVATE KEY-----)?)"};

/// "DB_PASSWORD", "apiKey", "client-secret": behind which a password or a token is set.
const Pattern kPasswordKey{R"((?i)(?:passw(?:or)?d|passphrase|pwd)$)"};
const Pattern kTokenKey{R"((?i)(?:secret|token|(?:api|access|secret|auth|private|signing)[-_]?key)$)"};

/// A value that was made up to show where one goes, or that is a name; the hexadecimal one is the key that a
/// well-known development chain gives to everybody.
const Pattern kMadeUp{
    R"((?i)pass|p[@4]ss|secret|test|admin|user|demo|example|sample|fake|dummy|mock|change|your|secure|strong|)"
    R"(weak|valid|wrong|correct|token|key|abc|123|qwert|xxx|letmein|hunter2|welcome|hello|super|foo|bar|)"
    R"(ac0974bec39a17e3|redacted|removed|hidden|masked|insert|replace|placeholder|enter|here|local|dev|root|default|string|)"
    R"(hash|encrypt|value|random|generat|\.\.\.|…|\*\*|__|\\[nut])"};
/// In a key with a shape of its own only this says that it is made up.
const Pattern kMadeUpToken{R"((?i)example|dummy|fake|sample|redacted|placeholder|your|xxxx|1234567|abcdef)"};
/// Of the token that documentation of web tokens shows.
constexpr std::string_view kWellKnownWebToken = "eyJzdWIiOiIxMjM0NTY3ODkw";

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

constexpr std::array<bool, 256> kTokenBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char byte = static_cast<char>(i);
    bytes[i] =
        is_digit(byte) || is_lower(byte) || is_upper(byte) || byte == '_' || byte == '-' || byte == '.';
  }
  return bytes;
}();
bool is_token_byte(char byte) { return kTokenBytes[static_cast<unsigned char>(byte)]; }

std::size_t count_distinct(std::string_view value) {
  std::array<bool, 256> seen{};
  for (const char byte : value) { seen[static_cast<unsigned char>(byte)] = true; }
  return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

/// How many of lower case, upper case, digits and signs occur.
std::size_t count_classes(std::string_view value) {
  const auto any = [&](auto is) { return std::any_of(value.begin(), value.end(), is) ? 1U : 0U; };
  const auto is_sign = [](char c) { return !is_digit(c) && !is_lower(c) && !is_upper(c); };
  return any(is_lower) + any(is_upper) + any(is_digit) + any(is_sign);
}

bool is_issued_key(std::string_view run) {
  if (run.size() < kShortestIssued || kFirstOfIssued.find(run.front()) == std::string_view::npos) {
    return false;
  }
  const auto shape = std::find_if(kShapes.begin(), kShapes.end(),
                                  [&](const Shape& known) { return run.starts_with(known.begins); });
  return shape != kShapes.end() && shape->whole.found_in(run) && count_distinct(run) > kDistinctBytes &&
         !kMadeUpToken.found_in(run) && run.find(kWellKnownWebToken) == std::string_view::npos;
}

/// A password that somebody chose: no word, no name, nothing that a program writes.
bool is_password(std::string_view value) {
  constexpr std::string_view kCode = "/.=:";
  return value.size() >= kShortestPassword && count_classes(value) >= 3 &&
         std::any_of(value.begin(), value.end(), is_digit) &&
         value.find_first_of(kCode) == std::string_view::npos && !kMadeUp.found_in(value);
}

/// A token that a machine made: long, with digits strewn among letters.
bool is_token(std::string_view value) {
  const auto digits = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), is_digit));
  const bool is_address = value.starts_with("0x") && value.size() == 42;  // of an account on a chain: public
  return value.size() >= kShortestToken && !is_address && digits >= 4 && digits < value.size() &&
         count_distinct(value) > kDistinctBytes &&
         std::all_of(value.begin(), value.end(),
                     [](char c) { return is_token_byte(c) || c == '+' || c == '/'; }) &&
         value.find_first_of("._-") == std::string_view::npos && !kMadeUp.found_in(value);
}

/// The word that ends at `end`, behind at most a quote, a mark of emphasis and a blank.
std::string_view key_before(std::string_view text, std::size_t end) {
  constexpr std::string_view kBetween = " \"'`*";
  std::size_t last = end;
  while (last > 0 && end - last < 4 && kBetween.find(text[last - 1]) != std::string_view::npos) { --last; }
  std::size_t first = last;
  while (first > 0 && last - first < 40 && is_token_byte(text[first - 1])) { --first; }
  return text.substr(first, last - first);
}

constexpr std::array<bool, 256> kEndsValue = [] {
  std::array<bool, 256> ends{};
  for (const char byte : std::string_view(" \t\r\n\"'`<>{}()[]$|,;")) {
    ends[static_cast<unsigned char>(byte)] = true;
  }
  return ends;
}();

/// The value that follows a colon or an equals sign.
Span value_after(std::string_view text, std::size_t begin) {
  constexpr std::string_view kBetween = " \"'`*";
  std::size_t first = begin;
  while (first < text.size() && first - begin < 5 && kBetween.find(text[first]) != std::string_view::npos) {
    ++first;
  }
  const std::size_t most = std::min(text.size(), first + kLongestValue);
  std::size_t end = first;
  while (end < most && !kEndsValue[static_cast<unsigned char>(text[end])]) { ++end; }
  while (end > first && std::string_view(".?:").find(text[end - 1]) != std::string_view::npos) { --end; }
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
}

/// Asked of every colon and equals sign, so the cheap questions come first.
std::optional<Span> assigned_secret(std::string_view text, std::size_t sign) {
  const Span at = value_after(text, sign + 1);
  const std::string_view value = text.substr(at.begin, at.size());
  if (value.size() < kShortestPassword || !std::any_of(value.begin(), value.end(), is_digit)) {
    return std::nullopt;
  }
  const std::string_view key = key_before(text, sign);
  if (key.size() < 3) { return std::nullopt; }
  const bool password = kPasswordKey.found_in(key);
  if (!password && !kTokenKey.found_in(key)) { return std::nullopt; }
  const bool secret = password ? is_password(value) || is_token(value) : is_token(value);
  return secret ? std::optional(at) : std::nullopt;
}

/// The password in "scheme://user:password@host.example", whose host can be reached from elsewhere.
std::optional<Span> url_password(std::string_view text, std::size_t colon) {
  const std::size_t user = colon + 3;
  const std::size_t user_end = std::min(text.find_first_of(" \t\r\n/:@<>{}[]$\"'`", user), text.size());
  if (user_end == user || user_end == text.size() || text[user_end] != ':') { return std::nullopt; }
  const std::size_t end = std::min(text.find_first_of(" \t\r\n/:@<>{}[]$\"'`*", user_end + 1), text.size());
  if (end == text.size() || text[end] != '@' || end - user_end < 5) { return std::nullopt; }
  const std::string_view password = text.substr(user_end + 1, end - user_end - 1);
  const std::size_t host_end = std::min(text.find_first_of(" \t\r\n/:\"'`)?", end + 1), text.size());
  const std::string_view host = text.substr(end + 1, host_end - end - 1);
  const bool reachable = host.find('.') != std::string_view::npos && !host.starts_with("127.");
  const bool made_up = kMadeUp.found_in(password) || kMadeUpToken.found_in(host) ||
                       password == text.substr(user, user_end - user);
  if (!reachable || made_up) { return std::nullopt; }
  return Span{static_cast<std::uint32_t>(user_end + 1), static_cast<std::uint32_t>(end)};
}

/// The bytes one of which stands in every key that its issuer gave a shape (see kShapes), in the first line
/// of a key block, and before every value that is set. Most of a text can be skipped by them.
constexpr std::array<bool, 256> kSigns = [] {
  std::array<bool, 256> signs{};
  for (const char byte : std::string_view(":=_-IJ")) { signs[static_cast<unsigned char>(byte)] = true; }
  return signs;
}();

std::size_t next_sign(std::string_view text, std::size_t at) {
  while (at < text.size() && !kSigns[static_cast<unsigned char>(text[at])]) { ++at; }
  return at;
}

/// The secret that a colon or an equals sign announces.
std::optional<Span> announced_secret(std::string_view text, std::size_t sign) {
  return text.substr(sign, 3) == "://" ? url_password(text, sign) : assigned_secret(text, sign);
}

/// The secret that is a run of token bytes, or a block that it begins.
std::optional<Span> issued_secret(std::string_view text, std::size_t begin, std::size_t end) {
  std::string_view run = text.substr(begin, end - begin);
  if (run.size() < kShortestRun) { return std::nullopt; }
  const auto first = static_cast<std::uint32_t>(begin);
  if (run == "-----BEGIN") {
    const auto block = kKeyBlock.find(text.substr(begin, kLongestKeyBlock));
    return block ? std::optional(Span{first, first + block->end}) : std::nullopt;
  }
  while (run.ends_with('.') || run.ends_with('-')) { run.remove_suffix(1); }
  if (!is_issued_key(run)) { return std::nullopt; }
  return Span{first, first + static_cast<std::uint32_t>(run.size())};
}

/// The end of the list of questions that begins at or behind `from`, and its begin; none: an empty span at
/// the end of the text. What is pasted there was written by this program, which hides secrets.
Span next_question_list(std::string_view text, std::size_t from) {
  const std::size_t begin = text.find(kQuestionListBegin, from);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find(kQuestionListEnd, begin);
  const auto size = static_cast<std::uint32_t>(text.size());
  return end == std::string_view::npos
             ? Span{size, size}
             : Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The run of token bytes around `at`, which does not begin before `from`.
Span token_around(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && is_token_byte(text[begin - 1])) { --begin; }
  while (at < text.size() && is_token_byte(text[at])) { ++at; }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
}

/// Everything is looked at, code and front matter as well: a secret is one wherever it stands.
void check(const TicketView& view, Findings& findings) {
  const std::string_view text = view.ticket.text();
  Span list = next_question_list(text, 0);
  std::size_t done = 0;
  for (std::size_t at = next_sign(text, 0); at < text.size(); at = next_sign(text, done)) {
    if (at >= list.begin) {
      done = list.end;
      list = next_question_list(text, done);
      continue;
    }
    const bool announces = !is_token_byte(text[at]);
    const auto sign = static_cast<std::uint32_t>(at);
    const Span token = announces ? Span{sign, sign + 1} : token_around(text, at, done);
    const auto secret = announces ? announced_secret(text, at) : issued_secret(text, token.begin, token.end);
    if (secret) { findings.push_back({.span = *secret}); }
    done = std::max<std::size_t>(secret ? secret->end : token.end, at + 1);
  }
}

}  // namespace

constinit const Rule secret_in_ticket{
    .id = "CTX017",
    .name = "secret-in-ticket",
    .category = Category::context,
    .severity = Severity::blocker,
    .dimension = Dimension::context,
    .penalty = Penalty::count,
    .stage = Stage::start,
    .any_language = true,
    .precedence = 9,
    .hides_match = true,
    .summary = "A password, key or token stands in the ticket.",
    .rationale =
        "Tickets travel: to third parties, into mails, exports and logs. The answer to \"how do I get "
        "access\" is a pointer, never the secret.",
    .message = "a secret stands in the ticket: {match}",
    .question = "A secret is in the ticket, so it has to be changed: where is the new one stored for me?",
    .fix = "Take it out, have it changed, and name the place in the secret store instead.",
    .bad = "# Copy orders\n\nConnect with `postgres://app:t7Kq9vWz@db.acme.io/orders`.\n",
    .good =
        "# Copy orders\n\nConnect with `postgres://app:${DB_PASSWORD}@db.acme.io/orders`; the password is in "
        "the vault under `orders/db`.\n",
    .note =
        "Code, comments and front matter are searched, too. What was clearly made up to show a form "
        "(\"Test1234!\", \"sk_live_xxxx\") is no finding, nor is a password for a host that only the writer "
        "can reach. In everything that is printed a secret is shown by its first four characters, whether "
        "or not this rule is selected.",
    .source = "OWASP Secrets Management Cheat Sheet; practice of secret scanners",
    .check_ticket = check,
};

}  // namespace speclint::rules
