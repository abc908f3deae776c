"""What the centre pays for a business: recorded by staff, counted against the year's ceilings."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.catalogue import Price, Service
from flows.centre import Member
from flows.errors import NotAllowed
from flows.facts import outcome
from flows.library import Library
from flows.model import Pack
from flows.people import Person
from flows.ports import Store
from flows.usecases.acting import acts_for
from flows.usecases.background import INN


@dataclass(frozen=True, slots=True)
class RecordSupport:
    """Staff say how much the centre pays for an application."""

    store: Store

    async def __call__(
        self, member: Member, application_id: int, amount: Decimal, now: datetime
    ) -> Application:
        """Return the application with the sum in roubles.

        Raises NotFound, NotAllowed: a locked one; "verb.not_your_role" for a member who acts for
        nobody in the status tables.
        """
        if not acts_for(member):
            raise NotAllowed("verb.not_your_role", verb="sum")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            recorded = replace(application, granted=amount, updated_at=now)
            saved = await repositories.applications.save(recorded)
            subject, data = f"application:{saved.id}", {"amount": f"{amount:.2f}"}
            actor = f"staff:{member.telegram}"
            await repositories.audit.write(now, actor, "support.recorded", subject, data)
            return saved


@dataclass(frozen=True, slots=True)
class Used:
    """Roubles granted this year: for the service itself, and for all that share its ceiling."""

    service: Decimal = Decimal(0)
    pool: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class UsedThisYear:
    """What a person's company was granted this year that counts against a price's ceilings.

    Only what came of the person's own applications: anybody can type anybody's ИНН, and what
    another company was granted is not told to strangers.
    """

    store: Store
    library: Library

    async def __call__(
        self, person: Person, pack_id: str, service: Service, price: Price, now: datetime
    ) -> Used:
        """Return it; nothing where the company's ИНН is not known. `now`: in the centre's zone."""
        inn = person.profile.get(INN)
        if not inn:
            return Used()
        pack = self.library.pack(pack_id)
        async with self.store.reading() as repositories:
            found = await repositories.applications.of_company(str(inn))
        mine = [
            one
            for one in found
            if one.pack == pack_id
            and one.person_id == person.id
            and _this_year(one, now)
            and outcome(pack, one.service, one.state) != "ended"
        ]
        return Used(_granted(mine, {service.id}), _granted(mine, _sharing(pack, service, price)))


def _granted(found: Sequence[Application], services: AbstractSet[str]) -> Decimal:
    sums = (one.granted or Decimal(0) for one in found if one.service in services)
    return sum(sums, Decimal(0))


def _sharing(pack: Pack, service: Service, price: Price) -> set[str]:
    """The service itself, and all that share its pool."""
    pools = {limit.pool for limit in price.limits if limit.pool}
    return {service.id} | {
        one.id
        for one in pack.services
        if one.price is not None and pools & {limit.pool for limit in one.price.limits}
    }


def _this_year(application: Application, now: datetime) -> bool:
    zone = now.tzinfo or ZoneInfo("UTC")
    sent = application.submitted_at
    return sent is not None and sent.astimezone(zone).year == now.year
