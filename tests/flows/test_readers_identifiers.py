"""ИНН, ОГРН, КПП: the lengths, the first digits and the check digits."""

import pytest

from tests.support.reading import fault, value

INNS = {
    "7707083893": "7707083893",
    " 7707 083893 ": "7707083893",
    "ИНН: 7707083893": "7707083893",
    "инн 1234567894": "1234567894",
    "123456789047": "123456789047",
    "1234-5678-9047": "123456789047",
    "٧٧٠٧٠٨٣٨٩٣": "7707083893",
}
BAD_INNS = {
    "7701234567": "inn.check_digit",
    "123456789037": "inn.check_digit",
    "123456789147": "inn.check_digit",
    "0000000000": "inn.zeros",
    "000000000000": "inn.zeros",
    "12345": "inn.length",
    "1027700132195": "inn.length",
    "77О7083893": "inn.unclear",
    "ИНН": "inn.unclear",
    "нет": "inn.unclear",
}
OGRNS = {
    "1027700132195": "1027700132195",
    "ОГРН 1 027 700 132 195": "1027700132195",
    "ОГРНИП: 316774600000010": "316774600000010",
    "385768585948949": "385768585948949",
}
BAD_OGRNS = {
    "1027700132196": "ogrn.check_digit",
    "316774600000011": "ogrn.check_digit",
    "0027700132195": "ogrn.first_digit",
    "116774600000010": "ogrn.first_digit",
    "7707083893": "ogrn.length",
    "огрн": "ogrn.unclear",
}


@pytest.mark.parametrize(("typed", "expected"), INNS.items())
def test_inn(typed: str, expected: str) -> None:
    assert value("inn", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_INNS.items())
def test_no_inn(typed: str, code: str) -> None:
    assert fault("inn", typed).code == code


def test_a_wrong_length_is_told_with_the_length() -> None:
    assert fault("inn", "77 07").data == {"typed": "7707", "length": "4"}


@pytest.mark.parametrize(("typed", "expected"), OGRNS.items())
def test_ogrn(typed: str, expected: str) -> None:
    assert value("ogrn", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_OGRNS.items())
def test_no_ogrn(typed: str, code: str) -> None:
    assert fault("ogrn", typed).code == code


@pytest.mark.parametrize(
    ("typed", "expected"),
    {"773601001": "773601001", "КПП 7736 01 001": "773601001", "7736ав001": "7736AB001"}.items(),
)
def test_kpp(typed: str, expected: str) -> None:
    assert value("kpp", typed) == expected


@pytest.mark.parametrize(
    ("typed", "code"),
    {"7736": "kpp.length", "77АБ01001": "kpp.unclear", "000000000": "kpp.unclear",
     "???": "kpp.unclear"}.items(),
)  # fmt: skip
def test_no_kpp(typed: str, code: str) -> None:
    assert fault("kpp", typed).code == code
