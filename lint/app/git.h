// The git program, asked in a way that its settings and names of files cannot change.
#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/app/subprocess.h"

namespace speclint::app {

struct GitAnswer {
  int status = -1;  // 0 when all went well
  std::string out;
  std::string why;  // what git says went wrong, in one line
};

class Git {
 public:
  /// Asks in `folder`; where a hook has told git which repository it is in, in the working folder.
  explicit Git(const std::string& folder);
  ~Git();
  Git(const Git&) = delete;
  Git& operator=(const Git&) = delete;

  GitAnswer ask(std::vector<std::string> arguments) const;
  /// The same with an answer that may be long: `take` gets it piece by piece.
  GitAnswer ask(std::vector<std::string> arguments, const std::function<void(std::string_view)>& take) const;

  /// The bytes of a blob, at most `limit` + 1 of them; nothing when there is none. Thread-safe.
  std::optional<std::string> blob(const std::string& id, std::size_t limit);

 private:
  std::vector<std::string> command(std::vector<std::string> arguments) const;

  std::string folder_;
  std::mutex mutex_;
  std::unique_ptr<Conversation> blobs_;
};

/// The nearest folder that exists at or above a path, absolute.
std::string nearest_folder(const std::string& path);

/// Where a repository lies.
struct Whereabouts {
  std::string root;
  bool shallow = false;       // a part of its history is not there
  bool lies_in_none = false;  // the folder lies in no repository
  std::string why;            // what git says when it cannot tell; else empty
};
Whereabouts whereabouts(const Git& git);

}  // namespace speclint::app
