#include "lint/app/ticket_templates.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

namespace speclint::app {
namespace {

constexpr std::string_view kContext = R"(
## Context

<Who has which problem today, and how often; a number>
)";

constexpr std::string_view kScope = R"(
## Scope

- <The first thing that is built or changed, with the name of its page, file, table or job>
- <The second one>
)";

constexpr std::string_view kOutOfScope = R"(
## Out of scope

- <A near neighbour that somebody would expect here, and that stays as it is>
- <Another one, with the ticket that has it>
)";

constexpr std::string_view kAcceptance = R"(
## Acceptance criteria

- <What somebody does or sends, and the exact status, text or number that follows>
- <The same for a wrong input: which status or message>
- <The same at a limit: how many, how large or how fast at most>
)";

constexpr std::string_view kInterface = R"(
## Interface

- <Method and path, or the name of the file: its fields, with an example>
- <The answer: its status and fields, with an example>
)";

constexpr std::string_view kData = R"(
## Data

- <A field or column: where it comes from, its type, and what an empty one means>
- <How many records or requests a day at most>
)";

constexpr std::string_view kErrors = R"(
## Error handling

- <An outside system does not answer: after how many seconds, how many retries, and what is written then>
- <A record comes twice, or is empty: what happens to it>
)";

constexpr std::string_view kRollout = R"(
## Rollout

<Who switches it on, for whom, on which date, and how it is undone>
)";

constexpr std::string_view kAccess = R"(
## Access

- <Repository and branch, and the command that starts it on a new machine>
- <Where the credentials are, or: no credentials are needed>
)";

constexpr std::string_view kDependencies = R"(
## Dependencies

<The ticket that has to be merged before and what stands in for it until then, or: None>
)";

constexpr std::string_view kContacts = R"(
## Contacts

- Acceptance: <who accepts, in which hours of which time zone, and how fast answers come>
)";

constexpr std::string_view kAppetite = R"(
## Appetite

<Hours of work that this is worth, and the date by which it is needed>
)";

constexpr std::string_view kBugReport = R"(
## Steps to reproduce

1. <How it is started: the command, or the page and the account>
2. <What is done, with the exact input>
3. <The last step before it goes wrong>

## Expected

<What should be shown or stored, word for word>

## Actual

<What is shown or stored instead, word for word>

## Environment

<Release, browser or image with their versions, and the last release that was right>
)";

constexpr std::string_view kQuestion = R"(
## Question

<The one question that has to be answered, and the decision that hangs on it>
)";

constexpr std::string_view kAnswer = R"(
## Acceptance criteria

- <The file that holds the answer, and what it compares, with numbers>
- <The measurement: on which data, on which machine, how many runs>
- <What the file recommends, and the bound that decides between yes and no>
)";

constexpr std::string_view kTimeBox = R"(
## Time box

<Hours after which the work ends whatever is known by then>
)";

constexpr std::string_view kChildren = R"(
## Scope

- <The first child: its id, and what it delivers>
- <The second child: its id, and what it delivers>
- <The third child: its id, and what it delivers>
)";

constexpr std::string_view kWhole = R"(
## Acceptance criteria

- <The order in which the children are accepted, by their ids>
- <The number that shows that the whole works: which, measured where, by when>
- <What is refused or undone when it does not work, with its exact message or status>
)";

constexpr std::string_view kMapping = R"(
## Data mapping

- <A source field, its target field, and the rule between them>
- <A value that has no target: what becomes of it>
- <How many records there are, and how long the run may take>
)";

constexpr std::string_view kProof = R"(
## Acceptance criteria

- <The command that counts and compares source and target after the run, and the exact result that passes>
- <What a second run changes: nothing, with the line that it prints>
- <What is rejected, and the file that lists it>
)";

constexpr std::string_view kCutover = R"(
## Cutover

<Date and hour with the time zone, who runs it, and the command that goes back and how long it takes>
)";

struct Template {
  std::string_view title;
  std::vector<std::string_view> parts;
};

const Template& template_of(Kind kind) {
  static const std::array<Template, kKindCount> all{
      Template{"<What somebody can do afterwards, such as: Export the refunds of one month as a CSV file>",
               {kContext, kScope, kOutOfScope, kAcceptance, kErrors, kRollout, kAccess, kDependencies,
                kContacts, kAppetite}},
      Template{"<What goes wrong and where, such as: Upload of a 30 MB scan ends with status 413>",
               {kBugReport, kAcceptance, kOutOfScope, kAccess, kContacts, kAppetite}},
      Template{"<What is different afterwards, such as: Upgrade the shop from Node 18 to Node 20>",
               {kContext, kScope, kOutOfScope, kAcceptance, kRollout, kAccess, kDependencies, kContacts,
                kAppetite}},
      Template{"<What is compared or found out, such as: Compare two message brokers for the order events>",
               {kContext, kQuestion, kOutOfScope, kAnswer, kTimeBox, kAccess, kContacts}},
      Template{
          "<What is reached by all parts together, such as: Let customers return parcels without a call>",
          {kContext, kChildren, kOutOfScope, kWhole, kData, kRollout, kDependencies, kContacts, kAppetite}},
      Template{"<What is connected to what, such as: Print return labels through the API of the carrier>",
               {kContext, kScope, kOutOfScope, kAcceptance, kInterface, kData, kErrors, kRollout, kAccess,
                kDependencies, kContacts, kAppetite}},
      Template{
          "<What moves from where to where, such as: Move product images from the file server to the bucket>",
          {kContext, kScope, kOutOfScope, kProof, kMapping, kErrors, kCutover, kAccess, kDependencies,
           kContacts, kAppetite}},
      Template{"<What is served to whom, such as: Build a service that serves daily exchange rates>",
               {kContext, kScope, kOutOfScope, kAcceptance, kInterface, kData, kErrors, kRollout, kAccess,
                kDependencies, kContacts, kAppetite}},
  };
  return all.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::string ticket_template(Kind kind) {
  const Template& from = template_of(kind);
  std::string text =
      fmt::format("---\nid: <TEAM-123>\ntype: {}\nstatus: open\n---\n\n# {}\n", kind_name(kind), from.title);
  for (const std::string_view part : from.parts) { text += part; }
  return text;
}

}  // namespace speclint::app
