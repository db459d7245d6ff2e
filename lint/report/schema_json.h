// The JSON Schema of what settings and rule packs may hold.
#pragma once
#include <ostream>
#include <string_view>

#include "lint/settings/shape.h"

namespace speclint::report {

/// Draft 7, which editors understand.
void write_schema(std::ostream& out, const settings::Shape& shape, std::string_view title);

}  // namespace speclint::report
