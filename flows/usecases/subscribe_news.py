"""News of the centre: only who asked for them, or has applied and does not mind, gets them."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.broadcast import MUTED, NEWS
from flows.people import Person
from flows.ports import Store


@dataclass(frozen=True, slots=True)
class SubscribeNews:
    """Ask for news, or for none any more. One tap either way, as often as one likes."""

    store: Store

    async def __call__(self, person: Person, now: datetime, *, wanted: bool) -> None:
        """Subscribe or unsubscribe; "no" holds for news to those who have applied too."""
        async with self.store.transaction() as repositories:
            wishes = await repositories.wishes.of(person.id)
            muted = wishes.muted - {MUTED} if wanted else wishes.muted | {MUTED}
            if muted != wishes.muted:
                await repositories.wishes.put(person.id, replace(wishes, muted=muted))
            if wanted:
                await repositories.subscriptions.add(person.id, *NEWS, now)
            else:
                await repositories.subscriptions.remove(person.id, *NEWS)
            verb = "news.subscribed" if wanted else "news.unsubscribed"
            await repositories.audit.write(now, "client", verb, f"person:{person.id}", {})

    async def on(self, person: Person) -> bool:
        """Whether the person has asked for news."""
        async with self.store.reading() as repositories:
            wishes = await repositories.wishes.of(person.id)
            subscribed = await repositories.subscriptions.has(person.id, *NEWS)
        return subscribed and MUTED not in wishes.muted
