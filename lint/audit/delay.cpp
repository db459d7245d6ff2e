#include "lint/audit/delay.h"

#include <algorithm>
#include <cmath>

namespace speclint::audit {
namespace {

constexpr double kDay = 24;
constexpr double kWork = 8;    // hours of a working day
constexpr double kAnswer = 2;  // hours of it that an answer takes
constexpr int kMoments = 960;

/// Hours worked up to a moment by somebody whose days begin at `start`.
double worked_until(double moment, double start) {
  const double days = std::floor((moment - start) / kDay);
  return days * kWork + std::min(moment - start - days * kDay, kWork);
}

/// When so much work is done that begins at `moment`: the first time at which it is.
double done_at(double moment, double work, double start) {
  const double goal = worked_until(moment, start) + work;
  const double days = std::ceil(goal / kWork) - 1;
  return start + days * kDay + (goal - days * kWork);
}

/// The first working moment of the asker, whose days begin at 0, from `moment` on. What comes as the day ends
/// is still seen.
double next_working(double moment) {
  constexpr double kAtOnce = 1e-6;
  const double days = std::floor(moment / kDay);
  return moment - days * kDay < kWork + kAtOnce ? moment : (days + 1) * kDay;
}

}  // namespace

Delay delay_of(double shift) {
  Delay sum;
  for (int i = 0; i < kMoments; ++i) {
    const double asked = kWork * (i + 0.5) / kMoments;
    const double used = next_working(done_at(asked, kAnswer, shift));
    sum.calendar_hours += used - asked;
    sum.working_hours += worked_until(used, 0) - worked_until(asked, 0);
  }
  return {sum.calendar_hours / kMoments, sum.working_hours / kMoments};
}

double with_weekends(double calendar_hours) { return calendar_hours * 7 / 5; }

}  // namespace speclint::audit
