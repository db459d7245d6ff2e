// Where the objects of a long JSON text begin and end. Only brackets and strings are looked at, so that a
// text that is not there as a whole can be cut into records, and a broken record does not hide the others.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::json {

/// Finds the end of one value, fed piece by piece.
class ValueScanner {
 public:
  /// Where in `text` the value ends that began in what was fed before or begins here; nothing when it goes
  /// on. A value that is no object, list or string ends before the next comma, bracket or blank.
  std::optional<std::size_t> feed(std::string_view text);

 private:
  enum class Step : std::uint8_t { goes_on, ends_before, ends_here };

  Step step(char byte);
  Step step_in_string(char byte);

  bool in_string_ = false;
  bool escaped_ = false;
  bool in_word_ = false;
  std::size_t depth_ = 0;
};

/// How the records of a text follow each other.
enum class Layout : std::uint8_t {
  one,       // a single value, or none
  list,      // in one array
  lines,     // one a line
  sequence,  // one behind the other
};

struct Arrangement {
  Layout layout = Layout::one;
  std::size_t begin = 0;  // of the first record; of a list behind its bracket
  std::string path;       // the keys above the list: "data.issues.nodes"
};

/// Tells from the beginning of a text where its records are: in an array at the top, in the first array of
/// objects below one of the paths, each on a line, or one behind the other.
Arrangement arrange(std::string_view head, std::span<const std::string_view> paths);

/// Where the object of that key begins in the object that a text is; nothing when there is none.
std::optional<std::size_t> find_object(std::string_view text, std::string_view key);

}  // namespace speclint::json
