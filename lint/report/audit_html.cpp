// The format `html` of `audit`: one page to look at and to print. What it says stands in it without a script;
// only the table of all tickets is drawn by one. Text of tickets is escaped, or set by the script as text.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lint/report/audit_charts.h"
#include "lint/report/audit_page.h"
#include "lint/report/audit_words.h"
#include "lint/report/json_values.h"
#include "lint/report/xml_text.h"
#include "lint/score/gate.h"

namespace speclint::report {
namespace {

using audit::Audit;
using audit::AuditedTicket;
using score::one_decimal;
using score::points_text;

constexpr std::size_t kMostInPage = 20'000;    // tickets in the table
constexpr std::ptrdiff_t kEndsInPage = 1'000;  // the best and the worst of more

std::string rounded(double value) { return points_text(one_decimal(value)); }

/// Rows of cells, which are HTML already. Numbers begin with the column `first_number`.
class Table {
 public:
  Table(std::string_view caption, std::vector<std::string_view> heads, std::size_t first_number)
      : first_number_(first_number) {
    text_ = fmt::format(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table>\n"
        "<caption>{0}</caption>\n<thead><tr>",
        xml_text(caption));
    for (std::size_t i = 0; i < heads.size(); ++i) {
      text_ += fmt::format("<th scope=\"col\"{}>{}</th>", kind_of(i), heads[i]);
    }
    text_ += "</tr></thead>\n<tbody>\n";
  }

  void row(const std::vector<std::string>& cells) {
    text_ += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text_ += fmt::format("<td{}>{}</td>", kind_of(i), cells[i]);
    }
    text_ += "</tr>\n";
  }

  std::string text() const { return text_ + "</tbody></table></div>\n"; }

 private:
  std::string_view kind_of(std::size_t column) const {
    return column >= first_number_ ? " class=\"number\"" : "";
  }

