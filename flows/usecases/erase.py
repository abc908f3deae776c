"""The person has what is held on them erased [152-ФЗ]; what must be kept is locked."""

from dataclasses import dataclass
from datetime import datetime

from flows.people import Person
from flows.ports import Store


@dataclass(frozen=True, slots=True)
class Erase:
    """Erase profile, drafts and uploads. Submitted applications are kept three years, locked."""

    store: Store

    async def __call__(self, person: Person, now: datetime) -> None:
        """Erase. Called twice it changes nothing the second time."""
        async with self.store.transaction() as repositories:
            await repositories.people.erase(person.id, now)
            await repositories.audit.write(now, "client", "erased", f"person:{person.id}", {})
