#include "lint/report/questions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <tuple>
#include <unordered_map>

namespace speclint::report {
namespace {

/// Letters, digits and what is not ASCII, in lower case, with one blank around each word.
std::string words_of(std::string_view text) {
  std::string words(" ");
  for (const char byte : text) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool kept = upper || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
                      (static_cast<unsigned char>(byte) & 0x80U) != 0;
    if (kept) { words += upper ? static_cast<char>(byte + ('a' - 'A')) : byte; }
    if (!kept && words.back() != ' ') { words += ' '; }
  }
  if (words.back() != ' ') { words += ' '; }
  return words;
}

std::string_view text_of(const ReportedFinding& finding) {
  const bool only_informs = finding.severity <= Severity::info;
  return finding.question.empty() && !only_informs ? finding.message : finding.question;
}

template <class List, class Value>
void add_once(List& list, const Value& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) { list.push_back(value); }
}

class Merger {
 public:
  void add(const ReportedFinding& finding) {
    const std::string_view text = text_of(finding);
    std::string words = words_of(text);
    if (words.size() < 2) { return; }
    const std::size_t index = find(finding.unit, words);
    if (index == drafts_.size()) { drafts_.emplace_back(); }
    by_words_[words] = index;
    if (finding.unit != kNoIndex) { add_once(by_unit_[finding.unit], index); }
    merge(drafts_[index], finding, text, std::move(words));
  }

  std::vector<Question> take() {
    std::vector<Question> questions;
    for (Draft& draft : drafts_) {
      auto& places = draft.question.places;
      const auto before = [](const QuestionPlace& a, const QuestionPlace& b) {
        return a.location < b.location;
      };
      const auto same = [](const QuestionPlace& a, const QuestionPlace& b) {
        return a.location == b.location;
      };
      std::sort(places.begin(), places.end(), before);
      places.erase(std::unique(places.begin(), places.end(), same), places.end());
      draft.question.gain = std::round(draft.question.gain * 10) / 10;
      questions.push_back(std::move(draft.question));
    }
    return questions;
  }

 private:
  struct Draft {
    Question question;
    std::string words;
  };

  /// The question that asks the same; the number of drafts when there is none.
  std::size_t find(std::uint32_t unit, const std::string& words) const {
    if (const auto same = by_words_.find(words); same != by_words_.end()) { return same->second; }
    const auto here = by_unit_.find(unit);
    if (here == by_unit_.end()) { return drafts_.size(); }
    for (const std::size_t index : here->second) {
      const std::string& other = drafts_[index].words;
      if (other.find(words) != std::string::npos || words.find(other) != std::string::npos) { return index; }
    }
    return drafts_.size();
  }

  static void merge(Draft& draft, const ReportedFinding& finding, std::string_view text, std::string words) {
    Question& question = draft.question;
    const bool is_gravest = question.rules.empty() || finding.severity > question.severity;
    if (is_gravest) {
      question.stage = finding.stage;
      question.severity = finding.severity;
      question.fix = finding.fix;
    }
    if (words.size() > draft.words.size()) {
      question.text = text;
      draft.words = std::move(words);
    }
    add_once(question.rules, finding.rule);
    if (is_gravest) {
      std::rotate(question.rules.begin(),
                  std::find(question.rules.begin(), question.rules.end(), finding.rule),
                  question.rules.end());
    }
    question.places.push_back({finding.location, finding.field_place});
    question.gain += finding.gain;
  }

  std::vector<Draft> drafts_;
  std::unordered_map<std::string, std::size_t> by_words_;
  std::map<std::uint32_t, std::vector<std::size_t>> by_unit_;
};

/// The gravest severity asked at each stage: it says which stage comes first.
std::array<Severity, kStageCount> gravest_by_stage(const std::vector<Question>& questions) {
  std::array<Severity, kStageCount> gravest{};
  for (const Question& question : questions) {
    Severity& severity = gravest[static_cast<std::size_t>(question.stage)];
    severity = std::max(severity, question.severity);
  }
  return gravest;
}

}  // namespace

std::vector<Question> questions_of(const TicketReport& report) {
  Merger merger;
  for (const ReportedFinding& finding : report.findings) { merger.add(finding); }
  std::vector<Question> questions = merger.take();
  const auto gravest = gravest_by_stage(questions);
  const auto rank = [&](const Question& question) {
    return std::tuple(-static_cast<int>(gravest[static_cast<std::size_t>(question.stage)]), question.stage,
                      -static_cast<int>(question.severity), -question.gain);
  };
  std::stable_sort(questions.begin(), questions.end(),
                   [&](const Question& a, const Question& b) { return rank(a) < rank(b); });
  return questions;
}

std::vector<std::string> question_texts(const TicketReport& report) {
  constexpr std::size_t kMost = 100;
  std::vector<std::string> texts;
  for (Question& question : questions_of(report)) {
    if (texts.size() < kMost) { texts.push_back(std::move(question.text)); }
  }
  return texts;
}

}  // namespace speclint::report
