#include "lint/app/git_records.h"

#include <algorithm>

namespace speclint::app {

std::string_view take_token(std::string_view& records) {
  const std::size_t end = std::min(records.find('\0'), records.size());
  const std::string_view record = records.substr(0, end);
  records.remove_prefix(std::min(end + 1, records.size()));
  return record;
}

RawRecord take_raw(std::string_view& records) {
  std::string_view head = take_token(records);
  const auto next = [&] {
    const std::size_t end = std::min(head.find(' '), head.size());
    const std::string_view word = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    return word;
  };
  head.remove_prefix(std::min<std::size_t>(1, head.size()));
  RawRecord record;
  record.old_mode = next();
  record.new_mode = next();
  record.old_blob = next();
  record.new_blob = next();
  record.status = head.empty() ? ' ' : head.front();
  record.old_path = take_token(records);
  const bool has_two = record.status == 'R' || record.status == 'C';
  record.path = has_two ? take_token(records) : record.old_path;
  return record;
}

}  // namespace speclint::app
