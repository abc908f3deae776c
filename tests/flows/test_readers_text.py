"""Text: what can't be seen goes, what was written stays."""

import pytest

from flows.readers.text import clean
from tests.support.reading import fault, value

CLEANED = {
    "  Иванов  Иван ": "Иванов Иван",
    "а\x00б\x07в": "абв",
    "при\u200bчал\ufeff": "причал",
    "\u202eпричал\u202c \u200fв порту": "причал в порту",
    "1\u00a0000\u202f000": "1 000 000",
    "строка\r\nвторая": "строка вторая",
    "и\u0306": "й",
    "\ud800пол\udfff": "пол",
    "конец\ufffe\uffff": "конец",
    "<b>текст</b> & «кавычки»": "<b>текст</b> & «кавычки»",
    "=cmd()": "=cmd()",
    "🚢 груз": "🚢 груз",
}


@pytest.mark.parametrize(("typed", "expected"), CLEANED.items())
def test_a_line_is_cleaned(typed: str, expected: str) -> None:
    assert value("text", typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "\u200b\u200f", "\x00", "\u3164", "\u2800"])
@pytest.mark.parametrize("kind", ["text", "long_text", "integer", "country", "inn", "phone"])
def test_what_looks_empty_is_empty(kind: str, typed: str) -> None:
    assert fault(kind, typed).code == "text.empty"


def test_paragraphs_stay_in_long_text() -> None:
    assert (
        value("long_text", "Первый \r\n\r\n\r\n\r\n второй\u2028третий")
        == "Первый\n\nвторой\nтретий"
    )


def test_length_is_counted_after_cleaning() -> None:
    assert value("text", " " * 50 + "пирс\u200b\u200b", max_length=4) == "пирс"


def test_ten_thousand_characters_are_refused_with_figures() -> None:
    refused = fault("long_text", "а" * 10_000, max_length=1000)
    assert (refused.code, refused.data) == ("text.too_long", {"max": "1000", "length": "10000"})


def test_a_word_where_a_story_is_asked_is_too_short() -> None:
    refused = fault("long_text", "да", min_length=20)
    assert (refused.code, refused.data) == ("text.too_short", {"min": "20", "length": "2"})


def test_cleaning_twice_changes_nothing_more() -> None:
    once = clean("\u2000 а\u0301\u200b\n \n")
    assert clean(once) == once


@pytest.mark.parametrize(
    "typed", ["да", "Да!", "ага", "YES", "+", "👍🏽", "✅", "Да, конечно", "согласна", "ок"]
)
def test_yes(typed: str) -> None:
    assert value("yes_no", typed) is True


@pytest.mark.parametrize("typed", ["нет", "НЕТ.", "неа", "No", "-", "—", "👎", "нету"])
def test_no(typed: str) -> None:
    assert value("yes_no", typed) is False


@pytest.mark.parametrize("typed", ["может быть", "да нет наверное", "не знаю", "ДА/НЕТ", "1"])
def test_neither_yes_nor_no(typed: str) -> None:
    assert fault("yes_no", typed).code == "yes_no.unclear"


def test_what_was_typed_is_quoted_short_and_on_one_line() -> None:
    quoted = fault("yes_no", "очень\nдлинно " * 100).data["typed"]
    assert len(quoted) == 60
    assert quoted.startswith("очень длинно")
    assert quoted.endswith("…")
