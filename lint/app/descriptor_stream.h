// An output stream onto a file descriptor that remembers why a write failed.
#pragma once
#include <array>
#include <ostream>
#include <streambuf>
#include <string>

namespace speclint::app {

/// The buffer behind the stream. After an error nothing more is written.
class DescriptorBuffer final : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

  /// The system's number of the first error; 0 when all went well.
  int error() const { return error_; }

 protected:
  int_type overflow(int_type byte) override;
  int sync() override;

 private:
  int descriptor_;
  int error_ = 0;
  std::array<char, std::size_t{64} << 10U> bytes_;
};

class DescriptorStream final : public std::ostream {
 public:
  explicit DescriptorStream(int descriptor) : std::ostream(nullptr), buffer_(descriptor) { rdbuf(&buffer_); }

  /// Writes what is buffered; returns in the system's words what went wrong so far, else nothing.
  std::string finish();

 private:
  DescriptorBuffer buffer_;
};

}  // namespace speclint::app
