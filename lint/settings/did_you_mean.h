// What a mistyped word was meant to be.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace speclint::settings {

/// The candidate with the fewest edits, the first of equals; none when all are too far off.
std::optional<std::string_view> closest(std::string_view word, std::span<const std::string_view> candidates);

/// `unknown format jsn (did you mean json?)`; where nothing is near, the candidates if they are few.
std::string unknown(std::string_view what, std::string_view word,
                    std::span<const std::string_view> candidates);

}  // namespace speclint::settings
