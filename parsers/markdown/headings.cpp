// Headings: they open sections, and the first of a file is its title.
#include "parsers/markdown/body.h"
#include "parsers/markdown/label_lines.h"
#include "parsers/markdown/prose_mask.h"
#include "parsers/text/labels.h"
#include "parsers/text/sentences.h"

namespace speclint::markdown {
namespace {

constexpr std::uint32_t kMostWords = 12;

/// Whether a line of dashes under a paragraph was meant to divide, not to underline a heading.
bool reads_like_paragraph(std::string_view words) {
  return words.back() == '.' || text::count_words(words) > kMostWords;
}

/// The words of a heading; when the mask shows none, such as those of an emoji, what stands there.
Span heading_words(const Body& body, Span block) {
  const Span words = shown(body.draft.prose, block);
  if (!words.empty()) { return words; }
  Span plain = block;
  while (!plain.empty() && body.text[plain.begin] == '#') { ++plain.begin; }
  return text::trim(body.text, plain);
}

/// Of `# Details: words`, a heading that is a key with its value.
struct KeyHeading {
  LabelLine label;
  SectionRole role;
};

std::optional<KeyHeading> read_key_heading(const Body& body, Span heading) {
  const auto label = read_label(body.text, heading);
  if (!label || !label->has_colon) { return std::nullopt; }
  if (const auto role = label_role(body.text, *label, body.own_words)) { return KeyHeading{*label, *role}; }
  const std::string key = text::normalise_key(body.words(label->label));
  if (text::field_role(key, body.own_words) != text::FieldRole::body) { return std::nullopt; }
  return KeyHeading{*label, SectionRole::context};
}

void open_section(Body& body, Span heading, Span block, std::uint32_t level,
                  std::optional<SectionRole> role) {
  body.label.reset();
  body.sections.open({heading, block.begin, body.base_level + level, false, role});
}

void open_title(Body& body, Span heading, Span block) {
  open_section(body, heading, block, 1, std::nullopt);
  body.draft.title = {std::string(body.words(heading)), heading};
  add_unit(body, UnitKind::title, heading, heading.begin, Place{});
}

/// "Bug" or "Issue" over a whole file says what sort of ticket it is, not what stands below it.
bool names_section(std::optional<SectionRole> role) { return role && *role != SectionRole::actual; }

}  // namespace

void read_heading(Body& body, cmark_node* heading, const Place& place) {
  if (place.quoted || place.list_depth > 0) { return read_paragraph(body, heading, place); }
  const Span block = mask_leaf(body, heading);
  const Span words = heading_words(body, block);
  if (words.empty()) { return; }
  const bool is_underlined = body.text[block.begin] != '#';
  if (is_underlined && reads_like_paragraph(body.words(words))) {
    return add_sentences(body, block, block.begin, place);
  }
  const int level = cmark_node_get_heading_level(heading);
  const bool is_first = level == 1 && body.expects_title;
  if (level == 1) { body.expects_title = false; }
  const auto role = is_first ? text::role_of_exact_label(body.words(words), body.own_words)
                             : text::role_of_label(body.words(words), body.own_words);
  if (is_first && !names_section(role) && body.draft.title.text.empty()) {
    return open_title(body, words, block);
  }
  const auto key = level == 1 ? read_key_heading(body, words) : std::nullopt;
  const Span label = key ? key->label.label : words;
  open_section(body, label, block, static_cast<std::uint32_t>(level), key ? key->role : role);
  add_heading_unit(body, label);
  if (key) { add_sentences(body, key->label.rest, key->label.rest.begin, place); }
}

}  // namespace speclint::markdown
