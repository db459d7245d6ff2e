#include "lint/app/run_root.h"

#include <filesystem>
#include <system_error>

#include "lint/app/ignore_layers.h"

namespace speclint::app {
namespace {

namespace fs = std::filesystem;

std::string with_slash(const std::string& folder) { return folder.ends_with('/') ? folder : folder + '/'; }

}  // namespace

engine::Root root_of_run() {
  std::error_code error;
  const fs::path working = fs::current_path(error);
  if (error) { return {}; }
  const fs::path repository = repository_root(working);
  if (repository.empty() || repository == working) { return {with_slash(working.string()), {}}; }
  return {with_slash(repository.string()), with_slash(working.lexically_relative(repository).string())};
}

}  // namespace speclint::app
