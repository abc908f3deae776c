"""What `prichal doctor` finds in the centre's own file, beyond its being readable."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.centre import Centre, Window
from flows.library import Library
from flows.reference.regions import regions
from flows.usecases.change_status import acts_for


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the doctor looked at."""

    what: str
    ok: bool
    detail: str


def centre_findings(centre: Centre, library: Library, now: datetime) -> list[Finding]:
    """The region, who acts for whom, the windows and the centre's own numbers, each with a cure."""
    found = [_place(centre, now), _staff(centre, library), _windows(centre, library, now)]
    return [*found, *_limits(centre)]


def _place(centre: Centre, now: datetime) -> Finding:
    clock = now.astimezone(ZoneInfo(centre.zone))
    known = any(region.ru == centre.region for region in regions().values())
    wrong = "" if known else ": not the name of a region as the questionnaire writes it"
    detail = f"{centre.region}{wrong}; {centre.zone}, now {clock:%H:%M}"
    quiet = f"writes first {centre.quiet.begin:%H:%M}-{centre.quiet.end:%H:%M}"
    return Finding("region and time", ok=known, detail=f"{detail}; {quiet}")


def _staff(centre: Centre, library: Library) -> Finding:
    """Whether there is somebody for every button that the status tables give to staff."""
    act_for = {actor for member in centre.staff for actor in acts_for(member)}
    idle = sorted(_needed(library) - act_for)
    count = Counter(role for member in centre.staff for role in member.roles)
    detail = ", ".join(f"{role} {number}" for role, number in count.items()) or "nobody"
    if idle:
        detail += f"; nobody may press the buttons of: {', '.join(idle)}"
    return Finding("staff", ok=not idle, detail=detail)


def _needed(library: Library) -> set[str]:
    """Those of the staff's actors that the status tables have buttons for."""
    roles: set[str] = {
        step.role
        for pack in library.packs.values()
        for machine in pack.machines.values()
        for step in machine.transitions
    }
    return roles & {"centre", "rec"}


def _windows(centre: Centre, library: Library, now: datetime) -> Finding:
    """Whether each window opens something, and what is closed with no window to come."""
    by_window = {
        (pack.id, service.id)
        for pack in library.packs.values()
        for service in pack.services
        if service.intake == "window"
    }
    idle = [one for one in centre.windows if (one.pack, one.service) not in by_window]
    today = now.astimezone(ZoneInfo(centre.zone)).date()
    live = {(one.pack, one.service) for one in centre.windows if one.closes >= today}
    closed = sorted(f"{pack} {service}" for pack, service in by_window - live)
    parts = [f"services with one: {len(by_window & live)}"]
    parts += [f"closed, nothing announced: {', '.join(closed)}"] if closed else []
    parts += [f"opens nothing: {_named(window)}" for window in idle]
    return Finding("intake windows", ok=not idle, detail="; ".join(parts))


def _named(window: Window) -> str:
    return f"{window.pack} {window.service} from {window.opens:%d.%m.%Y}"


def _limits(centre: Centre) -> Iterator[Finding]:
    """Numbers that the centre's people keep to; the bot computes with none of them."""
    if centre.limits:
        detail = ", ".join(f"{name} {number}" for name, number in centre.limits.items())
        yield Finding("numbers of the centre", ok=True, detail=detail)
