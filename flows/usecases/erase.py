"""The person has what is held on them erased [152-ФЗ]; what must be kept is locked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.application import Application
from flows.people import Person
from flows.ports import Notice, Repositories, Store
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
            letters = await _letters(repositories, kept)
            await repositories.people.erase(person.id, now)
            for event in events:
                await pass_on(repositories, event, now)
            for one in kept:
                if one.card is not None:
                    told = {"application": one.id, "letters": letters[one.id]}
                    key = f"locked:{one.id}"
                    notice = Notice(key, one.card.chat_id, "staff.locked", told)
                    await repositories.outbox.put(notice, now)
            await repositories.audit.write(now, "client", "erased", f"person:{person.id}", {})


async def _letters(repositories: Repositories, kept: Sequence[Application]) -> dict[int, list[int]]:
    """Messages of the staff's chat that show what the person wrote, by application."""
    return {
        one.id: list(await repositories.talks.copies(one.id, one.card.chat_id))
        for one in kept
        if one.card is not None
    }
