"""Tell me when intake opens [rec-marketplaces 5.2]."""

from dataclasses import dataclass
from datetime import datetime

from flows.people import Person
from flows.ports import Store


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Put the person on the list of those who are told when the next window opens."""

    store: Store

    async def __call__(self, person: Person, pack_id: str, service_id: str, now: datetime) -> None:
        """Subscribe; twice is once."""
        async with self.store.transaction() as repositories:
            await repositories.subscriptions.add(person.id, pack_id, service_id, now)
            subject = f"person:{person.id}"
            data = {"pack": pack_id, "service": service_id}
            await repositories.audit.write(now, "client", "subscribed", subject, data)
