"""The person has what is held on them erased [152-ФЗ]; what must be kept is locked."""

from dataclasses import dataclass
from datetime import datetime

from flows.people import Person
from flows.ports import Notice, Store
from flows.usecases.seats import pass_on


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase profile, drafts and uploads. Submitted applications are kept three years, locked.

    The staff are told, so that their cards show the person no more. Whoever waits for a place at
    an event moves up into the one that became free.
    """

    store: Store

    async def __call__(self, person: Person, now: datetime) -> None:
        """Erase. Called twice it changes nothing the second time."""
        async with self.store.transaction() as repositories:
            kept = await repositories.applications.of_person(person.id)
            events = await repositories.gatherings.of_person(person.id)
            await repositories.people.erase(person.id, now)
            for event in events:
                await pass_on(repositories, event, now)
            for one in kept:
                if one.card is not None:
                    notice = Notice(
                        f"locked:{one.id}",
                        one.card.chat_id,
                        "staff.locked",
                        {"application": one.id},
                    )
                    await repositories.outbox.put(notice, now)
            await repositories.audit.write(now, "client", "erased", f"person:{person.id}", {})
