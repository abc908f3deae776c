"""A business rates a service that it has confirmed [rec-marketplaces 5.9, step 12]."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.centre import Centre
from flows.errors import NotAllowed
from flows.library import Library
from flows.people import Person
from flows.ports import Notice, Repositories, Store
from flows.rating import MAX_WORDS, STARS, Rating, open_until
from flows.usecases.ownership import own

PATIENCE = timedelta(minutes=10)
"""How long the staff's message waits: for the words, or for other stars."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Keep stars, or the words beside them. The confirmation itself does not wait for either."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def stars(self, person: Person, application_id: int, stars: int, now: datetime) -> Rating:
        """Keep the stars; the words that were written stay.

        Raises NotAllowed("rating.not_now") before the confirmation and when the days are over,
        NotFound for another's.
        """
        if stars not in STARS:
            raise NotAllowed("rating.not_now")
        async with self.store.transaction() as repositories:
            application = await self._rateable(repositories, person, application_id, now)
            before = await repositories.ratings.of(application.id)
            words = before.words if before else None
            rating = Rating(application.id, stars, before.at if before else now, words)
            await self._keep(repositories, rating, now)
            return rating

    async def words(self, person: Person, application_id: int, words: str, now: datetime) -> Rating:
        """Keep the words. Raises as `stars`, also where there are no stars yet.

        NotAllowed("words.too_long") says how many characters may be.
        """
        if len(words) > MAX_WORDS:
            raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))
        async with self.store.transaction() as repositories:
            application = await self._rateable(repositories, person, application_id, now)
            before = await repositories.ratings.of(application.id)
            if before is None:
                raise NotAllowed("rating.not_now")
            rating = Rating(application.id, before.stars, before.at, words)
            await self._keep(repositories, rating, now)
            return rating

    async def _rateable(
        self, repositories: Repositories, person: Person, application_id: int, now: datetime
    ) -> Application:
        application = await own(repositories, application_id, person)
        history = await repositories.applications.history(application.id)
        machine = self.library.machine(application.pack, application.service)
        zone = ZoneInfo(self.centre.zone)
        until = open_until(machine, history, zone)
        if until is None or now.astimezone(zone).date() > until:
            raise NotAllowed("rating.not_now")
        return application

    async def _keep(self, repositories: Repositories, rating: Rating, now: datetime) -> None:
        """Staff are told once, a little later: with the words, if there are any by then."""
        await repositories.ratings.put(rating)
        subject = f"application:{rating.application_id}"
        data = {"stars": str(rating.stars), "words": str(bool(rating.words)).lower()}
        await repositories.audit.write(now, "client", "rated", subject, data)
        told = {"application": rating.application_id}
        key = f"rated:{rating.application_id}"
        notice = Notice(key, self.staff_chat, "staff.rated", told, now + PATIENCE)
        await repositories.outbox.put(notice, now)
