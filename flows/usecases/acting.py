"""Whom a member of the staff acts for, and who it was that came first."""

from collections.abc import Sequence

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import Conflict, NotAllowed
from flows.ports import Repositories

ROLES: dict[str, tuple[str, ...]] = {
    "manager": ("centre",),
    "rec": ("rec",),
    "head": ("centre", "rec"),
    "admin": (),
}
"""Which actors of a status table a member of staff may act for, by role in the centre's file."""


def acts_for(member: Member) -> tuple[str, ...]:
    """The actors of a status table that the member may act for."""
    return tuple(dict.fromkeys(actor for role in member.roles for actor in ROLES[role]))


def require_acting(member: Member, verb: str) -> None:
    """Raise NotAllowed("verb.not_your_role") for who acts for nobody: an administrator."""
    if not acts_for(member):
        raise NotAllowed("verb.not_your_role", verb=verb)


def staff_actor(member: Member) -> str:
    """The member as an actor of the history."""
    return f"staff:{member.telegram}"


def name_of(centre: Centre, actor: str) -> str:
    """An actor of the history by name where the centre's file has one, else as it stands."""
    telegram = actor.removeprefix("staff:")
    member = centre.member(int(telegram)) if telegram.lstrip("-").isdigit() else None
    return member.name if member else actor


def first(centre: Centre, history: Sequence[Entry]) -> dict[str, str]:
    """Who was first and with what, for the one who was second."""
    if not history:
        return {"who": "", "verb": ""}
    last = history[-1]
    return {"who": name_of(centre, last.actor), "verb": last.verb}


def expect(
    centre: Centre, application: Application, history: Sequence[Entry], revision: int | None
) -> None:
    """Raise Conflict("application.moved_on") when it is not as the presser saw it."""
    if revision is not None and revision != application.revision:
        raise Conflict("application.moved_on", **first(centre, history))


async def save(repositories: Repositories, centre: Centre, application: Application) -> Application:
    """Store by compare-and-set. Who lost a race is told to whom (Conflict as in `expect`)."""
    try:
        return await repositories.applications.save(application)
    except Conflict:
        history = await repositories.applications.history(application.id)
        raise Conflict("application.moved_on", **first(centre, history)) from None
