"""Drafts follow an edited form as the centre wants it: they stay, are moved over, or are asked.

A draft is one transaction, so that a crash leaves it before or behind; whoever was not looked at
yet is found again at the next start. Each answer is held against the session's revision: a person
who answers meanwhile is first, and their draft is moved afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import DRAFT
from flows.centre import Centre, Policy
from flows.library import Library
from flows.ports import Filling, FormName, Notice, Offer, Repositories, Store
from flows.quiet import not_before
from flows.session import Stage
from flows.usecases.moves import Background, Move, of_the_day, offered, planned, token
from flows.usecases.result import filled_forms

MOVED, ASKED = "draft.moved", "draft.asked"
"""Kinds of notices."""


@dataclass(frozen=True, slots=True)
class MoveDrafts:
    """Look after the drafts that are not in the version of the day."""

    store: Store
    library: Library
    centre: Centre

    async def behind(self, after: int, limit: int) -> Sequence[int]:
        """Ids of drafts to be looked after, in order, from `after` on."""
        moving, asking = self._wanted("migrate"), self._wanted("ask")
        async with self.store.reading() as repositories:
            return await repositories.drafts.behind(moving, asking, after, limit)

    async def __call__(
        self, application_id: int, now: datetime, *, chosen: bool = False
    ) -> tuple[Move, ...]:
        """Do what the centre wants with one draft; return what was moved, as it is now.

        `chosen`: its person wants to go over, so nobody is asked or told; a form that they said to
        finish as begun stays, if they were asked about another one since. `now` is in the centre's
        zone. Raises Conflict when the person was first, NotFound for a draft that is gone.
        """
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.state != DRAFT or application.locked:
                return ()
            moves = await self._planned(repositories, application_id, now)
            offers = await repositories.drafts.offers(application_id)
            waiting = [one for one in moves if self._asks(one) and not _stays(one, offers)]
            if chosen:
                going = [one for one in moves if not (waiting and _stays(one, offers))]
            else:
                going = [one for one in moves if not self._asks(one)]
            done = [await self._move(repositories, one, now) for one in going]
            if not chosen:
                told = [one for one in done if not one.silent]
                word = token((one.filling.id, one.form.version) for one in told)
                await self._tell(repositories, application_id, told, word, MOVED, now)
                await self._ask(repositories, application_id, waiting, offers, now)
            return tuple(done)

    async def preview(self, application_id: int, now: datetime) -> Sequence[Move]:
        """What a draft's forms would come to; nothing is stored, and nobody is told."""
        async with self.store.reading() as repositories:
            return await self._planned(repositories, application_id, now)

    def _wanted(self, policy: Policy) -> dict[FormName, str]:
        return {
            name: form.version
            for name, form in of_the_day(self.library).items()
            if self.centre.policy(*name) == policy
        }

    def _asks(self, move: Move) -> bool:
        """A change that asks nothing of the person is no question to them either."""
        return self._policy(move.filling) == "ask" and not move.silent

    def _policy(self, filling: Filling) -> Policy:
        return self.centre.policy(filling.session.pack, filling.session.form)

    async def _planned(
        self, repositories: Repositories, application_id: int, now: datetime
    ) -> list[Move]:
        fillings = await repositories.fillings.of_application(application_id)
        going = [
            one
            for one in fillings
            if one.session.stage in {Stage.FILLING, Stage.DONE} and self._policy(one) != "pin"
        ]
        if not going:
            return []
        person = await repositories.people.get(going[0].person_id)
        forms = await filled_forms(repositories, fillings)
        background = Background(person.profile, {id_: one.answers for id_, one in forms.items()})
        found = [await planned(repositories, self.library, one, background, now) for one in going]
        return [one for one in found if one is not None]

    async def _move(self, repositories: Repositories, move: Move, now: datetime) -> Move:
        await repositories.versions.keep(move.form, now)
        filling = await repositories.drafts.move(move.filling, move.session, now)
        data = {"from": move.version, "to": move.form.version}
        subject = f"session:{filling.id}"
        await repositories.audit.write(now, "bot", "draft.moved", subject, data)
        return replace(move, filling=filling)

    async def _ask(
        self,
        repositories: Repositories,
        application_id: int,
        waiting: Sequence[Move],
        before: Mapping[int, Offer],
        now: datetime,
    ) -> None:
        """Ask about all that waits in one message; the one before holds while it says the same.

        `before` are the draft's offers as they were. The buttons name all offers of the draft, so
        one that came or went makes those of the former message stale.
        """
        for one in waiting:
            if not _offered(one, before):
                await repositories.drafts.offer(one.filling.id, one.form.version, now)
        word = offered(await repositories.drafts.offers(application_id))
        if word != offered(before):
            await self._tell(repositories, application_id, waiting, word, ASKED, now)

    async def _tell(
        self,
        repositories: Repositories,
        application_id: int,
        moves: Sequence[Move],
        word: str,
        kind: str,
        now: datetime,
    ) -> None:
        """One message a draft and a version; nobody writes to those who have blocked the bot."""
        if not moves:
            return
        person = await repositories.people.get(moves[0].filling.person_id)
        if person.blocked:
            return
        data = {
            "application": application_id,
            "person": person.id,
            "token": word,
            "moves": [one.plain() for one in moves],
        }
        later = not_before(self.centre.quiet, now)
        key = f"{kind}:{application_id}:{word}"
        notice = Notice(key, person.chat_id, kind, data, later, urgent=False)
        await repositories.outbox.put(notice, now)


def _offered(move: Move, offers: Mapping[int, Offer]) -> bool:
    """Whether its person was asked about this very version."""
    offer = offers.get(move.filling.id)
    return offer is not None and offer.version == move.form.version


def _stays(move: Move, offers: Mapping[int, Offer]) -> bool:
    """Whether they have said that the form is to be finished as begun."""
    return _offered(move, offers) and offers[move.filling.id].stays
