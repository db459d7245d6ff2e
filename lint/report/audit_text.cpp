// The format `text` of `audit`: one screen.
#include <fmt/format.h>

#include <algorithm>

#include "lint/report/audit_words.h"
#include "lint/report/paint.h"
#include "lint/report/sanitise.h"
#include "lint/report/ticket_name.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using score::points_text;

constexpr std::size_t kShown = 5;     // of each list; other formats have all
constexpr std::size_t kQuarters = 8;  // the last

class Page {
 public:
  Page(const AuditReport& report, std::ostream& out)
      : audit_(report.audit), rules_(report.style.rules), color_(report.style.color), out_(out) {}

  void write() {
    verdict();
    pillars();
    figures();
    blockers();
    tickets("closest to the gate", audit_.closest, kShown, true);
    tickets("can go out today", audit_.go_today, 2 * kShown, false);
    between();
    quarters();
    subsets();
    repository();
    out_ << "\nnext: " << advice(audit_.readiness) << '\n';
  }

  void write_verdict_only() { verdict(); }

 private:
  void heading(std::string_view words) { out_ << '\n' << paint(words, Ink::bold, color_) << '\n'; }

  void verdict() {
    const audit::Stage stage = audit_.readiness.stage;
    const Ink ink = stage == audit::Stage::ready   ? Ink::green
                    : stage == audit::Stage::close ? Ink::yellow
                                                   : Ink::red;
    out_ << "Can this team hand work over? "
         << paint(audit::kStageNames[static_cast<std::size_t>(stage)], ink, color_);
    if (!audit_.as_of.empty()) { out_ << " (as of " << sanitise(audit_.as_of) << ')'; }
    out_ << '\n';
    out_ << fmt::format("\n{:<43}{:>6}  {:<18}{}\n", "", "is", "for ready", "for close");
    for (const audit::Threshold& each : audit_.readiness.for_ready) { threshold(each); }
    for (const audit::Threshold& each : audit_.readiness.for_close) {
      if (same_in(audit_.readiness.for_ready, each) == nullptr) { threshold(each); }
    }
  }