  std::string text_;
  std::size_t first_number_;
};

/// A chart with its numbers below it, which whoever does not see it opens.
std::string figure(const std::string& chart, const Table& numbers) {
  return "<figure>\n" + chart + "<details><summary>The numbers</summary>\n" + numbers.text() +
         "</details>\n</figure>\n";
}

std::string holds_text(bool holds) {
  return holds ? "<span class=\"yes\">yes</span>" : "<span class=\"no\">no</span>";
}

void begin_page(const Audit& audit, std::ostream& out) {
  const auto stage = static_cast<std::size_t>(audit.readiness.stage);
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'; "
      << "script-src '" << page_script_hash() << "'; base-uri 'none'; form-action 'none'\">\n"
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      << "<title>Can this team hand work over?</title>\n<style>\n"
      << page_style() << "</style>\n</head>\n<body>\n<header><h1>Can this team hand work over?</h1>\n"
      << "<button type=\"button\" id=\"theme\" hidden>Dark colours</button></header>\n<main>\n";
  if (audit.tickets.empty()) { return; }
  out << fmt::format("<p class=\"stage {}\">{}</p>\n", stage == 2 ? "foundation" : "ready",
                     audit::kStageNames.at(stage));
  if (!audit.as_of.empty()) { out << "<p class=\"dim\">As of " << xml_text(audit.as_of) << "</p>\n"; }
  out << "<p class=\"advice\">" << xml_text(advice(audit.readiness)) << "</p>\n";
}

void conditions(const Audit& audit, std::ostream& out) {
  Table table("What is asked, and what is", {"to be", "holds", "asked", "bound", "is"}, 4);
  const auto add = [&](std::string_view stage, const std::vector<audit::Threshold>& all) {
    for (const audit::Threshold& each : all) {
      table.row({std::string(stage), holds_text(each.holds()), std::string(each.name), bound_text(each),
                 rounded(each.value)});
    }
  };
  add("ready", audit.readiness.for_ready);
  add("close", audit.readiness.for_close);
  out << "<h2>Conditions</h2>\n" << table.text();
}

void pillars(const Audit& audit, std::ostream& out) {
  std::vector<Bar> bars;
  Table table("The signals of each pillar", {"pillar", "signal", "value"}, 2);
  for (const audit::Pillar& pillar : audit.readiness.pillars) {
    bars.push_back({std::string(pillar.name), pillar.value, percent_text(pillar.value)});
    for (const audit::Signal& signal : pillar.signals) {
      table.row({std::string(pillar.name), std::string(signal.name),
                 signal.value ? percent_text(*signal.value) : std::string("not known")});
    }
  }
  out << "<section><h2>Pillars</h2>\n"
      << figure(bar_chart("The three pillars in percent", bars, 100), table) << "</section>\n";
}

void figures(const Audit& audit, std::ostream& out) {
  out << "<section><h2>Figures</h2>\n<ul>\n";
  const auto item = [&](std::string_view name, const std::string& text) {
    if (!text.empty()) { out << "<li>" << name << ": " << xml_text(text) << "</li>\n"; }
  };
  item("Tickets", count_text(audit.measures));
  item("Verdicts", verdicts_text(audit.measures));
  if (audit.measures.counted > 0) {
    item("Gate", fmt::format("{} of {} pass", audit.measures.passed, audit.measures.counted));
    item("Score", scores_text(audit.measures));
    item("Asked", asked_text(audit.measures));
    item("Waiting", waiting_text(audit));
    item("Template", template_text(audit.template_effect));
  }
  out << "</ul></section>\n";
}

void grades(const Audit& audit, std::ostream& out) {
  if (audit.measures.counted == 0) { return; }
  constexpr std::array<std::string_view, 5> kRanges{"A: 90 and more, no error", "B: 80 to 89", "C: 65 to 79",
                                                    "D: 45 to 64", "F: under 45"};
  std::vector<Bar> bars;
  Table table("Tickets by grade", {"grade", "tickets"}, 1);
  for (std::size_t i = 0; i < kRanges.size(); ++i) {
    const std::uint32_t count = audit.measures.grades.at(i);
    bars.push_back({std::string(kRanges.at(i)), static_cast<double>(count), std::to_string(count)});
    table.row({std::string(kRanges.at(i)), std::to_string(count)});
  }
  out << "<section><h2>Scores</h2>\n"
      << figure(bar_chart("Tickets by grade", bars, audit.measures.counted), table) << "</section>\n";
}

void coverage(const Audit& audit, std::ostream& out) {
  if (audit.measures.counted == 0) { return; }
  std::vector<Bar> bars;
  Table table("Tickets that have the part, in percent", {"part", "tickets"}, 1);
  for (std::size_t i = 1; i < kRoleCount; ++i) {
    std::string name(role_name(static_cast<SectionRole>(i)));
    std::replace(name.begin(), name.end(), '_', ' ');
    const double share = audit.measures.share(audit.measures.covered.at(i));
    table.row({name, percent_text(share)});
    if (share > 0) { bars.push_back({std::move(name), share, percent_text(share)}); }
  }
  out << "<section><h2>Parts</h2>\n"
      << figure(bar_chart("Tickets that have the part, in percent", bars, 100), table) << "</section>\n";
}

void blockers(const AuditReport& report, std::ostream& out) {
  const std::vector<audit::Blocker>& all = report.audit.blockers;
  if (all.empty()) { return; }
  constexpr std::size_t kMostBars = 10;
  std::vector<Bar> bars;
  Table table("Rules by what their findings cost", {"rule", "tickets", "findings", "round trips", "waiting"},
              1);
  for (const audit::Blocker& each : all) {
    const std::string rule = rule_text(each.rule, report.style.rules);
    if (bars.size() < kMostBars) { bars.push_back({rule, each.round_trips, rounded(each.round_trips)}); }
    table.row({xml_text(rule), std::to_string(each.tickets), std::to_string(each.findings),
               rounded(each.round_trips), days_text(report.audit, each.round_trips)});
  }
  out << "<section><h2>What blocks</h2>\n<p>Round trips that would be saved if it were mended "
         "everywhere.</p>\n"
      << figure(bar_chart("Round trips by rule", bars, all.front().round_trips), table) << "</section>\n";
}

std::string quarter_name(const audit::Trend& trend, const audit::QuarterRow& row) {
  if (trend.set_up && *trend.set_up == row.quarter) { return name_of(row.quarter) + " (set-up)"; }
  return name_of(row.quarter) + (row.is_small() ? " (few)" : "");
}

std::vector<std::string> quarter_cells(const audit::Trend& trend, const audit::QuarterRow& row) {
  const auto figure = [&](std::string text) { return row.counted > 0 ? std::move(text) : std::string("–"); };
  return {quarter_name(trend, row),
          std::to_string(row.created),
          std::to_string(row.closed),
          std::to_string(row.counted),
          figure(percent_text(row.pass_rate)),
          figure(rounded(row.median_score)),
          figure(rounded(row.round_trips)),
          row.started == 0 ? "–" : fmt::format("{} of {}", row.ready_before_start, row.started)};
}

void trend(const Audit& audit, std::ostream& out) {
  if (audit.trend.rows.empty()) { return; }
  Table table("By quarter",
              {"quarter", "created", "closed", "judged", "pass rate", "median", "trips", "ready"}, 1);
  for (const audit::QuarterRow& row : audit.trend.rows) { table.row(quarter_cells(audit.trend, row)); }
  out << "<section><h2>By quarter</h2>\n<p>" << xml_text(trend_text(audit.trend)) << "</p>\n"
      << figure(trend_chart("Pass rate by quarter", audit.trend.rows), table) << "</section>\n";
}

void short_list(std::string_view title, const std::vector<const AuditedTicket*>& tickets, bool with_fixes,
                std::ostream& out) {
  if (tickets.empty()) { return; }
  out << "<section><h2>" << title << "</h2>\n<ol>\n";
  for (const AuditedTicket* ticket : tickets) {
    out << fmt::format("<li>{} {} {}{}</li>\n", points_text(ticket->score->total), ticket->score->grade,
                       xml_text(ticket_text(*ticket)),
                       with_fixes ? " – mend " + xml_text(fixes_text(*ticket)) : std::string());
  }
  out << "</ol></section>\n";
}

void between(const Audit& audit, std::ostream& out) {
  if (audit.set_findings.empty()) { return; }
  constexpr std::size_t kMost = 200;
  Table table("What is told between tickets", {"rule", "ticket", "what"}, 3);
  for (std::size_t i = 0; i < audit.set_findings.size() && i < kMost; ++i) {
    const audit::SetFinding& each = audit.set_findings[i];
    table.row({std::string(each.rule->id), xml_text(ticket_text(audit.tickets[each.ticket])),
               xml_text(each.message)});
  }
  out << "<h2>Between tickets</h2>\n<ul>\n";
  for (const std::string& line : set_counts(audit)) { out << "<li>" << xml_text(line) << "</li>\n"; }
  out << "</ul>\n<details><summary>The first " << std::min(kMost, audit.set_findings.size()) << "</summary>\n"
      << table.text() << "</details>\n";
}

void subsets(const Audit& audit, std::ostream& out) {
  if (audit.by == audit::GroupKey::none || audit.subsets.empty()) { return; }
  Table table("By " + std::string(audit::kGroupKeyNames.at(static_cast<std::size_t>(audit.by))),
              {"part", "readiness", "tickets", "pass rate", "median"}, 2);
  for (const audit::Subset& each : audit.subsets) {
    table.row({xml_text(each.name),
               std::string(audit::kStageNames.at(static_cast<std::size_t>(each.readiness.stage))),
               std::to_string(each.measures.counted), percent_text(each.measures.pass_rate()),
               rounded(each.measures.score.median)});
  }
  out << "<h2>Parts of the backlog</h2>\n" << table.text();
}

void repository(const Audit& audit, std::ostream& out) {
  if (audit.repository.empty()) { return; }
  Table table("What a repository should have", {"condition", "there"}, 2);
  for (const audit::RepositoryCondition& each : audit.repository) {
    table.row({xml_text(each.name), each.found.empty()
                                        ? "<span class=\"no\">no</span> " + xml_text(each.missing)
                                        : xml_text(each.found)});
  }
  out << "<h2>The repository</h2>\n" << table.text();
}

void ticket_object(JsonWriter& json, const AuditedTicket& ticket, std::size_t number) {
  json.StartObject();
  count(json, "number", number);
  text(json, "place", ticket_place(ticket));
  text(json, "id", ticket.id);
  text(json, "title", ticket.title.empty() ? "(no title)" : ticket.title);
  text(json, "verdict", verdict_name(ticket.verdict));
  text(json, "status", ticket.status);
  text(json, "kind", ticket.kind);
  text(json, "fixes", fixes_text(ticket));
  text(json, "grade", ticket.score ? std::string(1, ticket.score->grade) : std::string());
  if (ticket.score) {
    points(json, "score", ticket.score->total);
  } else {
    nothing(json, "score");
  }
  truth(json, "passed", ticket.passed);
  texts(json, "questions", ticket.questions);
  json.EndObject();
}

/// The tickets of the table: all, or of very many the best and the worst.
std::vector<const AuditedTicket*> listed(const Audit& audit) {
  std::vector<const AuditedTicket*> tickets;
  tickets.reserve(audit.tickets.size());
  for (const AuditedTicket& ticket : audit.tickets) { tickets.push_back(&ticket); }
  if (tickets.size() <= kMostInPage) { return tickets; }
  std::erase_if(tickets, [](const AuditedTicket* ticket) { return !ticket->score; });
  std::stable_sort(tickets.begin(), tickets.end(), [](const AuditedTicket* a, const AuditedTicket* b) {
    return a->score->total > b->score->total;
  });
  if (std::ssize(tickets) > 2 * kEndsInPage) {
    tickets.erase(tickets.begin() + kEndsInPage, tickets.end() - kEndsInPage);
  }
  return tickets;
}

/// JSON that ends no script, whatever it holds.
std::string inert(const std::string& json) {
  std::string text;
  text.reserve(json.size());
  for (const char byte : json) {
    switch (byte) {
      case '<': text += "\\u003c"; break;
      case '>': text += "\\u003e"; break;
      case '&': text += "\\u0026"; break;
      default: text += byte;
    }
  }
  return text;
}

constexpr std::string_view kControls = R"html(<div class="controls">
<label>Search<input type="search" id="search" autocomplete="off"></label>
<label>Gate<select id="gate"><option value="">all</option><option>passes</option><option>fails</option></select></label>
<label>Verdict<select id="verdict"><option value="">all</option></select></label>
<label>Status<select id="status"><option value="">all</option></select></label>
<label>Kind<select id="kind"><option value="">all</option></select></label>
</div>
<p id="count" role="status" aria-live="polite"></p>
)html";

