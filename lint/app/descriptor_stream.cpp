// An output stream onto a file descriptor that remembers why a write failed.
#include "lint/app/descriptor_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace speclint::app {

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(bytes_.data(), bytes_.data() + bytes_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type byte) {
  if (sync() != 0) { return traits_type::eof(); }
  if (!traits_type::eq_int_type(byte, traits_type::eof())) { sputc(traits_type::to_char_type(byte)); }
  return traits_type::not_eof(byte);
}

int DescriptorBuffer::sync() {
  for (const char* at = pbase(); at < pptr() && error_ == 0;) {
    const ssize_t count = write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
    if (count >= 0) {
      at += count;
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return error_ == 0 ? 0 : -1;
}

std::string DescriptorStream::finish() {
  flush();
  return buffer_.error() == 0 ? "" : std::strerror(buffer_.error());
}

}  // namespace speclint::app
