// The flaws that are put into good tickets, and the rule that has to find each.
#include <array>

#include "tests/support/mutants.h"

namespace speclint::test {
namespace {

using Texts = std::span<const std::string_view>;
using R = SectionRole;

constexpr RoleSet kAcceptance{R::acceptance};
constexpr RoleSet kRequirements{R::acceptance, R::scope, R::error_handling};
constexpr RoleSet kPlans{R::scope, R::error_handling};
constexpr KindSet kBuilt{Kind::feature, Kind::integration, Kind::migration, Kind::service};

constexpr std::array<std::string_view, 8> kVagueCriteria{"The page loads quickly and looks good on mobile",
                                                         "Errors are handled gracefully",
                                                         "The form is user-friendly",
                                                         "The import is robust",
                                                         "Search feels snappy",
                                                         "The export has reasonable performance",
                                                         "Messages are shown in a timely manner",
                                                         "The list is properly sorted"};
constexpr std::array<std::string_view, 7> kMeasures{"response time", "load time", "latency", "throughput",
                                                    "time-out",      "timeout",   "limit"};
constexpr std::array<std::string_view, 4> kTbd{"{head}: TBD", "TBD", "{} (value TBC)", "???"};
constexpr std::array<std::string_view, 4> kPlaceholders{
    "[NEEDS CLARIFICATION: which currencies]", "{}: <insert the value here>", "FIXME: {}", "{}: lorem ipsum"};
constexpr std::array<std::string_view, 5> kPersons{
    "Ask Maria which values belong here.", "Check with the backend team how the rows are sorted.",
    "As discussed in yesterday's call, the rows are sorted.", "Ping me for the details of the format.",
    "Let me know when you get here, I will explain the format."};
constexpr std::array<std::string_view, 4> kOpenLists{
    "Support for CSV, JSON, XML, etc.", "The filter works by name, number, date and so on.",
    "{}, including but not limited to the names.", "The columns name, street, city and the like are filled."};
constexpr std::array<std::string_view, 4> kQuestions{
    "Should deleted rows appear here?", "Which of the two time zones counts?",
    "How many rows should the page show?", "Do we keep the rows or should they be deleted?"};
constexpr std::array<std::string_view, 3> kOpenSections{"## Open questions\n\n- Which currencies are needed?",
                                                        "## Open questions\n\n- the retention time",
                                                        "## To clarify\n\n- who signs the report off"};
constexpr std::array<std::string_view, 4> kHedges{"I think {}.", "Maybe {}.", "Not sure, but {}.",
                                                  "Probably {}."};
constexpr std::array<std::string_view, 4> kOptions{
    "The result is stored in Redis and/or Postgres.", "Either the job or the page writes the row.",
    "Store the file on S3 or local disk.", "Use Kafka or RabbitMQ for the events."};
constexpr std::array<std::string_view, 4> kResidues{
    "A clear and concise description of what you want to happen.", "Describe the solution you'd like",
    "Add any other context about the problem here.",
    "If applicable, add screenshots to help explain your problem."};
constexpr std::array<std::string_view, 2> kTautologies{
    "- The feature works as expected\n- All tests pass\n- Code reviewed",
    "- Everything works\n- The build is green\n- The pull request is approved"};
constexpr std::array<std::string_view, 3> kEmptied{"", "- TBD", "- n/a"};
constexpr std::array<std::string_view, 1> kProse{
    "The work is accepted once the people in finance agree that it covers what they need in their daily work "
    "and that it fits the other screens which they open beside it."};
constexpr std::array<std::string_view, 1> kHappyPath{
    "- The page shows the rows of the month.\n- The report lists the names.\n- The button opens the page."};
constexpr std::array<std::string_view, 1> kUnproven{
    "- The job ends with exit code 0.\n- The page shows the first row from the target.\n- The log names the "
    "start and the end."};
constexpr std::array<std::string_view, 3> kPending{"Pricing rules to be confirmed by finance.",
                                                   "We still need to decide the retention period.",
                                                   "The format is still under discussion."};
constexpr std::array<std::string_view, 3> kShared{"Deploy it as usual.", "Same as last time.",
                                                  "It goes without saying how the rows are sorted."};
constexpr std::array<std::string_view, 3> kMovable{"While you're at it, fix the page beside it.",
                                                   "Fix any other bugs you find.",
                                                   "Extra credit for a second language."};
constexpr std::array<std::string_view, 3> kEscapes{"Cache the responses where possible.",
                                                   "Show the name if it makes sense.",
                                                   "Write the log as far as possible."};
constexpr std::array<std::string_view, 3> kVagueTimes{
    "Deliver it as soon as possible.", "The file is deleted at some point.", "Send the report by Friday."};
constexpr std::array<std::string_view, 3> kUnbounded{"Add logging to all services.",
                                                     "Works in every browser.", "Cover all edge cases."};
constexpr std::array<std::string_view, 2> kOwnership{
    "Take ownership of the service and be on-call for incidents.",
    "Define the architecture of the platform and give technical direction."};
constexpr std::array<std::string_view, 2> kSecrets{"Log in with password: Tr0ub4dor3xyz.",
                                                   "The key is AKIAJ4QXW7ZP3LMN5TRB."};
constexpr std::array<std::string_view, 2> kDangling{"Follow the Figma design.",
                                                    "The columns are as described in the spec document."};
constexpr std::array<std::string_view, 2> kPrivate{"Details: https://acme.slack.com/archives/C1/p123",
                                                   "The texts are in https://docs.google.com/document/d/1"};
constexpr std::array<std::string_view, 2> kDependencies{"Blocked until the new login service is live.",
                                                        "Depends on the export that another team builds."};
constexpr std::array<std::string_view, 3> kQualities{"The import is robust.", "The page is user-friendly.",
                                                     "The code is well-structured."};
constexpr std::array<std::string_view, 2> kComparatives{"Make the search better.",
                                                        "The parser is more reliable."};
constexpr std::array<std::string_view, 3> kExtremes{"Choose the most suitable order of the rows.",
                                                    "The page works under all circumstances.",
                                                    "The job runs flawlessly."};
constexpr std::array<std::string_view, 3> kAdverbs{
    "The rows are usually sorted.", "Ideally the page is shown.", "In some cases the row is left out."};
constexpr std::array<std::string_view, 3> kAmounts{"Read large files.", "Show several rows.",
                                                   "The job stands high load."};
constexpr std::array<std::string_view, 3> kWeakVerbs{"Handle network errors.", "Take care of the old rows.",
                                                     "The job deals with duplicates."};
constexpr std::array<std::string_view, 2> kWeakModals{"It would be nice to sort the rows.",
                                                      "We could also sort the rows."};
constexpr std::array<std::string_view, 2> kAgentless{"Changes must be approved.",
                                                     "The texts will be provided."};
constexpr std::array<std::string_view, 2> kTwoResults{"Add the login and migrate the users",
                                                      "Build the list, remove the table and add a report"};
constexpr std::array<std::string_view, 4> kTitles{"Bug", "Urgent fix please", "New feature", "Fix it"};

constexpr std::array<std::string_view, 3> kErrors{"We get an error when the form is sent.",
                                                  "The job crashes in one of three runs.",
                                                  "An error is shown after a minute."};
constexpr std::array<std::string_view, 2> kStories{"As a clerk I want to see the rows of the month.",
                                                   "As an accountant, I need the sum of each month."};
constexpr std::array<std::string_view, 2> kCompound{
    "The upload is checked and stored in the bucket, and the owner is told about it by mail",
    "The page must show the name of the article and the list must hold its number"};
constexpr std::array<std::string_view, 2> kScenarios{"Given a row that was deleted when the page is opened",
                                                     "Given an empty month when the report is asked for"};
constexpr std::array<std::string_view, 3> kBounds{"Performance remains acceptable",
                                                  "Every client is rate limited", "The retention is limited"};

/// Of a bug that reports a symptom the expected result is the finish line.
constexpr KindSet kOrdered{Kind::feature,     Kind::task,      Kind::epic,
                           Kind::integration, Kind::migration, Kind::service};

constexpr std::array kFlaws{
    Flaw{"acceptance cut", "ACC001", How::cut, kAcceptance, {}, kOrdered},
    Flaw{"acceptance emptied", "ACC002", How::fill, kAcceptance, kEmptied},
    Flaw{"acceptance made a paragraph", "ACC003", How::fill, kAcceptance, kProse},
    Flaw{"criterion made vague", "ACC004", How::rewrite, kAcceptance, kVagueCriteria},
    Flaw{"acceptance replaced by a tautology", "ACC005", How::fill, kAcceptance, kTautologies},
    Flaw{"results joined", "ACC006", How::rewrite, kAcceptance, kCompound},
    Flaw{"failures cut", "ACC007", How::fill, kAcceptance, kHappyPath, kBuilt, {R::error_handling}},
    Flaw{"values cut", "ACC012", How::fill, kAcceptance, kHappyPath},
    Flaw{"scenario without an outcome", "ACC008", How::insert, kAcceptance, kScenarios},
    Flaw{"bound without a number", "ACC009", How::insert, kAcceptance, kBounds, kBuilt},
    Flaw{"number removed", "ACC009", How::strip_numbers, kAcceptance, kMeasures},
    Flaw{"proof of a migration cut", "ACC011", How::fill, kAcceptance, kUnproven},
    Flaw{"exclusions cut", "SCO001", How::cut, {R::out_of_scope}},
    Flaw{"list opened", "SCO002", How::insert, kRequirements, kOpenLists},
    Flaw{"set left uncounted", "SCO003", How::insert, kPlans, kUnbounded, kBuilt},
    Flaw{"scope made movable", "SCO005", How::insert, kPlans, kMovable},
    Flaw{"second result in the title", "SCO006", How::retitle, {}, kTwoResults},
    Flaw{"appetite cut", "SCO007", How::cut, {R::appetite}},
    Flaw{"ownership asked for", "SCO008", How::insert, {R::scope}, kOwnership},
    Flaw{"option left undecided", "SCO010", How::insert, kRequirements, kOptions},
    Flaw{"roll-out cut", "SCO011", How::cut, {R::rollout}},
    Flaw{"question left open", "QUE001", How::insert, {R::scope, R::error_handling}, kQuestions},
    Flaw{"section of open questions added", "QUE002", How::insert, {R::contacts}, kOpenSections},
    Flaw{"decision replaced by TBD", "QUE003", How::rewrite, kRequirements, kTbd},
    Flaw{"placeholder put in", "QUE003", How::rewrite, kRequirements, kPlaceholders},
    Flaw{"template left in", "QUE004", How::insert, kRequirements, kResidues},
    Flaw{"hedge put in", "QUE005", How::rewrite, kRequirements, kHedges},
    Flaw{"decision left pending", "QUE006", How::insert, kRequirements, kPending},
    Flaw{"answer replaced by a person", "QUE007", How::rewrite, kRequirements, kPersons},
    Flaw{"memory relied on", "QUE008", How::insert, kPlans, kShared},
    Flaw{"context cut", "CTX001", How::cut, {R::context}, {}, kBuilt},
    Flaw{"body cut", "CTX002", How::strip_body},
    Flaw{"steps cut", "CTX003", How::cut, {R::steps}},
    Flaw{"expected result cut", "CTX004", How::cut, {R::expected}, {}, kAllKinds, kAcceptance},
    Flaw{"observation cut",
         "CTX005",
         How::cut,
         {R::actual},
         {},
         kAllKinds,
         {R::acceptance, R::expected, R::environment, R::error_handling}},
    Flaw{
        "surroundings cut", "CTX006", How::cut, {R::environment}, {}, kAllKinds, {R::acceptance, R::context}},
    Flaw{"message of an error cut",
         "CTX007",
         How::fill,
         {R::actual},
         kErrors,
         kAllKinds,
         {R::context, R::steps}},
    Flaw{"access cut", "CTX008", How::cut, {R::access}, {}, {Kind::integration}},
    Flaw{"contract cut", "CTX009", How::cut, {R::interface}, {}, {Kind::integration}, {R::data}},
    Flaw{"failures of the other side cut",
         "CTX011",
         How::cut,
         {R::error_handling},
         {},
         kAllKinds,
         {R::interface}},
    Flaw{"contacts cut", "CTX012", How::cut, {R::contacts}},
    Flaw{"dependency without a number", "CTX013", How::insert, {R::scope}, kDependencies},
    Flaw{"document not linked", "CTX014", How::insert, {R::scope}, kDangling},
    Flaw{"link for insiders", "CTX015", How::insert, {R::scope}, kPrivate},
    Flaw{"secret put in", "CTX017", How::insert, {R::scope, R::access}, kSecrets},
    Flaw{"benefit of a story cut", "CTX018", How::insert, {R::scope}, kStories, {Kind::feature}},
    Flaw{"quality word in the scope", "LNG001", How::insert, {R::scope}, kQualities},
    Flaw{"comparison without a baseline", "LNG002", How::insert, {R::scope}, kComparatives},
    Flaw{"extreme asked for", "LNG003", How::insert, {R::scope}, kExtremes},
    Flaw{"escape clause put in", "LNG004", How::insert, kPlans, kEscapes},
    Flaw{"adverb that admits exceptions", "LNG005", How::insert, {R::scope}, kAdverbs},
    Flaw{"time made vague", "LNG006", How::insert, kPlans, kVagueTimes},
    Flaw{"epic reduced to its title", "BKL007", How::strip_body, {}, {}, {Kind::epic}},
    Flaw{"amount without a number", "LNG007", How::insert, {R::scope}, kAmounts},
    Flaw{"verb that says nothing", "LNG008", How::insert, kPlans, kWeakVerbs},
    Flaw{"wish put in", "LNG009", How::insert, {R::scope}, kWeakModals},
    Flaw{"step without an actor", "LNG012", How::insert, {R::scope}, kAgentless},
    Flaw{"title made empty", "BKL001", How::retitle, {}, kTitles},
};

}  // namespace

std::span<const Flaw> flaws() { return kFlaws; }

}  // namespace speclint::test