void all_tickets(const Audit& audit, std::ostream& out) {
  const std::vector<const AuditedTicket*> tickets = listed(audit);
  out << "<h2>Tickets</h2>\n<noscript><p>This table needs a script; --format csv has every ticket as a "
         "row.</p>"
      << "</noscript>\n";
  if (tickets.size() < audit.tickets.size()) {
    out << fmt::format("<p>The best and the worst of {} tickets; --format csv has them all.</p>\n",
                       audit.tickets.size());
  }
  out << "<div id=\"table\" hidden>\n"
      << kControls
      << "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Tickets\"><table>\n<thead><tr>";
  constexpr std::array<std::string_view, 7> kColumns{"score",  "id",   "title", "verdict",
                                                     "status", "kind", "fixes"};
  for (const std::string_view column : kColumns) {
    out << fmt::format("<th scope=\"col\"><button type=\"button\" id=\"sort-{0}\">{0}</button></th>", column);
  }
  out << "</tr></thead>\n<tbody id=\"rows\"></tbody></table></div>\n"
      << "<button type=\"button\" id=\"more\" hidden>Show more</button>\n</div>\n"
      << "<script type=\"application/json\" id=\"data\">" << inert(to_json([&](JsonWriter& json) {
           json.StartArray();
           for (std::size_t i = 0; i < tickets.size(); ++i) { ticket_object(json, *tickets[i], i); }
           json.EndArray();
         }))
      << "</script>\n<script>" << page_script() << "</script>\n";
}

}  // namespace

void write_audit_html(const AuditReport& report, std::ostream& out) {
  const Audit& audit = report.audit;
  begin_page(audit, out);
  if (audit.tickets.empty()) {
    out << "<p>" << kNothing << "</p>\n</main>\n</body>\n</html>\n";
    return;
  }
  conditions(audit, out);
  out << "<div class=\"columns\">\n";
  pillars(audit, out);
  figures(audit, out);
  grades(audit, out);
  blockers(report, out);
  trend(audit, out);
  coverage(audit, out);
  short_list("Can go out today", audit.go_today, false, out);
  short_list("Closest to the gate", audit.closest, true, out);
  out << "</div>\n";
  between(audit, out);
  subsets(audit, out);
  repository(audit, out);
  all_tickets(audit, out);
  out << "</main>\n</body>\n</html>\n";
}

}  // namespace speclint::report
