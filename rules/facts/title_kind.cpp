#include "rules/facts/title_kind.h"

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

/// A word that is a signal itself ("Bug:", "Epic 3:") is no label.
const Pattern kLabel{
    R"((?i)^\W*(?:(?:(?:sub-?)?task|story|ticket|us|pbi|item)[\s#_-]*[\w-]*\d[\w.-]*|[a-z]\w*(?:-[a-z]+)*-\d[\w.]*|)"
    R"(\d+(?:\.\d+)*|(?:sub-?)?tasks?|story|ticket|(?:feature )?specification|spec|requirements(?: document)?|)"
    R"(change|proposal)\W{0,2}?\s*(?:[:—–]|\s-)\s*)"};

const Pattern kBugPrefix{R"((?i)^\W*(?:\[?bug\]?|(?:bug)?fix(?:\(.{1,30}\))?):?\s)"};
const Pattern kSpikePrefix{R"((?i)^\W*spike\b)"};
const Pattern kTaskPrefix{R"((?i)^\W*(?:chore|docs|ci|build|refactor|test)(?:\(.{1,30}\))?:)"};
const Pattern kEpicPrefix{R"((?i)^\W*epic\b)"};
const Pattern kFeaturePrefix{R"((?i)^\W*(?:feat(?:ure)?(?:\(.{1,30}\))?:|\[feature\]))"};
const Pattern kBug{
    R"((?i)\b(?:fix(?:es|ed)?|bug|broken|crash(?:es)?|fails|error|wrong|incorrect|regression|does(?:n['’]t| not)|)"
    R"(not working|missing|leak|deadlock|500|exception|hangs?|flaky)\b)"};
/// What is built for the case of an error is no bug.
const Pattern kErrorWork{
    R"((?i)\b(?:error|exception)s?[- ](?:handling|handler|messages?|codes?|types?|reporting|recovery|pages?|)"
    R"(states?|display|boundary|tracking)\b|\bhow to fix\b|\bdetect(?:ion|or|s)?\b)"};
const Pattern kFeature{
    R"((?i)^\W*(?:add|allow|enable|show|display|support|create|implement|introduce|let)\b)"};
const Pattern kTask{
    R"((?i)^\W*(?:bump|upgrade|update|rename|remove|delete|document|configure|set ?up|refactor|clean|reformat|)"
    R"(enable lint)\b)"};
const Pattern kTestsOrDocs{R"((?i)^\W*(?:add|write|create) (?:[\w-]+ ){0,2}(?:tests|docs|documentation)\b)"};
const Pattern kSpike{
    R"((?i)\b(?:spike|feasib\w+|proof of concept|poc|prototype|find out)\b|)"
    R"(^\W*(?:investigate|research|explore|evaluate|compare|assess|benchmark|analy[sz]e|decide)\b)"};
/// Work that begins with a look at something and ends with a result.
const Pattern kLookAndDo{
    R"((?i)^\W*(?:investigate|research|explore|evaluate|assess|analy[sz]e)\b.{0,30}\b(?:and|&|then)\s+)"
    R"((?:fix|implement|add|remove|repair|resolve|improve|replace|update|migrate|build)\b)"};
const Pattern kEpic{R"((?i)\b(?:initiative|roadmap|programme)\b)"};
const Pattern kIntegration{
    R"((?i)\b(?:integrat(?:e|es|ing|ions?)|connect(?:s|ing|ion)?(?:\s\S+){0,3}\s(?:to|with)|)"
    R"(sync(?:hroni[sz]\w+)?(?:\s\S+){0,3}\s(?:to|with|from)|webhooks?|oauth2?|sso|saml|import from|export to|push to|pull from|hook up|)"
    R"(connectors?\s(?:for|to)|\w+ connector$|plugin for)\b)"};
/// A stage of tests, a text about the integration, or parts of one program.
const Pattern kBesideIntegration{
    R"((?i)\b(?:integrations?|sync|webhooks?|oauth2?|sso|saml)(?:\s\S+)?[- ](?:tests?|testing|suite|guide|docs?|)"
    R"(documentation|pages?|plan|coverage)\b|)"
    R"(\b(?:continuous|ci|ci/cd|cache|caching|library|module|component|layer|editor|framework|docker compose) integrations?\b|)"
    R"(\b(?:import from|export to) (?:an? )?(?:csv|pdf|json|xlsx?|excel|xml|html|markdown|png|svg|yaml|zip|files?)\b)"};
