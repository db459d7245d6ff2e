// Dates as trackers write them, in five languages.
#include <doctest/doctest.h>

#include "parsers/text/dates.h"

namespace speclint::text {
namespace {

TEST_CASE("the dates of every tracker") {
  CHECK(iso_date("2026-05-13T11:21:41.000+0200") == "2026-05-13");
  CHECK(iso_date("2025-08-09 02:28") == "2025-08-09");
  CHECK(iso_date("2025-08-09") == "2025-08-09");
  CHECK(iso_date("2025/08/09") == "2025-08-09");
  CHECK(iso_date("Wed May 13 2026 11:21:41 GMT+0000 (GMT+00:00)") == "2026-05-13");
  CHECK(iso_date(" 2026-01-02 03:04:05 UTC ") == "2026-01-02");
  CHECK(iso_date("1700000000") == "2023-11-14");
  CHECK(iso_date("1700000000123") == "2023-11-14");
  CHECK(iso_date("1709164800") == "2024-02-29");
  CHECK(iso_date("1735603199") == "2024-12-30");
  CHECK(iso_date("1735689600") == "2025-01-01");
  CHECK(iso_date("4102444799") == "2099-12-31");
  CHECK(iso_date("29/Feb/24") == "2024-02-29");
}

TEST_CASE("the dates of Jira in English, German, Spanish, French and Portuguese") {
  CHECK(iso_date("22/Sep/25 9:26 AM") == "2025-09-22");
  CHECK(iso_date("Sep 22, 2025 9:26 AM") == "2025-09-22");
  CHECK(iso_date("01/Mär/26 12:55") == "2026-03-01");
  CHECK(iso_date("3. Okt. 2025") == "2025-10-03");
  CHECK(iso_date("31/Dez/25 8:00 AM") == "2025-12-31");
  CHECK(iso_date("22.09.2025 09:26") == "2025-09-22");
  CHECK(iso_date("22.09.25") == "2025-09-22");
  CHECK(iso_date("26/abr/26 12:55 PM") == "2026-04-26");
  CHECK(iso_date("5/ene/26 1:00 AM") == "2026-01-05");
  CHECK(iso_date("12/dic/25 1:00 AM") == "2025-12-12");
  CHECK(iso_date("19/févr./26 7:31 PM") == "2026-02-19");
  CHECK(iso_date("1/juin/26 7:31 PM") == "2026-06-01");
  CHECK(iso_date("1/juil./26 7:31 PM") == "2026-07-01");
  CHECK(iso_date("15/août/26 7:31 PM") == "2026-08-15");
  CHECK(iso_date("24/DÉC./25 7:31 PM") == "2025-12-24");
  CHECK(iso_date("7/set/26 1:00 PM") == "2026-09-07");
  CHECK(iso_date("7 de out. de 2026") == "2026-10-07");
  CHECK(iso_date("9/fev/26 1:00 PM") == "2026-02-09");
}

TEST_CASE("numbers that could both be the month are told by their like") {
  CHECK(iso_date("6/21/2025 16:14") == "2025-06-21");
  CHECK(iso_date("21/6/2025 16:14") == "2025-06-21");
  CHECK(iso_date("6/6/2025") == "2025-06-06");
  CHECK(iso_date("6/5/2025").empty());
  CHECK(iso_date("6/5/2025", DayOrder::month_first) == "2025-06-05");
  CHECK(iso_date("6/5/25", DayOrder::day_first) == "2025-05-06");
  CHECK(day_order("a,6/5/2025\nb,6/21/2025 16:14\n") == DayOrder::month_first);
  CHECK(day_order("see https://example.org/2025/13/5\n30/1/25\n") == DayOrder::day_first);
  CHECK(day_order("6/5/2025, 1/2, 1/2/3, 40/50/2025") == DayOrder::unknown);
}

TEST_CASE("what is no date") {
  for (const char* text :
       {"", " ", "soon", "Sprint 3", "Q3 2026", "2026", "31/Feb/26", "2025-13-01", "2025-02-30", "0/0/2025",
        "1.2", "99999999999999999999", "Mar", "12:30", "\xFF\xFE/1/2", "1850-01-01", "5 days"}) {
    CAPTURE(text);
    CHECK(iso_date(text).empty());
  }
}

}  // namespace
}  // namespace speclint::text
