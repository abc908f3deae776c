"""A company of the SME register: as it is read of a file, kept in a row, and known to the bot."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from flows.conditions import Value
from flows.register import Company, Known, RegisterField

KINDS = {1: "company", 2: "sole_trader", 3: "sole_trader"}
"""ВидСубМСП; the head of a farm (3) is registered as a sole trader."""

CATEGORIES = {1: "micro", 2: "small", 3: "medium"}
"""КатСубМСП."""


@dataclass(frozen=True, slots=True)
class Record:
    """One company of a set; codes as the register has them, None where it says nothing.

    `name` is the full one, a person's for a sole trader; `place` is what stands below the region;
    `as_of` the day for which the register says it (ДатаСост).
    """

    inn: str
    name: str
    as_of: date
    ogrn: str | None = None
    kind: int | None = None
    category: int | None = None
    short_name: str | None = None
    okveds: tuple[str, ...] = ()
    region: str | None = None
    place: str | None = None
    entered_on: date | None = None


COLUMNS = (
    "inn",
    "ogrn",
    "kind",
    "category",
    "name",
    "short_name",
    "okveds",
    "region",
    "place",
    "entered_on",
)
"""Columns of `sme_company` in the order of `row`, beside `set_id`."""


def row(record: Record) -> tuple[str | int | None, ...]:
    """A record as it is kept."""
    return (
        record.inn,
        record.ogrn,
        record.kind,
        record.category,
        record.name,
        record.short_name,
        " ".join(record.okveds) or None,
        record.region,
        record.place,
        _number(record.entered_on),
    )


def company(kept: Row[Any], as_of: date) -> Company:
    """A kept row as the bot knows a company; `as_of` is the day of its set."""
    okveds: list[str] = (kept.okveds or "").split()
    values: dict[RegisterField, Value] = {
        "name": kept.name or None,
        "short_name": kept.short_name,
        "ogrn": kept.ogrn,
        "kind": KINDS.get(kept.kind),
        "category": CATEGORIES.get(kept.category),
        "okved": okveds[0] if okveds else None,
        "okveds": okveds or None,
        "region": kept.region,
        "address": kept.place,
        "sme_since": _day(kept.entered_on),
    }
    known = {
        name: Known(value, "sme", as_of) for name, value in values.items() if value is not None
    }
    return Company(kept.inn, known)


def _number(day: date | None) -> int | None:
    return None if day is None else day.year * 10_000 + day.month * 100 + day.day


def _day(number: int | None) -> str | None:
    if number is None:
        return None
    digits = str(number)
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
