"""A member of the staff goes on leave and is back; somebody may stand in."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.handling import Absence
from flows.ports import Store
from flows.usecases.acting import staff_actor
from flows.usecases.take import colleague


@dataclass(frozen=True, slots=True)
class GoAway:
    """Say from when until when somebody is on leave. What they have stays theirs."""

    store: Store
    centre: Centre

    async def __call__(
        self,
        member: Member,
        since: date,
        until: date,
        now: datetime,
        *,
        deputy: int | None = None,
        who: Member | None = None,
    ) -> Absence:
        """Return the absence of `who`, or of the member; a new one replaces the one before.

        Only the head writes down a colleague. Raises NotAllowed: "away.not_yours",
        "away.past" (it is over already), "handing.nobody" (who can't stand in).
        """
        whose = who or member
        if whose.telegram != member.telegram and "head" not in member.roles:
            raise NotAllowed("away.not_yours")
        today = now.astimezone(ZoneInfo(self.centre.zone)).date()
        if until < max(since, today):
            raise NotAllowed("away.past")
        if deputy is not None:
            colleague(self.centre, whose, deputy)
        absence = Absence(whose.telegram, since, until, deputy)
        async with self.store.transaction() as repositories:
            await repositories.absences.put(absence, now)
            data = {"since": since.isoformat(), "until": until.isoformat()}
            data |= {"deputy": str(deputy)} if deputy is not None else {}
            subject = f"staff:{whose.telegram}"
            await repositories.audit.write(now, staff_actor(member), "away", subject, data)
        return absence


@dataclass(frozen=True, slots=True)
class ComeBack:
    """The leave is over, or is not taken."""

    store: Store
    centre: Centre

    async def __call__(self, member: Member, now: datetime, *, who: Member | None = None) -> bool:
        """False where none was written down. Raises NotAllowed("away.not_yours") as `GoAway`."""
        whose = who or member
        if whose.telegram != member.telegram and "head" not in member.roles:
            raise NotAllowed("away.not_yours")
        async with self.store.transaction() as repositories:
            dropped = await repositories.absences.drop(whose.telegram)
            if dropped:
                subject = f"staff:{whose.telegram}"
                await repositories.audit.write(now, staff_actor(member), "back", subject, {})
        return dropped
