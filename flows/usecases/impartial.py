"""Nobody answers a complaint about their own work [rec-marketplaces 3.8 (14)]."""

from collections.abc import Sequence

from flows.application import Application, Entry
from flows.centre import Centre, Member, Role
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Repositories

DECIDES: frozenset[Role] = frozenset({"manager", "rec", "head"})
"""Whoever acts for somebody in a status table."""


async def check_impartial(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    member: Member,
    application: Application,
) -> None:
    """Raise NotAllowed("complaint.of_yours") for who had the application that is complained about.

    Where nobody else of the staff decides anything they have to do it all the same: a complaint
    that nobody may answer helps its client less.
    """
    if application.parent_id is None:
        return
    if not library.service(application.pack, application.service).complaint:
        return
    parent = await repositories.applications.get(application.parent_id)
    history = await repositories.applications.history(parent.id)
    others = [
        one
        for one in centre.staff
        if one.telegram != member.telegram and DECIDES.intersection(one.roles)
    ]
    if others and had_it(parent, history) == member.telegram:
        raise NotAllowed("complaint.of_yours")


def had_it(application: Application, history: Sequence[Entry]) -> int | None:
    """Who has an application; when nobody has it, who made the last step of the staff with it."""
    if application.performer is not None:
        return application.performer
    staff = [entry.actor for entry in history if entry.actor.startswith("staff:")]
    return int(staff[-1].removeprefix("staff:")) if staff else None
