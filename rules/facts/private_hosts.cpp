#include "rules/facts/private_hosts.h"

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

/// Conversations, recordings and mail: only who took part sees them.
const Pattern kConversation{
    R"((?i)^https?://(?:[\w-]+\.slack\.com/(?:archives|files|client)/|app\.slack\.com/client/|)"
    R"(teams\.(?:microsoft|live)\.com/l/|(?:www\.)?discord(?:app)?\.com/channels/\d|chat\.google\.com/|)"
    R"(mail\.google\.com/|outlook\.(?:office|live|office365)\.com/|(?:[\w-]+\.)?zoom\.us/(?:j|rec|my)/|)"
    R"(meet\.google\.com/\w|[\w-]+\.webex\.com/))"};
/// Documents that are opened by those who were invited.
const Pattern kPrivateDocument{
    R"((?i)^https?://(?:docs\.google\.com/(?:document|spreadsheets|presentation|forms)/d/|)"
    R"(drive\.google\.com/(?:file|drive|open)|[\w-]+\.sharepoint\.com/|onedrive\.live\.com/|1drv\.ms/|)"
    R"([\w-]+\.atlassian\.net/(?:wiki|browse|secure|l)/|(?:www\.)?notion\.so/[\w-]+|(?:www\.)?dropbox\.com/(?:s|sh|scl|home)/|)"
    R"((?:www\.)?loom\.com/share/|(?:www\.)?figma\.com/(?:file|design|proto|board)/|miro\.com/app/|)"
    R"(trello\.com/c/|app\.asana\.com/0/|linear\.app/[\w-]+/(?:issue|project|document)/|app\.clickup\.com/))"};
/// Names that only resolve inside a network, less those that everybody's machine knows.
const Pattern kInternalHost{
    R"((?i)^https?://(?:[\w.-]+\.(?:internal|corp|lan|intranet|local)|wiki|jira|confluence|intranet|gitlab|git|jenkins)(?::\d+)?(?:/|$))"};
const Pattern kKnownInternal{
    R"((?i)//(?:host\.docker\.internal|metadata\.google\.internal|[\w.-]*\bcluster\.local|[\w.-]*example[\w.-]*))"};
/// A place on the disk of whoever wrote the ticket.
const Pattern kOwnDisk{R"((?i)^(?:file:///?\w|[a-z]:[\\/]+users[\\/]|/users/\w+/|/home/\w+/|~/))"};

}  // namespace

Reach reach_of(std::string_view target) {
  if (kConversation.found_in(target) || kOwnDisk.found_in(target)) { return Reach::closed; }
  if (kInternalHost.found_in(target) && !kKnownInternal.found_in(target)) { return Reach::closed; }
  return kPrivateDocument.found_in(target) ? Reach::invited : Reach::open;
}

}  // namespace speclint::facts
