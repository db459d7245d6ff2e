// In which language a text is.
#include "parsers/text/language.h"

#include <doctest/doctest.h>

#include <string_view>

using speclint::text::LanguageCounter;

namespace {

std::string_view language_of(std::string_view text) {
  LanguageCounter counter;
  counter.add(text);
  return counter.language();
}

}  // namespace

TEST_CASE("a text is in the language whose function words it has") {
  CHECK(language_of("The list is sorted by the date of the order, and it shows 20 rows.") == "en");
  CHECK(language_of("Die Liste ist nach dem Datum sortiert und zeigt nicht mehr als 20 Zeilen an.") == "de");
  CHECK(language_of("La liste est triée par date et ne montre pas plus de 20 lignes.") == "fr");
  CHECK(language_of("La lista se ordena por la fecha del pedido y no muestra más de 20 filas.") == "es");
  CHECK(language_of("A lista é ordenada pela data do pedido e não mostra mais de 20 linhas.") == "pt");
  CHECK(language_of("La lista è ordinata per la data dell'ordine e non mostra più di 20 righe.") == "it");
  CHECK(language_of("De lijst wordt op datum gesorteerd en het aantal regels is niet meer dan 20.") == "nl");
  CHECK(language_of("Lista jest sortowana po dacie i nie pokazuje więcej wierszy, które są zamknięte.") ==
        "pl");
  CHECK(language_of("Список сортируется по дате и не показывает строки, которые должны быть закрыты.") ==
        "ru");
  CHECK(language_of("列表应按订单的日期排序，并且不会显示超过二十行的内容。") == "zh");
  CHECK(language_of("list --all の表示順（日付優先/番号順）") == "ja");
  CHECK(language_of("一覧は注文の日付で並び、20行を超えて表示されないこと。") == "ja");
}

TEST_CASE("few words, names and accents alone leave a text English") {
  CHECK(language_of("") == "en");
  CHECK(language_of("Timeout, retries, max tokens, temperature default") == "en");
  CHECK(language_of("Grüße sagen") == "en");
  CHECK(language_of("Support der la Cruz and de Vries in the search") == "en");
}

TEST_CASE("a script of which no file knows words is no language that is known") {
  CHECK(language_of("주문 목록은 날짜순으로 정렬된다") == "");
}

TEST_CASE("what is sure needs no more words") {
  LanguageCounter counter;
  CHECK_FALSE(counter.is_sure());
  for (int i = 0; i < 6; ++i) { counter.add("It is the list of the orders that the page shows to us."); }
  CHECK(counter.is_sure());
}