  static const audit::Threshold* same_in(const std::vector<audit::Threshold>& all,
                                         const audit::Threshold& one) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const audit::Threshold& each) { return each.name == one.name; });
    return same == all.end() ? nullptr : &*same;
  }

  std::string condition(const audit::Threshold* asked) const {
    if (asked == nullptr) { return fmt::format("{:<18}", ""); }
    const std::string_view answer = asked->holds() ? "yes" : "no";
    return fmt::format("{:<13}", bound_text(*asked)) +
           paint(fmt::format("{:<5}", answer), asked->holds() ? Ink::green : Ink::red, color_);
  }

  void threshold(const audit::Threshold& one) {
    std::string line = fmt::format("  {:<41}{:>6}  ", one.name, points_text(score::one_decimal(one.value)));
    line += condition(same_in(audit_.readiness.for_ready, one));
    line += condition(same_in(audit_.readiness.for_close, one));
    out_ << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
  }

  void pillars() {
    heading("pillars");
    for (const audit::Pillar& pillar : audit_.readiness.pillars) {
      out_ << fmt::format("  {:>7}  {}\n", percent_text(pillar.value), pillar.name);
      for (const audit::Signal& signal : pillar.signals) {
        if (signal.value) {
          out_ << fmt::format("           {:>7}  {}\n", percent_text(*signal.value), signal.name);
        }
      }
    }
  }

  void figures() {
    heading("figures");
    const audit::Measures& measures = audit_.measures;
    out_ << "  tickets   " << count_text(measures) << '\n';
    out_ << "  verdicts  " << verdicts_text(measures) << '\n';
    if (measures.counted == 0) { return; }
    out_ << fmt::format("  gate      {} of {} pass\n", measures.passed, measures.counted);
    out_ << "  score     " << scores_text(measures) << '\n';
    out_ << "  parts     " << coverage_text(measures) << '\n';
    out_ << "  asked     " << asked_text(measures) << '\n';
    out_ << "  waiting   " << waiting_text(audit_) << '\n';
    const std::string templates = template_text(audit_.template_effect);
    if (!templates.empty()) { out_ << "  template  " << templates << '\n'; }
  }

  void blockers() {
    if (audit_.blockers.empty()) { return; }
    heading("what blocks, by the round trips and the waiting that are saved when it is mended everywhere");
    for (std::size_t i = 0; i < audit_.blockers.size() && i < kShown; ++i) {
      const audit::Blocker& each = audit_.blockers[i];
      out_ << fmt::format("  {:<34} {:>6} ticket{} {:>8} round trips, {:>10}\n", rule_text(each.rule, rules_),
                          each.tickets, each.tickets == 1 ? " " : "s",
                          points_text(score::one_decimal(each.round_trips)),
                          days_text(audit_, each.round_trips));
    }
  }

  void tickets(std::string_view title, const std::vector<const audit::AuditedTicket*>& list, std::size_t most,
               bool with_fixes) {
    if (list.empty()) { return; }
    heading(title);
    for (std::size_t i = 0; i < list.size() && i < most; ++i) {
      const audit::AuditedTicket& ticket = *list[i];
      out_ << fmt::format("  {:>4} {}  {}", points_text(ticket.score->total), ticket.score->grade,
                          title_of(ticket));
      if (with_fixes) { out_ << "  mend " << fixes_text(ticket); }
      out_ << "  " << paint(sanitise(ticket_place(ticket)), Ink::dim, color_) << '\n';
    }
  }

  void between() {
    if (audit_.set_findings.empty()) { return; }
    heading("between tickets");
    for (const std::string& line : set_counts(audit_)) { out_ << "  " << line << '\n'; }
    std::vector<const audit::SetFinding*> gravest;
    for (const audit::SetFinding& finding : audit_.set_findings) { gravest.push_back(&finding); }
    // Age is told by its number alone.
    std::erase_if(gravest, [](const audit::SetFinding* each) {
      return each->severity < Severity::warning || each->rule->severity < Severity::warning;
    });
    std::stable_sort(
        gravest.begin(), gravest.end(),
        [](const audit::SetFinding* a, const audit::SetFinding* b) { return a->severity > b->severity; });
    for (std::size_t i = 0; i < gravest.size() && i < kShown; ++i) {
      out_ << fmt::format("    {}  {} {}\n", gravest[i]->rule->id,
                          title_of(audit_.tickets[gravest[i]->ticket]), sanitise(gravest[i]->message));
    }
  }

  /// Id and title, those that it has, short enough for a line.
  static std::string title_of(const audit::AuditedTicket& ticket) {
    constexpr std::size_t kMost = 72;
    std::string name = ticket.id;
    if (!ticket.title.empty()) { name += (name.empty() ? "" : "  ") + ticket.title; }
    return sanitise(shortened(name.empty() ? ticket.path : name, kMost));
  }

  static std::string row_text(const audit::QuarterRow& row) {
    const bool known = row.counted > 0;
    const std::string ready =
        row.started == 0 ? std::string("-") : fmt::format("{} of {}", row.ready_before_start, row.started);
    return fmt::format("  {}  {:>7} {:>7} {:>7}  {:>9}  {:>6}  {:>5}  {}", name_of(row.quarter), row.created,
                       row.closed, row.counted, known ? percent_text(row.pass_rate) : "-",
                       known ? points_text(row.median_score) : "-",
                       known ? points_text(score::one_decimal(row.round_trips)) : "-", ready);
  }

  void quarters() {
    const auto& rows = audit_.trend.rows;
    if (rows.empty()) { return; }
    heading("by quarter");
    out_ << "           created  closed  judged  pass rate  median  trips  ready before start\n";
    for (std::size_t i = rows.size() > kQuarters ? rows.size() - kQuarters : 0; i < rows.size(); ++i) {
      const std::string_view note = audit_.trend.set_up == rows[i].quarter ? "  (set-up)"
                                    : rows[i].is_small()                   ? "  (few)"
                                                                           : "";
      const Ink ink = rows[i].is_small() ? Ink::dim : Ink::plain;
      out_ << paint(row_text(rows[i]) + std::string(note), ink, color_) << '\n';
    }
    out_ << "  " << trend_text(audit_.trend) << '\n';
  }

  void subsets() {
    if (audit_.by == audit::GroupKey::none) { return; }
    heading(fmt::format("by {}", audit::kGroupKeyNames[static_cast<std::size_t>(audit_.by)]));
    constexpr std::size_t kMost = 20;
    for (std::size_t i = 0; i < audit_.subsets.size() && i < kMost; ++i) {
      const audit::Subset& each = audit_.subsets[i];
      out_ << fmt::format("  {:<30} {:>6} tickets  {:>7} pass  median {:>5}  {}\n", sanitise(each.name),
                          each.measures.counted, percent_text(each.measures.pass_rate()),
                          points_text(each.measures.score.median),
                          audit::kStageNames[static_cast<std::size_t>(each.readiness.stage)]);
    }
    if (audit_.subsets.size() > kMost) {
      out_ << fmt::format("  and {} more; --format json has all\n", audit_.subsets.size() - kMost);
    }
  }

  void repository() {
    if (audit_.repository.empty()) { return; }
    heading("repository");
    for (const audit::RepositoryCondition& each : audit_.repository) {
      out_ << fmt::format("  {:<28} {}\n", each.name,
                          each.found.empty() ? each.missing : sanitise(each.found));
    }
  }

  const audit::Audit& audit_;
  std::span<const Rule* const> rules_;
  bool color_;
  std::ostream& out_;
};

}  // namespace

void write_audit_text(const AuditReport& report, std::ostream& out) {
  if (report.audit.tickets.empty()) {
    out << kNothing << '\n';
    return;
  }
  Page page(report, out);
  report.style.quiet ? page.write_verdict_only() : page.write();
}

}  // namespace speclint::report
