"""What a time line can be of: each is set up by real use cases at the moment of its event."""

from collections.abc import Awaitable, Callable, Mapping

from bot.timeline.stage import Stage
from bot.timeline.steps import led, sent
from flows.machine import StatusMachine
from flows.model import Pack
from flows.remarks import asks

SetUp = Callable[[Stage], Awaitable[None]]


async def draft(stage: Stage) -> None:
    """A form was begun and left."""
    person = stage.business
    await stage.office.use.start_application(person, stage.pack, stage.service, stage.now)


async def application(stage: Stage) -> None:
    """An application was sent."""
    await sent(stage)


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


async def follow_up(stage: Stage) -> None:
    """The service was given."""
    machine = stage.office.library.machine(stage.pack, stage.service)
    await led(stage, await sent(stage), lambda state, _: machine.by_id[state].success)


async def window(stage: Stage) -> None:
    """Somebody has asked to be told of the intake window that opens on the day."""
    await stage.office.use.subscribe(stage.business, stage.pack, stage.service, stage.now)


SUBJECTS: Mapping[str, SetUp] = {
    "application": application,
    "draft": draft,
    "remarks": remarks,
    "documents": documents,
    "follow-up": follow_up,
    "sales-report": follow_up,
    "window": window,
}


def services(pack: Pack, subject: str) -> tuple[str, ...]:
    """The services that a time line of this subject may be of, the most telling first."""
    found = [
        one
        for one in pack.services
        if one.forms and one.submits and _has(pack, pack.machines[one.machine], subject, one.id)
    ]
    # The longest way has the most to tell of.
    return tuple(
        one.id
        for one in sorted(found, key=lambda one: -len(pack.machines[one.machine].transitions))
    )


def _has(pack: Pack, machine: StatusMachine, subject: str, service: str) -> bool:
    match subject:
        case "remarks":
            return any(asks(machine, step) for step in machine.transitions)
        case "sales-report":
            return any(step.filed for step in machine.transitions)
        case "follow-up":
            return "complex" in pack.service_by_id[service].tags
        case "window":
            return pack.service_by_id[service].intake == "window"
    return True


def subjects(pack: Pack) -> tuple[str, ...]:
    """What the pack has time lines of."""
    return tuple(name for name in SUBJECTS if services(pack, name))


def _asked(machine: StatusMachine, state: str, came: str | None) -> bool:
    return any(
        asks(machine, step) and step.to == state
        for step in machine.transitions
        if step.verb == came
    )
