"""A member of staff takes an application, hands it back, or hands it over to a colleague."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import Conflict, NotAllowed
from flows.handling import stands_in
from flows.ports import Repositories, Store
from flows.usecases.acting import expect, require_acting, save, staff_actor


@dataclass(frozen=True, slots=True)
class Take:
    """A member of staff takes an application into work, or hands it back."""

    store: Store
    centre: Centre

    async def __call__(
        self, member: Member, application_id: int, now: datetime, *, revision: int | None = None
    ) -> Application:
        """Return the application, now the member's; one that they have already stays as it is.

        Raises Conflict("application.taken") when a colleague was first, NotAllowed for a member
        who acts for nobody in the table.
        """
        require_acting(member, "take")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.performer not in {None, member.telegram}:
                raise taken(self.centre, application)
            history = await repositories.applications.history(application_id)
            expect(self.centre, application, history, revision)
            if application.performer == member.telegram:
                return application
            mine = member.telegram
            return await give(repositories, self.centre, application, member, mine, "take", now)


@dataclass(frozen=True, slots=True)
class HandBack:
    """An application goes back to the queue."""

    store: Store
    centre: Centre

    async def __call__(
        self, member: Member, application_id: int, now: datetime, *, revision: int | None = None
    ) -> Application:
        """Return the application that nobody has. Raises as `Take`."""
        require_acting(member, "hand_back")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            await require_free(repositories, self.centre, application, member, now)
            history = await repositories.applications.history(application_id)
            expect(self.centre, application, history, revision)
            if application.performer is None:
                return application
            verb = "hand_back"
            return await give(repositories, self.centre, application, member, None, verb, now)


async def require_free(
    repositories: Repositories,
    centre: Centre,
    application: Application,
    member: Member,
    now: datetime,
) -> None:
    """Raise Conflict("application.taken") where a colleague has it.

    The head, and who stands in for the colleague today, may act for them.
    """
    holder = application.performer
    if holder is None or holder == member.telegram or "head" in member.roles:
        return
    away = await repositories.absences.now(now.astimezone(ZoneInfo(centre.zone)).date())
    if holder in away and stands_in(away, holder) == member.telegram:
        return
    raise taken(centre, application)


def taken(centre: Centre, application: Application) -> Conflict:
    """That a colleague has it."""
    who = centre.member(application.performer or 0)
    return Conflict("application.taken", who=who.name if who else "")


async def give(
    repositories: Repositories,
    centre: Centre,
    application: Application,
    member: Member,
    performer: int | None,
    verb: str,
    now: datetime,
    words: str | None = None,
) -> Application:
    """Another performer, with its line in the history and the audit."""
    changed = replace(application, performer=performer, updated_at=now)
    given = await save(repositories, centre, changed)
    actor = staff_actor(member)
    entry = Entry(now, actor, verb, given.state, words)
    await repositories.applications.write(given.id, entry)
    data = {"to": str(performer)} if verb == "hand_over" else {}
    await repositories.audit.write(now, actor, verb, f"application:{given.id}", data)
    return given


def colleagues(centre: Centre, member: Member) -> tuple[Member, ...]:
    """Those of the staff who decide, without the member."""
    return tuple(
        one
        for one in centre.staff
        if one.telegram != member.telegram and set(one.roles) - {"admin"}
    )


def colleague(centre: Centre, member: Member, telegram: int) -> Member:
    """One of them. Raises NotAllowed("handing.nobody")."""
    found = next((one for one in colleagues(centre, member) if one.telegram == telegram), None)
    if found is None:
        raise NotAllowed("handing.nobody")
    return found
