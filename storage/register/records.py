"""A company of the SME register: as it is read of a file, kept in a row, and known to the bot."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Row

from flows.conditions import Value
from flows.register import Company, Known, RegisterField

KINDS = {1: "company", 2: "sole_trader", 3: "sole_trader"}
"""ВидСубМСП; the head of a farm (3) is registered as a sole trader."""

CATEGORIES = {1: "micro", 2: "small", 3: "medium"}
"""КатСубМСП."""


class Record(NamedTuple):
    """One company of a set; codes as the register has them, None where it says nothing.

    The fields are those of the table `sme_company`, in its order. `name` is the full one, a
    person's for a sole trader; `okveds` has blanks between the codes, the main one first;
    `entered_on` is 20190810.
    """

    inn: str
    ogrn: str | None
    kind: int | None
    category: int | None
    name: str
    short_name: str | None
    okveds: str | None
    region: str | None
    entered_on: int | None


def company(kept: Row[Any], as_of: date) -> Company:
    """A kept row as the bot knows a company; `as_of` is the day of its set.

    There is no address: the register has the settlement only, and for a sole trader it is where
    the person lives.
    """
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
        "sme_since": _day(kept.entered_on),
    }
    known = {
        name: Known(value, "sme", as_of) for name, value in values.items() if value is not None
    }
    return Company(kept.inn, known)


def _day(number: int | None) -> str | None:
    if number is None:
        return None
    digits = str(number)
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
