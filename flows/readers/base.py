"""What every reader takes, gives back and raises.

A reader is `read_x(text, ask) -> Read`. Values are canonical JSON: money and decimals are strings
("1500000.00"), dates ISO, periods ISO intervals ("2026-01-01/2026-03-31"), phones E.164, countries
alpha-2 codes, regions ids of `flows/reference/regions.json`. With `Ask.many` the value is a list.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel

ECHO_LENGTH = 60
MANY_LIMIT = 50

# Every code a wrong answer may carry, with the names of its data. Each has a text
# `answer-<code with dots as dashes>` in locales/*/answers.ftl; tests keep the two together.
CODES: Mapping[str, tuple[str, ...]] = {
    "text.empty": (),
    "text.too_long": ("max", "length"),
    "text.too_short": ("min", "length"),
    "list.too_many": ("max",),
    "list.one_only": ("typed",),
    "yes_no.unclear": ("typed",),
    "consent.unclear": ("typed",),
    "consent.refused": (),
    "info.unclear": ("typed",),
    "number.unclear": ("typed",),
    "number.not_whole": ("typed",),
    "number.ambiguous": ("typed", "suggest"),
    "number.too_small": ("min",),
    "number.too_big": ("max",),
    "money.unclear": ("typed",),
    "money.ambiguous": ("typed", "suggest"),
    "money.currency": ("typed",),
    "money.kopecks": ("typed",),
    "date.unclear": ("typed",),
    "date.impossible": ("typed",),
    "date.no_year": ("typed",),
    "date.in_future": ("typed",),
    "date.in_past": ("typed",),
    "date.too_early": ("min",),
    "date.too_late": ("max",),
    "period.unclear": ("typed",),
    "period.backwards": ("typed",),
    "inn.unclear": ("typed",),
    "inn.length": ("typed", "length"),
    "inn.check_digit": ("typed",),
    "inn.zeros": (),
    "ogrn.unclear": ("typed",),
    "ogrn.length": ("typed", "length"),
    "ogrn.first_digit": ("typed",),
    "ogrn.check_digit": ("typed",),
    "kpp.length": ("typed", "length"),
    "kpp.unclear": ("typed",),
    "gathering.title": (),
    "gathering.begins": (),
    "gathering.past": ("typed",),
    "gathering.where": (),
    "gathering.too_long": ("max",),
    "gathering.places": ("typed",),
    "gathering.closes": ("typed",),
    "url.unclear": ("typed",),
    "url.none": (),
    "url.email": ("typed",),
    "country.unknown": ("typed",),
    "country.slip": ("typed", "suggest"),
    "country.ambiguous": ("typed", "suggest"),
    "country.group": ("typed",),
    "country.not_allowed": ("typed",),
    "region.unknown": ("typed",),
    "region.slip": ("typed", "suggest"),
    "region.ambiguous": ("typed", "suggest"),
    "region.not_allowed": ("typed",),
    "okved.unclear": ("typed",),
    "okved.dots": ("typed", "suggest"),
    "okved.unknown_class": ("typed",),
    "tnved.unclear": ("typed",),
    "tnved.length": ("typed", "length"),
    "tnved.chapter": ("typed",),
    "phone.unclear": ("typed",),
    "phone.length": ("typed",),
    "phone.impossible": ("typed",),
    "email.unclear": ("typed",),
    "email.mixed": ("typed",),
    "email.slip": ("typed", "suggest"),
    # Raised by the engine and the handlers, not by readers. Sizes of files are in megabytes.
    "row.count": ("count", "needed"),
    "row.ambiguous": ("typed", "suggest"),
    "choice.unknown": ("typed",),
    "choice.none": (),
    "files.expected": (),
    "files.again": (),
    "files.program": ("name",),
    "files.empty": ("name",),
    "files.too_big": ("name", "max"),
    "files.too_many": ("max",),
    "files.unreadable": ("name",),
    "files.heic": ("name",),
    "files.web_page": ("name", "said"),
    "files.not_what_it_says": ("name", "said"),
    "files.locked": ("name",),
    "files.broken": ("name",),
    "files.huge": ("name",),
    "files.album": (),
    "kind.sticker": (),
    "kind.voice": (),
    "kind.photo_instead_of_text": (),
    "kind.location": (),
    "kind.other": (),
    "consent.needed": (),
}

# Gentle remarks on an answer that was taken.
NOTES: Mapping[str, tuple[str, ...]] = {"phone.foreign": ()}


class BadAnswer(Exception):
    """The text can't be read as asked: a code of `CODES` and the strings its sentence needs.

    `suggest` in the data holds up to five alternatives parted by "|", fit for buttons; where one
    item of a list is at fault, `whole` holds the list with each of them in its place.
    """

    def __init__(self, code: str, data: Mapping[str, str] | None = None) -> None:
        """Keep the code and its data; an unknown code is a mistake of the program."""
        super().__init__(code, dict(data or {}))
        self.code = code
        self.data: Mapping[str, str] = dict(data or {})

    @property
    def suggestions(self) -> tuple[str, ...]:
        """What the person may have meant, each ready to be sent back as an answer."""
        suggest = self.data.get("whole", self.data.get("suggest", ""))
        return tuple(suggest.split("|")) if suggest else ()


class Ask(BaseModel, frozen=True, extra="forbid"):
    """What a question allows, in the terms readers know.

    `today` is the day in the centre's time zone. `min` and `max` bound numbers, `earliest` and
    `latest` dates (both inclusive), the lengths count characters after cleaning. `countries`
    and `regions` narrow the choice; None allows all.
    """

    today: date
    min: Decimal | None = None
    max: Decimal | None = None
    min_length: int | None = None
    max_length: int | None = None
    earliest: date | None = None
    latest: date | None = None
    many: bool = False
    language: Literal["ru", "en"] = "ru"
    countries: frozenset[str] | None = None
    regions: frozenset[str] | None = None


class Read(BaseModel, frozen=True):
    """A value that was understood, and perhaps the code of a gentle remark (`NOTES`)."""

    value: str | bool | int | list[str]
    note: str | None = None


Reader = Callable[[str, Ask], Read]


def placeables(data: Mapping[str, str]) -> dict[str, str]:
    """Return the data as a sentence shows it: the suggestions parted by commas."""
    return {name: text.replace("|", ", ") for name, text in data.items()}


def echo(text: str) -> str:
    """Return what was typed, on one line and short enough to be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= ECHO_LENGTH else line[: ECHO_LENGTH - 1] + "…"
