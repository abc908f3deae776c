"""An application is sent and led along its status table by real use cases, whatever guards ask."""

from collections import deque
from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.timeline.filling import Known, filled
from bot.timeline.stage import Stage
from flows.application import Application, Entry
from flows.guards import Facts, missing
from flows.machine import StatusMachine, Transition
from flows.status import ROLES, led_by, offered
from flows.usecases.background import weigh
from flows.usecases.clearing import clearance

GRANTED = Decimal(100_000)
"""Roubles that the centre pays where a step asks for a sum."""

PAPER = b"%PDF-1.4 of a simulation"


class NoWay(Exception):
    """The status table leads to no such state."""


Goal = Callable[[str, str | None], bool]
"""Whether a state, and the verb that led there, is what is looked for."""


async def sent(stage: Stage) -> Application:
    """The service's application, filled and sent now. Raises NotFilled, NotAllowed."""
    office, now, pack = stage.office, stage.now, stage.pack
    library = office.library
    async with office.store.transaction() as repositories:
        person = await repositories.people.get(stage.business.id)
        draft = await repositories.applications.add(pack, stage.service, person.id, now)
        file = await repositories.files.add(person.id, "file.pdf", PAPER, "application/pdf", now)
        for name in library.service(pack, stage.service).forms:
            form = library.form(pack, name)
            await repositories.versions.keep(form, now)
            session = filled(library, pack, form, Known(file.id, _names(stage)), now)
            await repositories.fillings.open(draft.id, person, session)
    return await office.use.submit(person, draft.id, stage.service, now)


def _names(stage: Stage) -> dict[str, str]:
    """What the company and its people are called."""
    texts = stage.office.texts(stage.business.language)
    company, person = texts.timeline_company(), texts.timeline_contact()
    return {"company.full_name": company, "company.contact": person, "company.head": person}


async def led(stage: Stage, application: Application, goal: Goal) -> Application:
    """The application after the fewest steps to a goal; the last is the event. Raises NoWay."""
    office = stage.office
    machine = office.library.machine(application.pack, application.service)
    async with office.store.reading() as repositories:
        history = await repositories.applications.history(application.id)
    came = led_by(machine, application.state, history)
    for step in way(machine, application.state, came, goal):
        await stage.begin()
        await make(stage, application.id, step)
    async with office.store.reading() as repositories:
        return await repositories.applications.get(application.id)


def way(machine: StatusMachine, state: str, came: str | None, goal: Goal) -> list[Transition]:
    """The fewest steps from a state to a goal; none by the bot. Raises NoWay."""
    seen = {(state, came)}
    waiting: deque[tuple[str, str | None, list[Transition]]] = deque([(state, came, [])])
    while waiting:
        here, last, steps = waiting.popleft()
        if goal(here, last):
            return steps
        for step in offered(machine, here, ROLES, last):
            after = (step.to, step.verb)
            if step.role != "bot" and step.filed is None and after not in seen:
                seen.add(after)
                waiting.append((*after, [*steps, step]))
    raise NoWay(machine.id)


async def make(stage: Stage, application_id: int, step: Transition) -> None:
    """One step, by whoever makes it, with all that it asks for."""
    use, now = stage.office.use, stage.now
    if step.role == "client":
        async with stage.office.store.reading() as repositories:
            person = await repositories.people.get(stage.business.id)
        await use.client_step(person, application_id, step.verb, now)
        return
    await _clear(stage, application_id, step)
    words = stage.office.texts(stage.office.centre.staff_language).timeline_words()
    await use.change_status(
        stage.staff,
        application_id,
        step.verb,
        now,
        words=words if step.reason else None,
        on=now.date() if step.dated else None,
    )


async def _clear(stage: Stage, application_id: int, step: Transition) -> None:
    """Gather what the step's guards ask for, as staff would."""
    use, now, head = stage.office.use, stage.now, stage.staff
    desk = await use.open_desk(application_id)
    facts = await _facts(stage, desk.application, desk.history)
    codes = {one.code for one in missing(step, facts)}
    if "conditions" in codes:
        checked = [(ground, True) for ground in facts.unchecked]
        await use.check_condition(head, application_id, checked, now)
    if "sum" in codes:
        await use.record_support(head, application_id, GRANTED, now)
    if "originals" in codes:
        await use.record_originals(head, application_id, now.date(), now)
    if "documents" in codes:
        sheet = await use.look_at_documents(application_id)
        for index, line in enumerate(sheet.lines):
            await use.settle_document(head, application_id, index, line.key, "not_needed", now)
    for one in missing(step, facts):
        if one.code == "paper":
            name, content = one.ids[0], PAPER + one.ids[0].encode()
            await use.attach_paper(head, application_id, name, f"{name}.pdf", content, now)


async def _facts(stage: Stage, application: Application, history: Sequence[Entry]) -> Facts:
    library = stage.office.library
    async with stage.office.store.reading() as repositories:
        weighed = await weigh(repositories, library, application, application.forms, {}, stage.now)
        return (await clearance(repositories, library, application, history, weighed)).facts
