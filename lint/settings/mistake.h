// What is wrong with settings or a rule pack: told like a finding, all of it at once.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/model/source_file.h"
#include "parsers/model/span.h"

namespace speclint::settings {

struct Mistake {
  std::string path;
  Location location;
  std::string line;     // the source line at the location's begin
  std::string message;  // what is wrong; one line
  std::string advice;   // what to write instead; one line
};

/// Collects the mistakes of one file.
class Mistakes {
 public:
  explicit Mistakes(const SourceFile& source) : source_(source) {}

  void add(Span at, std::string message, std::string advice) {
    const Location location = source_.location(at);
    found_.push_back({source_.path(), location, std::string(source_.line(location.begin.line)),
                      std::move(message), std::move(advice)});
  }

  bool empty() const { return found_.empty(); }
  /// By their places in the file.
  std::vector<Mistake> take() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Mistake& a, const Mistake& b) { return a.location < b.location; });
    return std::move(found_);
  }

 private:
  const SourceFile& source_;
  std::vector<Mistake> found_;
};

}  // namespace speclint::settings
