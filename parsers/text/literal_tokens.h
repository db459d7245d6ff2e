// What a token, a run of characters without blanks and quotation marks, names by its form.
#pragma once
#include <cstdint>
#include <string_view>

namespace speclint::text {

enum class TokenKind : std::uint8_t { word, address, path };

/// `address`: an e-mail address or a host that begins with `www.`. `path`: `src/retry.ts`,
/// `/etc/hosts`, `C:\x`, `*.md`, `package.json:12`; but not `and/or`, `CI/CD`, `1/2`, `v1.2`, `Node.js`.
/// A token comes without the punctuation that follows it. URLs are no tokens: see literals.cpp.
TokenKind kind_of_token(std::string_view token);

}  // namespace speclint::text
