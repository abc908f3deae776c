"""What an application takes from the one that it is about, and the step that it makes there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre
from flows.conditions import Value
from flows.errors import NotFound
from flows.library import Library, facts
from flows.people import Person
from flows.ports import Repositories
from flows.related import NUMBER, complaints, filed_step, related
from flows.usecases.keep_terms import keep_terms
from flows.usecases.ownership import own


async def parent_of(
    repositories: Repositories, library: Library, person: Person, parent_id: int, service: str
) -> Application:
    """The person's application that the service may be begun about now.

    Raises NotFound for another's, and where the service does not belong to it (any more).
    """
    parent = await own(repositories, parent_id, person)
    history = await repositories.applications.history(parent.id)
    pack = library.pack(parent.pack)
    machine = library.machine(parent.pack, parent.service)
    offered = related(pack, machine, parent.state, history)
    if parent.number is None or service not in {one.id for one in (*offered, *complaints(pack))}:
        raise NotFound("service.unknown", service=service)
    return parent


async def known_from(repositories: Repositories, parent: Application | None) -> Mapping[str, Value]:
    """The company as it stands in the parent's forms, by profile key; and the parent's number."""
    if parent is None:
        return {}
    known: dict[str, Value] = {NUMBER: parent.number}
    for filled in parent.forms.values():
        form = await repositories.versions.get(filled.version)
        known |= facts(form, filled.answers)
    return known


async def make_parents_step(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    child: Application,
    now: datetime,
) -> None:
    """The step of the parent that the child's submission is: a report on its sales.

    Nothing where the parent's table names no step for it. The line of the parent's history has the
    child's number for its words. Raises Conflict where somebody moved the parent just now.
    """
    if child.parent_id is None:
        return
    parent = await repositories.applications.get(child.parent_id)
    history = await repositories.applications.history(parent.id)
    machine = library.machine(parent.pack, parent.service)
    step = filed_step(machine, parent.state, history, child.service)
    if step is None:
        return
    moved = await repositories.applications.save(replace(parent, state=step.to, updated_at=now))
    entry = Entry(now, "client", step.verb, step.to, child.number)
    await repositories.applications.write(moved.id, entry)
    await keep_terms(repositories, library, centre, moved, now)
    data = {"state": step.to, "by": str(child.id)}
    await repositories.audit.write(now, "client", step.verb, f"application:{moved.id}", data)
