"""The opposite of reading: a canonical value as a person likes to see it."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from flows.readers.amounts import NBSP, grouped
from flows.reference import countries, regions

Language = Literal["ru", "en"]
Value = str | bool | int | list[str]
Show = Callable[[str, Language], str]

_DOMESTIC = "+7"
_TNVED_GROUPS = (4, 6, 9)


def show(kind: str, value: Value, language: Language = "ru") -> str:
    """Return the value of a question of `kind` in words; items of a list are parted by commas.

    What a reader takes, it takes again from here. Raises TypeError for a bool: yes and no are
    words, and words are the caller's.
    """
    if isinstance(value, bool):
        raise TypeError(f"{kind}: yes and no have no form of their own")
    shower = _SHOWERS.get(kind, _as_is)
    items = value if isinstance(value, list) else [str(value)]
    return ", ".join(shower(item, language) for item in items)


def _as_is(text: str, language: Language) -> str:
    return text


def _money(text: str, language: Language) -> str:
    value = Decimal(text)
    whole = value == value.to_integral_value()
    amount = grouped(value, language) if whole else _with_kopecks(value, language)
    return f"{amount}{NBSP}₽"


def _with_kopecks(value: Decimal, language: Language) -> str:
    roubles, kopecks = f"{abs(value):.2f}".split(".")
    mark = "," if language == "ru" else "."
    sign = "-" if value < 0 else ""
    return f"{sign}{grouped(Decimal(roubles), language)}{mark}{kopecks}"


def _number(text: str, language: Language) -> str:
    return grouped(Decimal(text), language)


def _percent(text: str, language: Language) -> str:
    gap = NBSP if language == "ru" else ""
    return f"{_number(text, language)}{gap}%"


def _date(text: str, language: Language) -> str:
    return f"{date.fromisoformat(text):%d.%m.%Y}"


def _period(text: str, language: Language) -> str:
    first, last = text.split("/")
    return f"{_date(first, language)} – {_date(last, language)}"


def _country(code: str, language: Language) -> str:
    return countries.countries()[code].label(language)


def _region(id_: str, language: Language) -> str:
    return regions.regions()[id_].label(language)


def _tnved(digits: str, language: Language) -> str:
    """Part the digits as the nomenclature does: "1905 90 800 0"."""
    edges = (0, *(edge for edge in _TNVED_GROUPS if edge < len(digits)), len(digits))
    return " ".join(digits[start:end] for start, end in pairwise(edges))


def _phone(number: str, language: Language) -> str:
    """Part a Russian number for the eye; a foreign one stays in E.164."""
    main, _, extension = number.partition(";ext=")
    digits = main.removeprefix(_DOMESTIC)
    if main.startswith(_DOMESTIC) and len(digits) == len("9161234567"):
        parts = f"{digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
        main = f"{_DOMESTIC} {parts}".replace(" ", NBSP)
    word = "доб." if language == "ru" else "ext."
    return f"{main}, {word} {extension}" if extension else main


_SHOWERS: Mapping[str, Show] = {
    "money": _money,
    "integer": _number,
    "decimal": _number,
    "percent": _percent,
    "date": _date,
    "period": _period,
    "country": _country,
    "region": _region,
    "tnved": _tnved,
    "phone": _phone,
}
