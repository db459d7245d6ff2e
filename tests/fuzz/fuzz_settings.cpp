// libFuzzer target: any bytes as settings and as a rule pack. Mistakes lie in the file and say what to do;
// what has none can be used.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "lint/settings/profiles.h"
#include "lint/settings/resolved.h"
#include "lint/settings/rule_pack.h"
#include "lint/settings/settings_file.h"
#include "rules/all_rules.h"

namespace {

using namespace speclint;

void demand(bool holds, const char* promise) {
  if (holds) { return; }
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

void check_mistakes(const std::vector<settings::Mistake>& mistakes, const SourceFile& source) {
  const Position end = source.position(static_cast<std::uint32_t>(source.text().size()));
  for (const settings::Mistake& mistake : mistakes) {
    demand(!mistake.message.empty() && !mistake.advice.empty(),
           "a mistake says what is wrong and what to do");
    demand(mistake.location.end <= end, "a mistake lies in its file");
  }
}

void read_as_settings(std::string_view bytes) {
  const settings::SettingsFile file = settings::read_settings("s.yaml", bytes, rules::all());
  check_mistakes(file.mistakes, file.source);
  settings::Layer layer = settings::profile_layer(settings::usual_profile(), rules::all());
  lay_over(layer, file.layer);
  const auto resolved = settings::resolve(std::move(layer), rules::all());
  demand(resolved->rules.size() == rules::all().size(), "settings make no rule and lose none");
  if (file.mistakes.empty() && resolved->term_pattern != nullptr) {
    demand(resolved->term_pattern->found_in(resolved->terms.front()), "a term finds itself");
  }
}

void read_as_pack(std::string_view bytes) {
  settings::RulePack pack;
  settings::read_pack("p.yaml", bytes, rules::all(), pack);
  check_mistakes(pack.mistakes, pack.source);
  if (!pack.mistakes.empty()) { return; }
  std::vector<patterns::WordUse> words;
  for (const Rule& rule : pack.rules) {
    demand(rule.check_unit != nullptr || rule.check_ticket != nullptr, "every rule checks something");
    words.insert(words.end(), rule.words.begin(), rule.words.end());
  }
  const patterns::Matcher matcher(words);
  patterns::MatchScratch scratch;
  std::vector<patterns::Hit> hits;
  matcher.match("the old name of it is short", 0, patterns::UnitClass::requirement, scratch, hits);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_settings(bytes);
  read_as_pack(bytes);
  return 0;
}
