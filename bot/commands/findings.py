"""What `prichal doctor` finds in the centre's own file, beyond its being readable."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.printed import say
from flows.centre import Centre
from flows.library import Library
from flows.reference.regions import regions
from flows.terms.running import days_of
from flows.usecases.acting import acts_for
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the doctor looked at: its id (`doctor-<what>` in the texts), and words."""

    what: str
    ok: bool
    detail: str


def centre_findings(centre: Centre, library: Library, now: datetime, texts: Texts) -> list[Finding]:
    """Region, staff, windows, terms and the centre's own numbers, each with a cure."""
    return [
        _place(centre, now, texts),
        _staff(centre, library, texts),
        _windows(centre, library, now, texts),
        _terms(centre, library, texts),
        *_limits(centre),
    ]


def _place(centre: Centre, now: datetime, texts: Texts) -> Finding:
    if not any(region.ru == centre.region for region in regions().values()):
        wrong = say(texts, "doctor-place-wrong", region=centre.region)
        return Finding("place", ok=False, detail=wrong)
    clock = now.astimezone(ZoneInfo(centre.zone))
    data = {
        "region": centre.region,
        "zone": centre.zone,
        "clock": f"{clock:%H:%M}",
        "begin": f"{centre.quiet.begin:%H:%M}",
        "end": f"{centre.quiet.end:%H:%M}",
    }
    return Finding("place", ok=True, detail=say(texts, "doctor-place-detail", **data))


def _staff(centre: Centre, library: Library, texts: Texts) -> Finding:
    """Whether there is somebody for every button that the status tables give to staff."""
    act_for = {actor for member in centre.staff for actor in acts_for(member)}
    idle = sorted(_needed(library) - act_for)
    count = Counter(role for member in centre.staff for role in member.roles)
    roles = [f"{texts.get(f'doctor-role-{role}')} {number}" for role, number in count.items()]
    detail = ", ".join(roles) or texts.get("doctor-staff-nobody")
    if idle:
        names = ", ".join(texts.get(f"doctor-role-{role}") for role in idle)
        detail += "; " + say(texts, "doctor-staff-idle", roles=names)
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


def _windows(centre: Centre, library: Library, now: datetime, texts: Texts) -> Finding:
    """How many services are open by windows, and what is closed with no window to come."""
    by_window = {
        (pack.id, service.id)
        for pack in library.packs.values()
        for service in pack.services
        if service.intake == "window"
    }
    today = now.astimezone(ZoneInfo(centre.zone)).date()
    live = {(one.pack, one.service) for one in centre.windows if one.closes >= today}
    closed = sorted(f"{pack} {service}" for pack, service in by_window - live)
    parts = [say(texts, "doctor-windows-detail", count=len(by_window & live))]
    if closed:
        parts.append(say(texts, "doctor-windows-closed", services=", ".join(closed)))
    return Finding("windows", ok=True, detail="; ".join(parts))


def _terms(centre: Centre, library: Library, texts: Texts) -> Finding:
    """How many days the centre gives, and where silence ends nothing, since nobody gives any."""
    waiting = [
        name
        for pack in library.packs.values()
        for machine in pack.machines.values()
        for step in machine.transitions
        if step.role == "bot"
        and days_of(step, pack.id, machine.id, centre) is None
        and (name := f"{pack.id}.{machine.id}.{step.verb}")
    ]
    parts = [say(texts, "doctor-terms-detail", count=len(centre.terms))]
    if waiting:
        named = ", ".join(dict.fromkeys(waiting))
        parts.append(say(texts, "doctor-terms-waiting", steps=named))
    return Finding("terms", ok=True, detail="; ".join(parts))


def _limits(centre: Centre) -> Iterator[Finding]:
    """Numbers that the centre's people keep to; the bot computes with none of them."""
    if centre.limits:
        detail = ", ".join(f"{name} {number}" for name, number in centre.limits.items())
        yield Finding("limits", ok=True, detail=detail)