const Pattern kMigration{
    R"((?i)\b(?:migrat\w+|back-?fill|upgrade\s.{2,40}\s(?:to|from)\sv?\d+|cut-?over|decommission|sunset|)"
    R"(import legacy|schema change|re-?platform)\b)"};
const Pattern kBesideMigration{R"((?i)\bmigration (?:guide|docs?|documentation|section|notes?|page)\b|)"
                               R"(\b(?:tests?|docs?|documentation) migration\b)"};
/// What is moved or replaced is a migration where it is data, or what holds or runs it.
const Pattern kMove{
    R"((?i)\b(?:move|replace|switch(?:ing)?|port(?:ing)?|convert)\s(?:.{0,40}\s)?(?:data(?:base)?s?|tables?|schemas?|)"
    R"(records|rows|users|customers|accounts|tenants|servers?|hosting|clusters?|vendor|storage|buckets?|queues?|)"
    R"(broker|registry|mailboxes|domains?|addresses|images|archives?|postgres\w*|mysql|mariadb|oracle|mongo\w*|)"
    R"(redis|kafka|rabbitmq|aws|azure|gcp|kubernetes|k8s)\s(?:.{0,40}\s)?(?:from|to|with|into)\b)"};
/// The service is the object of the verb: nothing follows it that makes it a part of something else.
const Pattern kService{
    R"((?i)^\W*(?:build|create|implement|add|introduce|set ?up)\s+(?:[\w/+-]+\s+){0,4}(?:(?:micro)?service|api|)"
    R"(backend|worker|daemon|job|queue consumer|pipeline|endpoints?|server|gateway|scheduler|cron|bot|cli))"
    R"((?:\W*$|\s*[,:;(—–]|\s-|\s+(?:for|that|which|with|to|on|behind|so|as|in)\b))"};
/// Nor does it only say where the work is.
const Pattern kBesideService{
    R"((?i)^\W*\w+\s(?:[\w/+-]+\s){0,3}(?:tests?|docs?|documentation|support|options?|commands?|flags?|examples?|)"
    R"(stubs?|mocks?|types?|in|to|for|on|via|of|from|and|with)\s(?:[\w/+-]+\s){0,3}(?:(?:micro)?service|api|backend|)"
    R"(worker|daemon|job|consumer|pipeline|endpoints?|server|gateway|scheduler|cron|bot|cli)\b)"};

struct TitleSignal {
  Kind kind;
  int weight;
  const Pattern& pattern;
  const Pattern* unless = nullptr;
};

const std::array kTitleSignals{
    TitleSignal{Kind::bug, 4, kBugPrefix},
    TitleSignal{Kind::spike, 4, kSpikePrefix},
    TitleSignal{Kind::task, 4, kTaskPrefix},
    TitleSignal{Kind::epic, 4, kEpicPrefix},
    TitleSignal{Kind::feature, 4, kFeaturePrefix},
    TitleSignal{Kind::bug, 2, kBug, &kErrorWork},
    TitleSignal{Kind::feature, 2, kFeature},
    TitleSignal{Kind::task, 2, kTask},
    TitleSignal{Kind::task, 3, kTestsOrDocs},
    TitleSignal{Kind::spike, 3, kSpike, &kLookAndDo},
    TitleSignal{Kind::epic, 3, kEpic},
    TitleSignal{Kind::integration, 3, kIntegration, &kBesideIntegration},
    TitleSignal{Kind::migration, 3, kMigration, &kBesideMigration},
    TitleSignal{Kind::migration, 3, kMove},
    TitleSignal{Kind::service, 3, kService, &kBesideService},
};

bool speaks(const TitleSignal& signal, std::string_view title) {
  return signal.pattern.found_in(title) && (signal.unless == nullptr || !signal.unless->found_in(title));
}

}  // namespace

std::string_view without_label(std::string_view title) {
  const auto label = kLabel.find(title);
  return label && label->size() < title.size() ? title.substr(label->size()) : title;
}

KindSums title_sums(std::string_view title) {
  title = without_label(title);
  KindSums sums{};
  for (const TitleSignal& signal : kTitleSignals) {
    if (speaks(signal, title)) { sums[static_cast<std::size_t>(signal.kind)] += signal.weight; }
  }
  return sums;
}

}  // namespace speclint::facts
