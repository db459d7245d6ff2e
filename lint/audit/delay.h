// What a question costs across time zones.
#pragma once

namespace speclint::audit {

/// What one round trip costs when whoever answers starts so many hours later (or, below 0, earlier) than
/// whoever asks (catalogue 7.3). Both work 8 hours on 5 days a week, and an answer takes 2 hours of the
/// answerer's time; questions come up at any time of the asker's day.
struct Delay {
  double calendar_hours = 0;  // until the answer can be used, without weekends
  double working_hours = 0;   // that the asker loses, if there is nothing else to do
};

/// `shift` in hours, from -12 to 12. The mean over 960 moments of a working day: the same on every machine.
Delay delay_of(double shift);

/// With weekends: seven days for every five.
double with_weekends(double calendar_hours);

}  // namespace speclint::audit
