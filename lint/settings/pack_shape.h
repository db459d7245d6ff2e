// What a rule pack may hold.
#pragma once
#include "lint/settings/shape.h"

namespace speclint::settings {

/// The shape of a file of somebody's own rules. Its groups of phrases are those of the built-in word lists.
Shape pack_shape();

}  // namespace speclint::settings
