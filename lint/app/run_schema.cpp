// The command `schema`.
#include "lint/app/run_schema.h"

#include <array>
#include <string_view>

#include "lint/app/complain.h"
#include "lint/app/did_you_mean.h"
#include "lint/report/schemas.h"

namespace speclint::app {
namespace {

struct Schema {
  std::string_view name;
  std::string_view (*text)();
};

constexpr std::array<Schema, 1> kSchemas{{{"report", report::report_schema}}};

}  // namespace

ExitStatus run_schema(const std::string& word, std::ostream& out, std::ostream& err) {
  std::array<std::string_view, kSchemas.size()> names;
  for (std::size_t i = 0; i < kSchemas.size(); ++i) {
    names[i] = kSchemas[i].name;
    if (word != names[i]) { continue; }
    out << kSchemas[i].text();
    return ExitStatus::passed;
  }
  return usage_error(err, unknown("schema", word, names));
}

}  // namespace speclint::app
