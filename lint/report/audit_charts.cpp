#include "lint/report/audit_charts.h"

#include <fmt/format.h>

#include <algorithm>

#include "lint/report/audit_words.h"
#include "lint/report/xml_text.h"

namespace speclint::report {
namespace {

constexpr int kWidth = 400;  // so that its letters can be read on a telephone
constexpr int kRow = 40;     // a label, and its bar below

/// The beginning of a chart that a screen reader takes for one picture.
std::string begin_chart(std::string_view title, int height) {
  return fmt::format("<svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {2}\"><title>{0}</title>\n",
                     xml_text(title), kWidth, height);
}

/// Where quarter `index` of `count` stands, from left to right.
double place_of(std::size_t index, std::size_t count) {
  constexpr double kLeft = 50;
  constexpr double kRight = kWidth - 40;
  if (count < 2) { return (kLeft + kRight) / 2; }
  return kLeft + (kRight - kLeft) * static_cast<double>(index) / static_cast<double>(count - 1);
}

constexpr double kTop = 16;
constexpr double kBottom = 176;

double height_of(double percent) { return kBottom - (kBottom - kTop) * percent / 100; }

std::string grid() {
  std::string lines;
  for (const int percent : {0, 50, 100}) {
    const double y = height_of(percent);
    lines += fmt::format(
        "<line class=\"grid\" x1=\"50\" x2=\"{0}\" y1=\"{1:.1f}\" y2=\"{1:.1f}\"/>"
        "<text x=\"42\" y=\"{2:.1f}\" text-anchor=\"end\">{3} %</text>\n",
        kWidth - 10, y, y + 4, percent);
  }
  return lines;
}

}  // namespace

std::string bar_chart(std::string_view title, const std::vector<Bar>& bars, double most) {
  std::string chart = begin_chart(title, static_cast<int>(bars.size()) * kRow);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const Bar& bar = bars[i];
    const int y = static_cast<int>(i) * kRow;
    const double share = most > 0 ? std::clamp(bar.value / most, 0.0, 1.0) : 0;
    chart += fmt::format(
        "<text x=\"0\" y=\"{0}\">{2}</text><text x=\"{1}\" y=\"{0}\" text-anchor=\"end\">{3}</text>", y + 15,
        kWidth, xml_text(bar.label), xml_text(bar.text));
    chart += fmt::format(
        "<rect class=\"track\" x=\"0\" y=\"{0}\" width=\"{1}\" height=\"12\"/>"
        "<rect class=\"bar\" x=\"0\" y=\"{0}\" width=\"{2:.1f}\" height=\"12\"/>\n",
        y + 21, kWidth, kWidth * share);
  }
  return chart + "</svg>\n";
}

std::string trend_chart(std::string_view title, const std::vector<audit::QuarterRow>& rows) {
  constexpr int kHeight = 204;
  constexpr std::size_t kMostNames = 4;
  std::string chart = begin_chart(title, kHeight) + grid();
  std::string points;
  std::string dots;
  const std::size_t step = rows.size() / kMostNames + 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double x = place_of(i, rows.size());
    if (i % step == 0) {
      chart += fmt::format("<text x=\"{:.1f}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n", x, kHeight - 6,
                           name_of(rows[i].quarter));
    }
    if (rows[i].counted == 0) { continue; }
    const double y = height_of(rows[i].pass_rate);
    points += fmt::format("{:.1f},{:.1f} ", x, y);
    dots += fmt::format("<circle class=\"bar{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\"/>\n",
                        rows[i].is_small() ? " pale" : "", x, y);
  }
  return chart + "<polyline class=\"curve\" points=\"" + points + "\"/>\n" + dots + "</svg>\n";
}

}  // namespace speclint::report
