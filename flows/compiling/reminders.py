"""Rules of `reminders.yaml`: days in order, for somebody, of something that can come about."""

from collections.abc import Iterator

from flows.compiling.ids import distinct
from flows.compiling.naming import services_known, tags_known
from flows.compiling.reminder_days import anchors, days
from flows.compiling.reminder_subjects import comes_about, known_states
from flows.compiling.source import Fault, Path, Source
from flows.model import Pack
from flows.reminders.rule import Reminder

COMMON = {"date", "window"}
"""Kinds that belong to nobody: an audience says which businesses they concern."""

STATED = {"application", "remarks", "documents", "document", "sales-report", "follow-up"}
"""Kinds that have a state."""

TIMED = {"application", "remarks", "documents"}
"""Kinds beside which a term of the client's may run."""


def reminders(pack: Pack, source: Source) -> Iterator[Fault]:
    """Faults of all rules, where they stand."""
    named = ((rule.id, ("reminders", n)) for n, rule in enumerate(pack.reminders))
    yield from distinct("reminder", named, source)
    yield from _ladder(pack, source)
    for n, rule in enumerate(pack.reminders):
        path: Path = ("reminders", n)
        yield from anchors(rule, source, path)
        yield from days(rule, source, path)
        yield from _settings(rule, source, path)
        yield from _whom(pack, rule, source, path)


def _ladder(pack: Pack, source: Source) -> Iterator[Fault]:
    """A last day that nobody is told of, though the bot ends what is not done by then."""
    steps = (step for machine in pack.machines.values() for step in machine.transitions)
    verb = next((step.verb for step in steps if step.role == "bot"), None)
    if verb is not None and "last" not in pack.ladder.client:
        yield source.fault("ladder.last", ("ladder", "client"), verb=verb)


def _settings(rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """What means nothing for what the rule is about, or for who reads it."""
    common = rule.subject in COMMON
    everybody = rule.audience == "everybody"
    idle = {
        "states": bool(rule.states) and rule.subject not in STATED,
        "untimed": rule.untimed and rule.subject not in TIMED,
        "audience": rule.audience is not None and not _concerns(rule),
        "awaits": rule.awaits is not None and not (rule.subject == "application" and rule.states),
        "services": everybody and bool(rule.services),
        "tags": everybody and bool(rule.tags),
        "unless": rule.unless is not None and rule.to != "business",
        "mute": rule.mute is not None and rule.to != "business",
    }
    for setting, wrong in idle.items():
        if wrong:
            data = {"setting": setting, "kind": rule.subject, "to": rule.to}
            yield source.fault("reminder.setting", (*path, setting), **data)
    if common and rule.to == "business" and rule.audience is None:
        yield source.fault("reminder.audience", (*path, "to"), rule=rule.id)


def _concerns(rule: Reminder) -> bool:
    """Whether an audience says something: whom it concerns, or that it concerns somebody."""
    if rule.to == "business":
        return rule.subject in COMMON
    return rule.subject == "date" and rule.audience in {"clients", "everybody"}


def _whom(pack: Pack, rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """Services, tags and states that are not there; else a rule that never speaks."""
    unless = (rule.unless,) if rule.unless is not None else ()
    faults = [
        *services_known(pack, rule.services, source, (*path, "services")),
        *(
            source.fault(one.code, (*path, "unless"), **one.data)
            for one in services_known(pack, unless, source, path)
        ),
        *tags_known(pack, rule.tags, source, (*path, "tags")),
        *known_states(pack, rule, source, (*path, "states")),
    ]
    yield from faults
    if not faults and not comes_about(pack, rule):
        yield source.fault("reminder.never", path, rule=rule.id)
