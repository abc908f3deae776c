"""What DaData says of a company, as the registers' own values.

https://dadata.ru/api/find-id/party/ names the fields. Whatever a tariff leaves out comes as null.
"""

from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, ValidationError

from flows.conditions import Value
from flows.errors import RegisterAway
from flows.readers.text import one_line
from flows.register import Company, Known, RegisterField

MOSCOW = ZoneInfo("Europe/Moscow")
"""Days come as milliseconds of a midnight, in UTC or in Moscow; in Moscow both are that day."""

EPOCH = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))

KLADR_REGION = 2
"""Digits of a КЛАДР code that number the subject of the Federation."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Name(_Part):
    full_with_opf: str | None = None
    short_with_opf: str | None = None


class _State(_Part):
    status: str | None = None
    actuality_date: int | None = None
    registration_date: int | None = None


class _Activity(_Part):
    code: str
    main: bool = False


class _Place(_Part):
    region_kladr_id: str | None = None


class _Address(_Part):
    value: str | None = None
    data: _Place | None = None


class _Head(_Part):
    name: str | None = None
    post: str | None = None


class _Person(_Part):
    surname: str | None = None
    name: str | None = None
    patronymic: str | None = None


class _Party(_Part):
    inn: str
    ogrn: str | None = None
    kpp: str | None = None
    type: Literal["LEGAL", "INDIVIDUAL"] | None = None
    branch_type: str | None = None
    name: _Name | None = None
    state: _State | None = None
    okved: str | None = None
    okveds: tuple[_Activity, ...] | None = None
    address: _Address | None = None
    management: _Head | None = None
    fio: _Person | None = None


class _Suggestion(_Part):
    data: _Party


class _Reply(_Part):
    suggestions: tuple[_Suggestion, ...]


def read_party(body: bytes, inn: str, today: date) -> Company | None:
    """The company of this ИНН in DaData's answer; None where it knows none.

    `today` is the day where DaData gives none. Raises RegisterAway("register.unreadable") for what
    is no answer, or one about somebody else.
    """
    try:
        reply = _Reply.model_validate_json(body)
    except ValidationError as wrong:
        raise RegisterAway("register.unreadable") from wrong
    if not reply.suggestions:
        return None
    own = [one.data for one in reply.suggestions if one.data.inn == inn]
    if not own:
        raise RegisterAway("register.unreadable")
    return _company(min(own, key=_order), today)


def _order(party: _Party) -> tuple[bool, bool]:
    """Not a branch, and in business: a person may have been a sole trader before."""
    active = party.state is not None and party.state.status == "ACTIVE"
    return party.branch_type == "BRANCH", not active


def _company(party: _Party, today: date) -> Company:
    state = party.state or _State()
    as_of = _day(state.actuality_date) or today
    registered = _day(state.registration_date)
    name = party.name or _Name()
    address = party.address or _Address()
    values: dict[RegisterField, Value] = {
        "name": name.full_with_opf,
        "short_name": name.short_with_opf,
        "ogrn": party.ogrn,
        "kpp": party.kpp,
        "kind": {"LEGAL": "company", "INDIVIDUAL": "sole_trader"}.get(party.type or ""),
        "status": state.status.lower() if state.status else None,
        "okved": party.okved,
        "okveds": _codes(party),
        "region": _region(address),
        # Of a sole trader it says where the person lives, to whoever types their ИНН.
        "address": address.value if party.type != "INDIVIDUAL" else None,
        "head": _head(party),
        "registered_on": registered.isoformat() if registered else None,
    }
    shown = {name: _shown(value) for name, value in values.items()}
    known = {name: Known(value, "dadata", as_of) for name, value in shown.items() if value}
    return Company(party.inn, known)


def _shown(value: Value) -> Value:
    """A text on one line, without what can't be seen: staff read it beside what was typed."""
    return one_line(value) if isinstance(value, str) else value


def _codes(party: _Party) -> list[str]:
    """All codes, the main one first."""
    others = [one.code for one in sorted(party.okveds or (), key=lambda one: not one.main)]
    return list(dict.fromkeys([*([party.okved] if party.okved else []), *others]))


def _region(address: _Address) -> str | None:
    code = address.data.region_kladr_id if address.data is not None else None
    return code[:KLADR_REGION] if code else None


def _head(party: _Party) -> str:
    """The head with the post as the forms ask for it; of a sole trader the name."""
    if party.management is not None and party.management.name:
        post = (party.management.post or "").lower()
        return ", ".join(filter(None, [party.management.name, post]))
    person = party.fio or _Person()
    return " ".join(filter(None, [person.surname, person.name, person.patronymic]))


def _day(milliseconds: int | None) -> date | None:
    """The day; None for what is no moment of any calendar."""
    if milliseconds is None:
        return None
    try:
        return (EPOCH + timedelta(milliseconds=milliseconds)).astimezone(MOSCOW).date()
    except OverflowError:
        return None
