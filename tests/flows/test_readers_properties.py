"""What holds for any text and any value, found by search."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.ru import inn, ogrn

from flows.readers.base import CODES, NOTES, BadAnswer, Read, Reader
from flows.readers.inn import read_inn
from flows.readers.ogrn import read_ogrn
from flows.readers.show import Value, show
from flows.readers.text import clean
from flows.reference import countries, regions
from tests.support.reading import ALL_READERS, ask, value

KINDS = sorted(ALL_READERS)
# Text near the grammar of answers, where a search among all of Unicode seldom comes.
SHARDS = [
    *(
        "млн",
        "тыс",
        "руб.",
        "₽",
        "коп",
        "т.р.",
        "полтора",
        "сто",
        "-",
        "–",
        "+",
        ".",
        ",",
        "'",
        "%",
    ),
    *("1", "12", "500", "000", "2026", "15", "квартал", "декабря", "may", "с", "по", "и", "вчера"),
    *(
        "@",
        "mail",
        "ru",
        "рф",
        "мail",
        "http://",
        "://",
        "/",
        ":",
        "[",
        "ИНН",
        "Корея",
        "Китай",
        "г.",
    ),
    *(
        " ",
        " ",
        " ",
        "\n",
        ";",
        "(",
        ")",
        "доб.",
        "\u200b",
        "\x00",
        "٣",
        "²",
        "\u00a0",
        "10.71",
        "q1",
    ),
]
NEARLY = st.lists(st.sampled_from(SHARDS), max_size=12).map("".join)
ANY_TEXT = st.one_of(st.text(max_size=60), NEARLY)
LONGEST_SHOWN = 300
DIGITS = st.text("0123456789", max_size=18)
SUMS = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False)
DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("kind", KINDS)
@given(text=ANY_TEXT)
def test_any_text_is_read_or_refused_with_a_known_code(kind: str, many: bool, text: str) -> None:
    outcome = read_or_refused(kind, text, many)
    if isinstance(outcome, BadAnswer):
        shown = [word for name, word in outcome.data.items() if name != "whole"]
        # `whole` repeats the suggestions with the other items of a list; no sentence shows it.
        assert set(outcome.data) - {"whole"} == set(CODES[outcome.code])
        assert all(len(word) < LONGEST_SHOWN and not has_control(word) for word in shown)
    else:
        items = outcome.value if isinstance(outcome.value, list) else [str(outcome.value)]
        allowed = "\n" if kind == "long_text" else ""
        assert not any(has_control(item, allowed) for item in items)
        assert outcome.note is None or outcome.note in NOTES


@given(st.text())
def test_cleaned_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not has_control(cleaned, "\n")
    cleaned.encode()


@given(DIGITS)
def test_inn_agrees_with_stdnum_but_for_zeros(digits: str) -> None:
    expected = inn.is_valid(digits) and bool(digits.strip("0"))
    assert reads(read_inn, digits) == expected


@given(st.text("0123456789", min_size=10, max_size=10))
def test_inns_of_both_lengths_agree_with_stdnum_in_every_ending(head: str) -> None:
    numbers = [head[:9] + str(last) for last in range(10)]
    numbers += [f"{head}{ending:02}" for ending in range(100)]
    accepted = [number for number in numbers if reads(read_inn, number)]
    assert accepted == [number for number in numbers if inn.is_valid(number) and number.strip("0")]


@given(st.text("0123456789", min_size=12, max_size=12))
def test_ogrn_of_13_digits_agrees_with_stdnum(head: str) -> None:
    for last in "0123456789":
        assert reads(read_ogrn, head + last) == ogrn.is_valid(head + last)


@given(st.sampled_from("34"), st.text("0123456789", min_size=13, max_size=13))
def test_ogrnip_differs_from_stdnum_where_the_remainder_has_two_digits(
    first: str, rest: str
) -> None:
    head = first + rest
    accepted = [last for last in "0123456789" if reads(read_ogrn, head + last)]
    assert accepted == [str(int(head) % 13 % 10)]
    assert ogrn.is_valid(head + accepted[0]) == (int(head) % 13 < 10)


@given(SUMS, st.sampled_from(["ru", "en"]))
def test_sums_come_back(amount: Decimal, language: str) -> None:
    assert_comes_back("money", f"{abs(amount) if amount == 0 else amount:.2f}", language)


@given(st.integers(-(10**14), 10**14), st.sampled_from(["ru", "en"]))
def test_whole_numbers_come_back(number: int, language: str) -> None:
    assert_comes_back("integer", number, language)


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["ru", "en"]))
def test_decimals_and_percents_come_back(number: Decimal, language: str) -> None:
    canonical = value("decimal", str(number), language="en")
    assert_comes_back("decimal", canonical, language)
    assert_comes_back("percent", canonical, language, max=Decimal(10**9))


@given(DAYS, DAYS, st.sampled_from(["ru", "en"]))
def test_dates_and_periods_come_back(one: date, other: date, language: str) -> None:
    assert_comes_back("date", one.isoformat(), language)
    first, last = sorted((one, other))
    assert_comes_back("period", f"{first}/{last}", language)


@given(
    st.lists(st.sampled_from(sorted(countries.countries())), min_size=1, max_size=9, unique=True),
    st.sampled_from(["ru", "en"]),
)
def test_countries_come_back(codes: list[str], language: str) -> None:
    assert_comes_back("country", codes, language, many=True)
    assert_comes_back("country", codes[0], language)


@given(st.sampled_from(sorted(regions.regions())), st.sampled_from(["ru", "en"]))
def test_regions_come_back(region: str, language: str) -> None:
    assert_comes_back("region", region, language)


@given(st.sampled_from(["4", "6", "8", "10"]), st.data())
def test_tnved_comes_back(length: str, data: st.DataObject) -> None:
    tail = data.draw(st.text("0123456789", min_size=int(length) - 2, max_size=int(length) - 2))
    assert_comes_back("tnved", f"18{tail}", "ru")


@given(st.integers(9160000000, 9169999999))
def test_russian_mobiles_come_back(number: int) -> None:
    read = f"+7{number}"
    assert value("phone", f"8{number}") == read
    assert_comes_back("phone", read, "ru")
    assert_comes_back("phone", f"{read};ext=12", "ru")


def read_or_refused(kind: str, text: str, many: bool) -> Read | BadAnswer:
    try:
        return ALL_READERS[kind](text, ask(many=many))
    except BadAnswer as refused:
        return refused


def assert_comes_back(kind: str, stored: Value, language: str, **bounds: object) -> None:
    shown = show(kind, stored, "ru" if language == "ru" else "en")
    assert value(kind, shown, language=language, **bounds) == stored


def reads(reader: Reader, digits: str) -> bool:
    try:
        return reader(digits, ask()).value == digits
    except BadAnswer:
        return False


def has_control(text: str, allowed: str = "") -> bool:
    return any(
        unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in text if char not in allowed
    )
