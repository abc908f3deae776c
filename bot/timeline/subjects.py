"""What a time line can be of: each is set up by real use cases at the moment of its event."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.timeline.stage import Stage
from bot.timeline.steps import led, sent
from flows.application import Application
from flows.catalogue import Service
from flows.machine import StatusMachine
from flows.model import Pack
from flows.people import Person
from flows.remarks import asks
from flows.reminders import Reminder
from flows.reminders.rule import Audience
from flows.usecases.common_subjects import services_of

SetUp = Callable[[Stage], Awaitable[object]]

ABOUT: Mapping[str, frozenset[str]] = {
    "contract": frozenset({"contract"}),
    "window": frozenset({"window"}),
    "document": frozenset({"document"}),
    "date": frozenset({"date"}),
    "follow-up": frozenset({"follow-up"}),
    "sales-report": frozenset({"sales-report"}),
}
"""What the messages of a time line speak of; by default all about an application."""

LEAD: Mapping[str, timedelta] = {"document": timedelta(days=30), "window": timedelta(days=14)}
"""How long before the event a time line begins, where one is told of what is to come."""

APPLICATION = frozenset({"application", "draft", "remarks", "documents", "document"})


async def draft(stage: Stage) -> None:
    """A form was begun and left."""
    person = await _business(stage)
    await stage.office.use.start_application(person, stage.pack, stage.service, stage.now)


async def application(stage: Stage) -> None:
    """An application was sent; where a state is named, it has come into that now."""
    found = await sent(stage)
    if stage.state:
        await led(stage, found, lambda state, _: state == stage.state)


async def remarks(stage: Stage) -> None:
    """An application was sent back to its applicant to be corrected."""
    machine = stage.office.library.machine(stage.pack, stage.service)
    reviewed = await sent(stage)
    await led(stage, reviewed, lambda state, came: _asked(machine, state, came))


async def documents(stage: Stage) -> None:
    """A document that is missing was asked for."""
    found = await sent(stage)
    await stage.begin()
    name = stage.office.texts(stage.business.language).timeline_document()
    await stage.office.use.ask_document(stage.staff, found.id, name, stage.now)


async def follow_up(stage: Stage) -> Application:
    """The service was given."""
    machine = stage.office.library.machine(stage.pack, stage.service)
    return await led(stage, await sent(stage), lambda state, _: machine.by_id[state].success)


async def contract(stage: Stage) -> None:
    """After a service was given an export contract was signed, and told of on the same day."""
    given = await follow_up(stage)
    await stage.begin()
    tell, now = stage.office.use.tell_contract, stage.now
    await tell(await _business(stage), given.id, "contract", now.date(), now)


async def date(stage: Stage) -> None:
    """Somebody has a service behind them and a draft begun: dates of the year concern both.

    And whatever else a date of the pack concerns: all that it brings is told, of any service.
    """
    await follow_up(stage)
    pack = stage.office.library.pack(stage.pack)
    rules = [one for one in pack.reminders if one.subject == "date"]
    for service in _first(pack, rules, "clients") - {stage.service}:
        await sent(replace(stage, service=service))
    await stage.begin()
    person = await _business(stage)
    for service in sorted({stage.service} | _first(pack, rules, "drafts")):
        await stage.office.use.start_application(person, stage.pack, service, stage.now)


def _first(pack: Pack, rules: Sequence[Reminder], audience: Audience) -> set[str]:
    """A service of each rule that concerns only who has one of some services."""
    narrow = [one for one in rules if one.audience == audience and (one.services or one.tags)]
    return {services_of(pack, one)[0] for one in narrow}


async def document(stage: Stage) -> None:
    """A document that the staff have is good until the event's day."""
    found = await sent(stage)
    name = stage.office.texts(stage.business.language).timeline_document()
    use, now = stage.office.use, stage.now
    sheet = await use.ask_document(stage.staff, found.id, name, now)
    slot = sheet.lines[-1].slot
    await use.settle_document.expiry(stage.staff, found.id, slot, stage.event.date(), now)


async def window(stage: Stage) -> None:
    """Somebody who has begun a draft has asked to be told of the intake window."""
    await draft(stage)
    await stage.office.use.subscribe(stage.business, stage.pack, stage.service, stage.now)


SUBJECTS: Mapping[str, SetUp] = {
    "application": application,
    "draft": draft,
    "remarks": remarks,
    "documents": documents,
    "document": document,
    "follow-up": follow_up,
    "sales-report": follow_up,
    "contract": contract,
    "window": window,
    "date": date,
}


def services(pack: Pack, subject: str) -> tuple[str, ...]:
    """The services that a time line of this subject may be of, the most telling first."""
    found = [one for one in pack.services if one.forms and one.submits]
    suitable = [one for one in found if _suits(pack, one, subject)]
    # The longest way has the most to tell of; who has sent what a date asks for is not told of it.
    rules = [one for one in pack.reminders if one.subject == subject == "date"]
    done = {one.unless for one in rules}
    suitable.sort(key=lambda one: (one.id in done, -len(pack.machines[one.machine].transitions)))
    return tuple(one.id for one in suitable)


def subjects(pack: Pack) -> tuple[str, ...]:
    """What the pack has time lines of."""
    return tuple(name for name in SUBJECTS if services(pack, name))


def _suits(pack: Pack, service: Service, subject: str) -> bool:
    machine = pack.machines[service.machine]
    rules = [one for one in pack.reminders if one.subject == subject]
    match subject:
        case "remarks":
            return any(asks(machine, step) for step in machine.transitions)
        case "documents" | "document":
            return not _over(machine) and any(_of(one, service) for one in rules)
        case "window":
            return service.intake == "window"
        case "contract":
            return bool(rules) and _suits(pack, service, "follow-up")
        case "sales-report" | "follow-up" | "date":
            ends = any(state.success for state in machine.states)
            return ends and any(_of(one, service) for one in rules)
    return True


def _of(rule: Reminder, service: Service) -> bool:
    named = not rule.services or service.id in rule.services
    return named and (not rule.tags or bool(set(rule.tags) & set(service.tags)))


def _over(machine: StatusMachine) -> bool:
    """Whether an application is at its end as soon as it is sent."""
    return all(
        machine.by_id[step.to].final for step in machine.transitions if step.from_ == machine.start
    )


async def _business(stage: Stage) -> Person:
    """The business with what is known of it by now."""
    async with stage.office.store.reading() as repositories:
        return await repositories.people.get(stage.business.id)


def _asked(machine: StatusMachine, state: str, came: str | None) -> bool:
    return any(
        asks(machine, step) and step.to == state
        for step in machine.transitions
        if step.verb == came
    )
