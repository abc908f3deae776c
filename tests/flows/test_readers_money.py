"""Sums and numbers as people write them."""

from decimal import Decimal

import pytest

from tests.support.reading import fault, value

SUMS = {
    "1500000": "1500000.00",
    "1 000 000 ₽": "1000000.00",
    "1\u00a0000\u00a0000": "1000000.00",
    "1.500.000": "1500000.00",
    "1,500,000.50": "1500000.50",
    "1'000'000": "1000000.00",
    "1 500,5": "1500.50",
    "0,500": "0.50",
    "1,5 млн": "1500000.00",
    "1,5млн.": "1500000.00",
    "150 тыс": "150000.00",
    "150 тыс. руб.": "150000.00",
    "150 т.р.": "150000.00",
    "150тр": "150000.00",
    "100к": "100000.00",
    "1.5M": "1500000.00",
    "1.5 million rubles": "1500000.00",
    "2 млн 300 тыс": "2300000.00",
    "2 млн 300 тыс 500": "2300500.00",
    "2 млн 300 000": "2300000.00",
    "5 тыс 300": "5300.00",
    "1 млрд": "1000000000.00",
    "миллион": "1000000.00",
    "полтора миллиона": "1500000.00",
    "полмиллиона рублей": "500000.00",
    "сто двадцать пять тысяч": "125000.00",
    "1 500 руб. 50 коп.": "1500.50",
    "1 500 р 5 коп": "1500.05",
    "₽ 500": "500.00",
    "٣٠٠": "300.00",
    "0": "0.00",
    "-0": "0.00",
    "-500": "-500.00",
}

REFUSED = {
    "много": "money.unclear",
    "12 34": "money.unclear",
    "1-2 млн": "money.unclear",
    "от 1 до 2 млн": "money.unclear",
    "300 тыс 2 млн": "money.unclear",
    "пять двадцать": "money.unclear",
    "10%": "money.unclear",
    "1e5": "money.unclear",
    "5²": "money.unclear",
    "²": "money.unclear",
    "50 коп": "money.unclear",
    "₽": "money.unclear",
    "=1+1": "money.unclear",
    "NaN": "money.unclear",
    "$100": "money.currency",
    "100 тыс. долларов": "money.currency",
    "20 евро": "money.currency",
    "10,9999": "money.kopecks",
    "1" * 15 + "0": "number.too_big",
    "1" * 5000: "money.unclear",
}


@pytest.mark.parametrize(("typed", "expected"), SUMS.items())
def test_sums(typed: str, expected: str) -> None:
    assert value("money", typed) == expected


@pytest.mark.parametrize(("typed", "code"), REFUSED.items(), ids=lambda text: text[:20])
def test_no_sums(typed: str, code: str) -> None:
    assert fault("money", typed).code == code


@pytest.mark.parametrize(
    ("typed", "readings"),
    {
        "1,500": ("1500.00", "1.50"),
        "1.500": ("1500.00", "1.50"),
        "1.505": ("1505.00",),
        "-1,500 млн": ("-1500000000.00", "-1500000.00"),
        "2 млн 300": ("2300000.00", "2000300.00"),
    }.items(),
)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_sum_with_two_readings_is_asked_again_with_both(
    typed: str, readings: tuple[str, ...], language: str
) -> None:
    refused = fault("money", typed, language=language)
    assert refused.code == "money.ambiguous"
    assert (
        tuple(value("money", text, language=language) for text in refused.suggestions) == readings
    )


def test_bounds_are_named_as_people_read_them() -> None:
    refused = fault("money", "2 млн", max=Decimal(1_000_000))
    assert (refused.code, refused.data) == ("number.too_big", {"max": "1\u00a0000\u00a0000"})
    refused = fault("money", "-1", min=Decimal("0.5"))
    assert (refused.code, refused.data) == ("number.too_small", {"min": "0,5"})


@pytest.mark.parametrize(
    ("typed", "expected"),
    {"5": 5, "1 500": 1500, "1.500": 1500, "5 чел.": 5, "12 человек": 12, "2 тыс": 2000, "два": 2,
     "-3": -3, "07": 7, "5,0": 5}.items(),
)  # fmt: skip
def test_whole_numbers(typed: str, expected: int) -> None:
    assert value("integer", typed) == expected


@pytest.mark.parametrize(
    ("typed", "code"),
    {"5,5": "number.not_whole", "пять или шесть": "number.unclear", "5 т": "number.unclear",
     "5 m": "number.unclear", "🚢": "number.unclear", "2 млн 300": "number.ambiguous"}.items(),
)  # fmt: skip
def test_no_whole_numbers(typed: str, code: str) -> None:
    assert fault("integer", typed).code == code


def test_the_decimal_mark_of_the_language_is_trusted() -> None:
    assert value("decimal", "1,125") == "1.125"
    assert value("decimal", "1.125", language="en") == "1.125"
    assert fault("decimal", "1.125").suggestions == ("1\u00a0125", "1,125")
    assert fault("decimal", "1,125", language="en").suggestions == ("1\u00a0125", "1.125")


@pytest.mark.parametrize(
    ("typed", "expected"),
    {"12,50": "12.5", "1 000,10": "1000.1", "-0,0": "0", "100": "100", "0.001": "0.001"}.items(),
)
def test_decimals_are_stored_in_their_shortest_form(typed: str, expected: str) -> None:
    assert value("decimal", typed) == expected


def test_percents() -> None:
    assert value("percent", "12,5 %") == "12.5"
    assert value("percent", "20 процентов") == "20"
    assert fault("percent", "120%").code == "number.too_big"
    assert fault("percent", "-1").code == "number.too_small"
    assert value("percent", "120%", max=Decimal(500)) == "120"
