"""Planned reminders follow what they are about, in the same transaction."""

from collections.abc import Sequence
from datetime import datetime

from flows.application import Application
from flows.catalogue import Service
from flows.centre import Centre
from flows.library import Library
from flows.machine import StatusMachine
from flows.model import Pack
from flows.ports import Repositories
from flows.reminders import Planned, Reminder, Subject
from flows.reminders.planning import applies, planned
from flows.usecases.common_subjects import COMMON, common_ids
from flows.usecases.left_in_peace import left_in_peace
from flows.usecases.subjects import OF_PERSON, Subjects


async def keep_reminders(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    application: Application,
    now: datetime,
) -> None:
    """Plan anew what an application is reminded of.

    To be called wherever it has moved, was begun or dropped, or its documents have changed.
    Answers to questions are left out: a draft's reminder that has become due finds by itself that
    somebody has gone on meanwhile.
    """
    pack = library.packs.get(application.pack)
    if pack is None or not pack.reminders:
        return
    subjects = Subjects(repositories, library, centre, now)
    await subjects.hold(f"application:{application.id}")
    await plan(subjects, await subjects.of_application(application))


async def plan(subjects: Subjects, ids: Sequence[str]) -> None:
    """Make what is planned for these subjects be what they mean as they stand now."""
    if not ids:
        return
    wanted = [one for id_ in ids for one in await _wanted(subjects, id_)]
    await subjects.repositories.reminders.replan(ids, wanted, subjects.now)


async def plan_person(subjects: Subjects, person_id: int) -> None:
    """Plan anew all that a person is reminded of: they have come back, or chosen otherwise."""
    repositories = subjects.repositories
    ids: list[str] = []
    for application in sorted(
        await repositories.applications.of_person(person_id), key=lambda one: one.id
    ):
        # Held, so that a step of somebody else's plans before or after this.
        if await repositories.terms.hold(application.id):
            ids += await subjects.of_application(application)
    for of_person in OF_PERSON:
        for one in sorted(await of_person(repositories, person_id)):
            await subjects.hold(one)
            ids.append(one)
    await plan(subjects, ids)
    await repositories.reminders.bring_back(person_id, COMMON)


async def plan_common(subjects: Subjects) -> None:
    """Plan windows and days of the year ahead.

    One whose day was past before it was planned is left out: nobody is told now what the centre
    did not know of in time. One that was planned and missed stays.
    """
    repositories = subjects.repositories
    ids = common_ids(subjects.library, subjects.centre, subjects.today)
    kept = await repositories.reminders.keys(ids)
    found = [one for id_ in ids for one in await _wanted(subjects, id_)]
    wanted = [one for one in found if one.on >= subjects.today or one.key in kept]
    await repositories.reminders.replan(ids, wanted, subjects.now, spread=False)


async def _wanted(subjects: Subjects, id_: str) -> Sequence[Planned]:
    subject = await subjects.get(id_)
    if subject is None:
        return ()
    found: list[Planned] = []
    for rule in subjects.library.packs[subject.pack].reminders:
        if rule.subject == subject.kind and _own(rule, subject):
            found += await messages(subjects, rule, subject)
    return found


def _own(rule: Reminder, subject: Subject) -> bool:
    """A day of the year is one rule's; everything else concerns all rules of its kind."""
    return subject.kind != "date" or subject.id.split(":")[2] == rule.id


async def messages(subjects: Subjects, rule: Reminder, subject: Subject) -> Sequence[Planned]:
    """What a rule means for a subject now; nothing where it does not apply."""
    pack = subjects.library.packs[subject.pack]
    if not applies(rule, subject, *_of_service(pack, subject)):
        return ()
    if await left_in_peace(subjects, rule, subject):
        return ()
    return planned(rule, subject, await subjects.days_of(rule, subject), subjects.now)


def _of_service(pack: Pack, subject: Subject) -> tuple[Service | None, StatusMachine | None]:
    service = pack.service_by_id.get(subject.service or "")
    return service, pack.machines.get(service.machine) if service is not None else None
