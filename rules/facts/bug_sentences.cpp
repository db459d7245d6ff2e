// Patterns of discourse after Chaparro et al., Detecting Missing Information in Bug Descriptions (FSE 2017),
// in forms of our own.
#include "rules/facts/bug_sentences.h"

#include "rules/patterns/pattern.h"

namespace speclint::facts {
namespace {

using patterns::Pattern;

/// Pasted code speaks of what should be in its comments, and begins like an order.
const Pattern kCode{
    R"((?i)[;{}]\s*$|^\s*(?:[*/}#@+>]|\[java\]|at org\.|public |private |import |case |return |insert into |create table )|)"
    R"(//|\(\);|=\s*new\b)"};

const Pattern kExpected{
    R"((?i)^\W*(?:expected|desired)\s(?:results?|behaviou?rs?|outputs?|outcome)\b|)"
    R"(\bexpected\s(?:results?|behaviou?rs?|outputs?|outcome)\s*(?::|is\b|was\b|would\b|should\b)|)"
    R"(\b(?:i|we|you|users?|one)(?:['’]d|\swould)?\s(?:have\s)?expect(?:ed)?\b|)"
    R"(\b(?:should|ought\sto)(?:\snot|n['’]t)?\s\w+|\bsupposed\sto\b|)"
    R"(\b(?:would|it['’]d|might)\sbe\s(?:\w+\s)?(?:better|nicer?|good|great|useful|helpful|best|preferable|desirable|cool)\b|)"
    R"(\b(?:we|i|there|users?|clients?|you)\s(?:really\s)?(?:needs?|want|wanted)\s(?:a\sway|to\sbe|to\shave|to\sfind|to\sallow|an?\soption|support)\b|)"
    R"(\bi(?:\swould|['’]d)\s(?:prefer|like|suggest|propose)\b|\bmust\s(?:not\s)?be\s\w+|\bmake\s\w+\s(?:pass|work)\b|\bneed\s(?:for|a)\s\S+\s\w+)"};
/// What is asked, hoped, tried, or said by a failing assertion.
const Pattern kNotExpected{
    R"((?i)expected:?\s*<|but was|expected (?:but|to find|token|;)|should (?:work|be (?:fine|ok|easy|possible to reproduce|reproducible|enough))|)"
    R"(why should|not sure|should (?:reproduce|see the|now see|get|have (?:a|an|the|been fixed))|)"
    R"((?:you|i) should (?:see|get|now|notice|find|be able to see|have)|if (?:this|it|we|i|you|that) should|\bshould (?:i|we|this|that|it)\b|)"
    R"(steps|should (?:fix|help)|unexpected)"};

constexpr std::string_view kStepSource =
    R"((?i)^\W*(?:step\s)?\d{1,2}\s*[.):-]+\s*\w|^\W*(?:step\s)?\d{1,2}\s+(?:now\s|then\s|again\s|please\s)?)"
    R"((?:add|assign|branch|browse|change|check|choose|click|close|copy|create|debug|define|delete|double[- ]click|drag|edit|enter|execute|)"
    R"(expand|export|go|goto|import|insert|install|launch|log|make|merge|move|new|open|place|press|put|rename|resize|restart|right[- ]click|run|)"
    R"(save|select|set|show|start|step|switch|try|turn|type|uncheck|use|write)\b|)"
    R"(^\W*(?:(?:now|then|next|again|finally|first),?\s|please\s|and\s(?:then\s)?|just\s|simply\s|try\sto\s)*)"
    R"((?:activate|add|assign|attach|bring|browse|build|cancel|change|check|choose|clear|click|close|collapse|commit|compile|configure|connect|copy|)"
    R"(create|deactivate|debug|declare|define|delete|deploy|disable|dock|double[- ]click|download|drag|drop|edit|enable|ensure|enter|execute|)"
    R"(expand|export|extract|fold|focus|go|hit|hover|import|insert|install|invoke|launch|load|log|make|maximi[sz]e|merge|minimi[sz]e|modify|move|)"
    R"(navigate|open|paste|perform|pick|place|press|preview|put|refactor|remove|rename|reopen|repeat|replace|resize|restart|resume|right[- ]click|)"
    R"(run|save|scroll|search|select|set|start|suspend|switch|synchroni[sz]e|take|terminate|toggle|try|turn|type|uncheck|undo|unfold|unzip|use|wait|write)\s)"
    R"((?:an?|the|any|some|all|it|this|that|your|one|two|another|on|to|in|up|back|with|from|following|new|over|off|down|out|through|into|again|both|each|)"
    R"(for|until|type|[\x01-\x04"'<]|\w+\.\w)|)"
    R"(\bto\sreproduce\b|\bsteps?\sto\b|\breproduc(?:e|ed)\s(?:this|it|the\s(?:bug|issue|problem|error)|with|by|as\sfollows)\b|)"
    R"(^\W*(?:(?:so|next|also|then|recently|upon\s\w+|in\sthe\s\w+\s\w+),?\s)*(?:i|we)\s(?:then\s|also\s|just\s|first\s|have\s|had\s|was\s|now\s)*)"
    R"((?:added|attach|attached|changed?|checked|clean|cleaned|click|clicked|configured|copied|create|created|defined|deleted|disabled|double-clicked|)"
    R"(enabled|go|imported|installed|launch|launched|loaded|made|moved|opened?|pressed|put|ran|refactored|renamed|run|selected?|set|started?|switched|)"
    R"(synchronized|tried|used|using|went|wrote|do\snot\srun|have\san?)\b|)"
    R"(^\W*(?:go|goto)\sto\b|^\W*(?:when|if|after|while)\s(?:i|you|we|running|doing)\s(?:\w+\s){0,12}\w+\W*$)";
const Pattern kStep{kStepSource};
const Pattern kNoStep{
    R"((?i)\b(?:can(?:not|['’]t)|could(?:\snot|n['’]t))\s(?:\w+\s)?reproduce|^\W*(?:\d+\W+)?(?:please\s)?note\b|nothing happens)"};

}  // namespace

bool tells_expected(const Ticket& ticket, const Unit& unit) {
  if (unit.role == SectionRole::expected) { return true; }
  const std::string_view prose = ticket.prose(unit.span);
  return kExpected.found_in(prose) && !kNotExpected.found_in(prose) && !kCode.found_in(prose);
}

bool tells_step(const Ticket& ticket, const Unit& unit) {
  if (unit.role == SectionRole::steps || unit.ordered) { return true; }
  const std::string_view prose = ticket.prose(unit.span);
  return kStep.found_in(prose) && !kNoStep.found_in(prose) && !kCode.found_in(prose);
}

}  // namespace speclint::facts
