"""An event as staff announce it: one message, a line for each thing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from flows.readers.base import BadAnswer
from flows.readers.gathering import LONGEST, read_gathering

ZONE = ZoneInfo("Asia/Vladivostok")
NOW = datetime(2026, 11, 20, 9, tzinfo=ZONE)

WHOLE = """Экспорт в Казахстан: с чего начать
10.12.2026 11:00
Хабаровск, ул. Примерная, 1
мест 20
запись до 08.12.2026"""


def read(text: str) -> tuple[object, ...]:
    made = read_gathering(text, "example", "seminar", NOW)
    return made.title, made.begins, made.where, made.places, made.closes


def test_a_whole_announcement() -> None:
    assert read(WHOLE) == (
        "Экспорт в Казахстан: с чего начать",
        datetime(2026, 12, 10, 11, tzinfo=ZONE),
        "Хабаровск, ул. Примерная, 1",
        20,
        date(2026, 12, 8),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Семинар\n10 декабря 2026 в 11:00\nонлайн",
        "Семинар\n\nонлайн\n10.12.2026, 11.00",
        "Семинар\nонлайн\n10 декабря 11:00",
    ],
)
def test_lines_come_in_any_order_and_dates_in_any_writing(text: str) -> None:
    begins = datetime(2026, 12, 10, 11, tzinfo=ZONE)
    assert read(text) == ("Семинар", begins, "онлайн", None, None)


def test_an_address_may_take_two_lines() -> None:
    text = "Семинар\n10.12.2026 11:00\nХабаровск\nзал 2"
    assert read(text)[2] == "Хабаровск, зал 2"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  \n ", "gathering.title"),
        ("Семинар\nонлайн", "gathering.begins"),
        ("Семинар\n10.12.2026 25:00\nонлайн", "gathering.begins"),
        ("Семинар\n10.12.2025 11:00\nонлайн", "gathering.past"),
        ("Семинар\n10.12.2026 11:00", "gathering.where"),
        ("Семинар\n10.12.2026 11:00\nонлайн\nмест 0", "gathering.places"),
        ("Семинар\n10.12.2026 11:00\nонлайн\nзапись до 11.12.2026", "gathering.closes"),
        (f"{'С' * (LONGEST + 1)}\n10.12.2026 11:00\nонлайн", "gathering.too_long"),
        ("Семинар\n32.12.2026 11:00\nонлайн", "date.impossible"),
    ],
)
def test_what_is_missing_or_can_not_be_is_said(text: str, code: str) -> None:
    with pytest.raises(BadAnswer) as refused:
        read(text)
    assert refused.value.code == code
