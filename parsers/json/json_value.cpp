#include "parsers/json/json_value.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "parsers/json/string_pieces.h"

namespace speclint::json {
namespace {

// The names of streams and handlers are RapidJSON's.
// NOLINTBEGIN(readability-identifier-naming)

/// Lets RapidJSON read a text and tells how far it came. A NUL is the end for RapidJSON, so one inside
/// the text is an error there.
class Stream {
 public:
  using Ch = char;

  Stream(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  char Take() { return at_ < text_.size() ? text_[at_++] : '\0'; }
  std::size_t Tell() const { return at_; }

  // RapidJSON asks for these in streams that are written to.
  char* PutBegin() { return nullptr; }
  void Put(char) {}
  void Flush() {}
  std::size_t PutEnd(char*) { return 0; }

 private:
  std::string_view text_;
  std::size_t at_;
};

constexpr unsigned kFlags =
    rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseCommentsFlag;

/// Builds the tree. A token begins behind the last one, its separators, blanks and comments; it ends where
/// the stream stands when RapidJSON hands it over.
class Builder {
 public:
  Builder(std::string_view text, const Stream& stream, std::uint32_t begin, std::uint32_t max_depth)
      : text_(text), stream_(stream), last_(begin), max_depth_(max_depth) {}

  bool Null() { return add(token(NodeKind::null)); }
  bool Bool(bool) { return add(plain()); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return add(plain()); }
  bool String(const char* value, rapidjson::SizeType size, bool) { return add(string({value, size})); }
  bool Key(const char* value, rapidjson::SizeType size, bool) {
    frames_.back().key = string({value, size});
    return true;
  }
  bool StartObject() { return open(NodeKind::mapping); }
  bool StartArray() { return open(NodeKind::sequence); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }

  // Numbers come raw; RapidJSON wants these to exist.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

  Node take() { return std::move(root_); }

 private:
  struct Frame {
    Node node;
    Node key;
  };

  /// A node of the token that was just read.
  Node token(NodeKind kind) {
    Node node;
    node.kind = kind;
    node.source = {skip_between(text_, last_), static_cast<std::uint32_t>(stream_.Tell())};
    last_ = node.source.end;
    return node;
  }

  Node plain() {
    Node node = token(NodeKind::scalar);
    node.value = text_.substr(node.source.begin, node.source.size());
    node.pieces = {{{0, node.source.size()}, node.source}};
    return node;
  }

  Node string(std::string_view value) {
    Node node = token(NodeKind::scalar);
    node.style = ScalarStyle::double_quoted;
    node.value = value;
    node.pieces = string_pieces(text_, {node.source.begin + 1, node.source.end - 1}, value);
    return node;
  }

  bool open(NodeKind kind) {
    if (frames_.size() >= max_depth_) { return false; }
    frames_.push_back({token(kind), {}});
    return true;
  }

  bool close() {
    Node node = std::move(frames_.back().node);
    frames_.pop_back();
    node.source.end = static_cast<std::uint32_t>(stream_.Tell());
    last_ = node.source.end;
    return add(std::move(node));
  }

  bool add(Node node) {
    if (frames_.empty()) {
      root_ = std::move(node);
    } else if (frames_.back().node.kind == NodeKind::mapping) {
      frames_.back().node.entries.push_back({std::move(frames_.back().key), std::move(node)});
    } else {
      frames_.back().node.items.push_back(std::move(node));
    }
    return true;
  }

  std::string_view text_;
  const Stream& stream_;
  std::uint32_t last_;
  std::uint32_t max_depth_;
  std::vector<Frame> frames_;
  Node root_;
};

// NOLINTEND(readability-identifier-naming)

std::string error_text(const rapidjson::ParseResult& result, std::uint32_t max_depth) {
  if (result.Code() == rapidjson::kParseErrorTermination) {
    return "It is nested more than " + std::to_string(max_depth) + " levels deep.";
  }
  return rapidjson::GetParseError_En(result.Code());
}

}  // namespace

Value read_value(std::string_view text, std::uint32_t begin, std::uint32_t max_depth) {
  Stream stream(text, begin);
  Builder builder(text, stream, begin, max_depth);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
  Value value{builder.take(), static_cast<std::uint32_t>(stream.Tell()), {}, 0};
  if (!result.IsError()) { return value; }
  value.error = error_text(result, max_depth);
  value.error_at = static_cast<std::uint32_t>(std::min(result.Offset(), text.size()));
  return value;
}

}  // namespace speclint::json
