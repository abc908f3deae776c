"""Staff put off a notice of a term: it comes once more in some hours or in the morning."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from flows.calendar import russia
from flows.centre import Centre, Member
from flows.errors import NotAllowed, NotFound
from flows.ports import Notice, Store
from flows.reminders.days import DAY, Days
from flows.reminders.ladder import Ladder
from flows.terms import OpenTerm, Rung
from flows.terms.ladder import reached
from flows.usecases.acting import acts_for, staff_actor
from flows.usecases.ring import actor_of, audience_of

Until = Literal["later", "morning"]

PUT_OFF = "term.put_off"
"""What the audit trail calls it."""

LATER = timedelta(hours=3)
"""What "later today" means."""


@dataclass(frozen=True, slots=True)
class PutOffTerm:
    """Tell of an application's terms once more; who puts them off again moves that.

    The terms themselves go on: their next rungs are rung as ever, and once one of those is, this
    is left out.
    """

    store: Store
    centre: Centre
    staff_chat: int

    async def __call__(
        self, member: Member, application_id: int, until: Until, now: datetime
    ) -> datetime:
        """Return the moment at which it comes.

        Raises NotFound, NotAllowed("term.needless") where no term of which the staff were told
        runs any more, NotAllowed("verb.not_your_role") for who may not act on any of them.
        """
        async with self.store.transaction() as repositories:
            if not await repositories.terms.hold(application_id):
                raise NotFound("application.not_found", id=str(application_id))
            terms = [one for one in await repositories.terms.of(application_id) if told(one)]
            if not terms:
                raise NotAllowed("term.needless")
            if not {actor_of(one.party) for one in terms} & set(acts_for(member)):
                raise NotAllowed("verb.not_your_role", verb="put_off")
            at = moment(self.centre, until, now)
            keys = f"term:{application_id}:again:"
            await repositories.outbox.withdraw(self.staff_chat, keys, now)
            data = {
                "application": application_id,
                "terms": [[t.state, t.verb, f"{t.started}", f"{t.due}"] for t in terms],
                "rungs": [int(one.rung) for one in terms],
            }
            subject, facts = f"application:{application_id}", {"until": at.isoformat()}
            times = len(await repositories.audit.of(subject, PUT_OFF))
            again = Notice(
                f"{keys}{times}", self.staff_chat, "term.staff", data, not_before=at, urgent=False
            )
            await repositories.outbox.put(again, now)
            await repositories.audit.write(now, staff_actor(member), PUT_OFF, subject, facts)
            return at


def told(term: OpenTerm) -> bool:
    """Whether the staff were told of a term that still runs."""
    given = not term.suspended and term.rung > Rung.NONE
    return given and audience_of(term, term.rung) == "staff"


def overtaken(term: OpenTerm, given: int, today: date, centre: Centre, ladder: Ladder) -> bool:
    """Whether a later notice of the term tells the staff, or has told them, than the one given."""
    come = max(term.rung, reached(term, today, russia(centre.closures)))
    rings = audience_of(term, come) == "staff" and ladder.rings("staff", come.name.lower())
    return come > given and rings


def moment(centre: Centre, until: Until, now: datetime) -> datetime:
    """When it comes; what does not fit into this day's hours comes in the next morning."""
    days, local = days_of(centre), now.astimezone(ZoneInfo(centre.zone))
    at = (local + LATER).replace(second=0, microsecond=0)
    if until == "later" and at.date() == local.date() and days.soonest(at) == at:
        return at
    return days.moment(days.sendable(local.date() + DAY, forward=True))


def days_of(centre: Centre) -> Days:
    """The centre's days and hours."""
    return Days(russia(centre.closures), ZoneInfo(centre.zone), centre.quiet)
