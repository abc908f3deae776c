"""Subjects of reminders that concern many: intake windows, days of the year and of the quarter."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.centre import Centre, Window
from flows.library import Library
from flows.model import Pack
from flows.ports import Repositories
from flows.reminders import Reminder, Subject
from flows.reminders.subject import QUARTER

AHEAD = timedelta(days=400)
"""So far windows and days of the year are planned."""

BEHIND = timedelta(days=100)
"""A quarter is reported after it; one that is so long over is not looked at any more."""

QUARTERS = ((3, 31), (6, 30), (9, 30), (12, 31))

COMMON = ("date", "window")
"""Kinds that belong to no one person; of their messages to businesses there is one row for all,
until its moment has come."""


async def date_subject(
    repositories: Repositories, library: Library, centre: Centre, id_: str, now: datetime
) -> Subject | None:
    """A day of a rule: "<pack>:<rule>:<day>"."""
    pack_id, rule_id, day = id_.split(":")
    pack = library.packs.get(pack_id)
    rule = next((one for one in pack.reminders if one.id == rule_id), None) if pack else None
    if pack is None or rule is None or rule.subject != "date":
        return None
    if date.fromisoformat(day) not in _days(rule, date.fromisoformat(day).year):
        return None
    if not _tells(library, pack_id, rule):
        return None
    services = services_of(pack, rule) if rule.services or rule.tags else ()
    return Subject(
        kind="date",
        id=f"date:{id_}",
        pack=pack_id,
        dates={"day": date.fromisoformat(day)},
        service=next(iter(services), rule.unless),
    )


async def window_subject(
    repositories: Repositories, library: Library, centre: Centre, id_: str, now: datetime
) -> Subject | None:
    """An intake window that is not over: "<pack>:<service>:<first day>"."""
    pack_id, service, opens = id_.split(":")
    pack = library.packs.get(pack_id)
    today = now.astimezone(ZoneInfo(centre.zone)).date()
    # Only the service's own: a centre may announce hundreds, and each is looked up by itself.
    own = [one for one in centre.windows if (one.pack, one.service) == (pack_id, service)]
    found = (one for window in own for one in window.announced())
    window = next((one for one in found if one.opens == date.fromisoformat(opens)), None)
    if pack is None or window is None or service not in pack.service_by_id:
        return None
    if window.closes < today:
        return None
    dates = {"opens": window.opens, "closes": window.closes}
    return Subject(kind="window", id=f"window:{id_}", pack=pack_id, dates=dates, service=service)


def common_ids(library: Library, centre: Centre, today: date) -> Sequence[str]:
    """Ids of all subjects of these kinds that are to be planned on this day."""
    found = []
    for pack in library.packs.values():
        for rule in pack.reminders:
            if rule.subject == "date" and _tells(library, pack.id, rule):
                years = range((today - BEHIND).year, (today + AHEAD).year + 1)
                days = (day for year in years for day in _days(rule, year))
                found += [f"date:{pack.id}:{rule.id}:{day}" for day in days if _near(day, today)]
    for window in _windows(centre):
        if window.pack in library.packs and _near(window.closes, today, window.opens):
            found.append(_window_id(window))
    return found


def services_of(pack: Pack, rule: Reminder) -> tuple[str, ...]:
    """The services that a rule is about; all of the pack where it names none."""
    return tuple(
        one.id
        for one in pack.services
        if (not rule.services or one.id in rule.services)
        and (not rule.tags or set(rule.tags) & set(one.tags))
    )


def tellers(library: Library, pack_id: str, rule: Reminder) -> tuple[str, ...]:
    """The packs that have the same day for everybody, in order; of another rule its own pack.

    Everybody is a client of the centre and not of a pack, so only the first of them tells.
    """
    if rule.audience != "everybody" or rule.subject != "date":
        return (pack_id,)
    same = (rule.id, rule.anchor, rule.unless, rule.audience)
    return tuple(
        pack.id
        for pack in library.packs.values()
        if any((one.id, one.anchor, one.unless, one.audience) == same for one in pack.reminders)
    )


def _tells(library: Library, pack_id: str, rule: Reminder) -> bool:
    return tellers(library, pack_id, rule)[0] == pack_id


def _days(rule: Reminder, year: int) -> Iterator[date]:
    """The days of a year that the rule is anchored to."""
    if rule.anchor == QUARTER:
        yield from (date(year, month, day) for month, day in QUARTERS)
        return
    month, day = rule.anchor.split("-")
    yield date(year, int(month), int(day))


def _near(last: date, today: date, first: date | None = None) -> bool:
    return last >= today - BEHIND and (first or last) <= today + AHEAD


def _windows(centre: Centre) -> Iterator[Window]:
    return (one for window in centre.windows for one in window.announced())


def _window_id(window: Window) -> str:
    return f"window:{window.pack}:{window.service}:{window.opens.isoformat()}"
