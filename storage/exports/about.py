"""What an export holds, for the reader who finds the file a year later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.catalogue import Service
from flows.machine import State
from flows.model import Form, Pack
from flows.rating import Rating
from flows.remarks import Round
from flows.talk import Letter
from storage.exports.contracts import Listed

MOMENT = "%d.%m.%Y %H:%M"


@dataclass(frozen=True, slots=True)
class About:
    """The filter that was asked for and the moment of the export; both times are aware.

    `levels` are the words for the levels of the score, by id.
    """

    at: datetime
    pack: str | None = None
    service: str | None = None
    state: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    levels: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, Form] = field(default_factory=dict)
    """Versions of forms that are not today's and that applications may be made with."""
    ratings: Mapping[int, Rating] = field(default_factory=dict)
    """How clients rated the services, by application."""
    letters: Mapping[int, Sequence[Letter]] = field(default_factory=dict)
    """What the staff and the clients wrote to each other, by application."""
    rounds: Mapping[int, Sequence[Round]] = field(default_factory=dict)
    """What clients corrected after remarks, by application."""
    contracts: Sequence[Listed] = ()
    """The ledger of export contracts."""


def lines(
    about: About, packs: Mapping[str, Pack], zone: ZoneInfo, count: int
) -> list[tuple[str, str | int]]:
    """Return the sheet "О выгрузке": a label and a value a line."""
    return [
        ("Выгружено", f"{_moment(about.at, zone)} ({zone.key})"),
        ("Заявок", count),
        ("Регламент", _packs(about, packs)),
        ("Услуга", _service(about, packs)),
        ("Статус", _state(about, packs)),
        ("Поданы с", _moment(about.since, zone)),
        ("Поданы по", _moment(about.until, zone)),
        *_versions(packs),
    ]


def _packs(about: About, packs: Mapping[str, Pack]) -> str:
    asked = packs.get(about.pack) if about.pack else None
    return asked.official if asked else about.pack or "все"


def _service(about: About, packs: Mapping[str, Pack]) -> str:
    found: list[Service] = [
        pack.service_by_id[about.service]
        for pack in packs.values()
        if about.service in pack.service_by_id
    ]
    return found[0].official if found else about.service or "все"


def _state(about: About, packs: Mapping[str, Pack]) -> str:
    """The label with the id: two states may share a label."""
    found: list[State] = [
        machine.by_id[about.state]
        for pack in packs.values()
        for machine in pack.machines.values()
        if about.state in machine.by_id
    ]
    return f"{found[0].official} ({found[0].id})" if found else about.state or "все"


def _moment(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):{MOMENT}}" if moment else "без ограничения"


def _versions(packs: Mapping[str, Pack]) -> list[tuple[str, str | int]]:
    """Which versions of the rules the columns come from."""
    found: list[tuple[str, str | int]] = []
    for pack in packs.values():
        found += [(f"Форма {pack.id}.{id_}", form.version) for id_, form in pack.forms.items()]
        if pack.scoring:
            found.append((f"Модель скоринга {pack.id}", pack.scoring.version))
        if pack.marketplaces:
            found.append((f"Таблица площадок {pack.id}", pack.marketplaces.version))
    return found
