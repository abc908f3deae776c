"""Phones and e-mails as people write them."""

import pytest

from bot.contacts import read_phone
from tests.support.reading import ask, fault, value

PHONES = {
    "+7 916 123-45-67": "+79161234567",
    "8 (916) 123-45-67": "+79161234567",
    "9161234567": "+79161234567",
    "79161234567": "+79161234567",
    "+89161234567": "+79161234567",
    "+8 916 123 45 67": "+79161234567",
    "+8(495)123-45-67": "+74951234567",
    "8 800 555-01-01": "+78005550101",
    "8 (495) 123-45-67, доб. 12": "+74951234567;ext=12",
    "+7 495 123-45-67 ext. 5": "+74951234567;ext=5",
    "+84 91 234 56 78": "+84912345678",
    "+375 29 123 45 67": "+375291234567",
}
BAD_PHONES = {
    "позвоните мне": "phone.unclear",
    "8-800-FLOWERS": "phone.unclear",
    "8" * 41: "phone.unclear",
    "+": "phone.unclear",
    "123": "phone.length",
    "+7 916 123": "phone.length",
    "+7 000 000 00 00": "phone.impossible",
}
EMAILS = {
    "Ivanov@Example.RU": "Ivanov@example.ru",
    "<ivanov@example.ru>": "ivanov@example.ru",
    "mailto:ivanov@example.ru": "ivanov@example.ru",
    "почта@пример.рф": "почта@пример.рф",
    "info@пример.рф": "info@пример.рф",
}
BAD_EMAILS = {
    "нет": "email.unclear",
    "ivanov@": "email.unclear",
    "ivanov@example": "email.unclear",
    "ivanov@mail,ru": "email.unclear",
    "два слова@example.ru": "email.mixed",
    "иванов@mail.ru": "email.mixed",
}


@pytest.mark.parametrize(("typed", "expected"), PHONES.items())
def test_phones(typed: str, expected: str) -> None:
    assert value("phone", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_PHONES.items())
def test_no_phones(typed: str, code: str) -> None:
    assert fault("phone", typed).code == code


@pytest.mark.parametrize(
    ("typed", "note"),
    {"8 700 123 45 67": "phone.foreign", "+86 138 0013 8000": "phone.foreign",
     "+7 916 123-45-67": None}.items(),
)  # fmt: skip
def test_a_foreign_number_is_taken_and_marked(typed: str, note: str | None) -> None:
    assert read_phone(typed, ask()).note == note


def test_several_phones() -> None:
    typed = "89161234567, 8 495 123-45-67, доб. 12\n+79161234567"
    assert value("phone", typed, many=True) == ["+79161234567", "+74951234567;ext=12"]


@pytest.mark.parametrize(("typed", "expected"), EMAILS.items())
def test_emails(typed: str, expected: str) -> None:
    assert value("email", typed) == expected


@pytest.mark.parametrize(("typed", "code"), BAD_EMAILS.items())
def test_no_emails(typed: str, code: str) -> None:
    assert fault("email", typed).code == code


@pytest.mark.parametrize("typed", ["ivan@мail.ru", "ivan@mаil.ru", "ivаn@mail.ru"])
def test_a_letter_of_the_other_alphabet_is_found_and_put_right(typed: str) -> None:
    refused = fault("email", typed)
    assert (refused.code, refused.suggestions) == ("email.slip", ("ivan@mail.ru",))


def test_several_emails() -> None:
    assert value("email", "a@example.ru; b@example.ru", many=True) == [
        "a@example.ru",
        "b@example.ru",
    ]
