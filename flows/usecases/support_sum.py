"""What the centre pays for a business: recorded by staff, counted against the year's ceilings."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.catalogue import Price, Service
from flows.centre import Member
from flows.library import Library
from flows.model import Pack
from flows.people import Person
from flows.ports import Store
from flows.usecases.background import INN


@dataclass(frozen=True, slots=True)
class RecordSupport:
    """Staff say how much the centre pays for an application."""

    store: Store

    async def __call__(
        self, member: Member, application_id: int, amount: Decimal, now: datetime
    ) -> Application:
        """Return the application with the sum in roubles. Raises NotFound, NotAllowed (locked)."""
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            recorded = replace(application, granted=amount, updated_at=now)
            saved = await repositories.applications.save(recorded)
            subject, data = f"application:{saved.id}", {"amount": f"{amount:.2f}"}
            actor = f"staff:{member.telegram}"
            await repositories.audit.write(now, actor, "support.recorded", subject, data)
            return saved


@dataclass(frozen=True, slots=True)
class UsedThisYear:
    """What a person's company was granted this year that counts against a price's ceilings."""

    store: Store
    library: Library

    async def __call__(
        self, person: Person, pack_id: str, service: Service, price: Price, now: datetime
    ) -> Decimal:
        """Return roubles; 0 where the company's ИНН is not known. `now` is in the centre's zone."""
        inn = person.profile.get(INN)
        if not inn:
            return Decimal(0)
        pack = self.library.pack(pack_id)
        counted = _counted(pack, service, price)
        async with self.store.reading() as repositories:
            found = await repositories.applications.of_company(str(inn))
        return sum(
            (
                one.granted or Decimal(0)
                for one in found
                if one.pack == pack_id and one.service in counted and _this_year(one, now)
            ),
            Decimal(0),
        )


def _counted(pack: Pack, service: Service, price: Price) -> set[str]:
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
