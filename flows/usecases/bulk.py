"""One act for many applications: tried first without a trace, then done one by one.

What was chosen and what became of it stands in the database. Each application is moved by the
usual use case in a transaction of its own and compared with the revision that was looked at, so
neither a second tap nor a restart in the middle does anything twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flows.application import Application
from flows.bulk import HAND_OVER, MOST, TAKE, Bulk, Item
from flows.centre import Centre, Member
from flows.errors import Conflict, FlowError, NotAllowed
from flows.library import Library
from flows.ports import Store
from flows.usecases.acting import require_acting
from flows.usecases.change_status import ChangeStatus
from flows.usecases.hand_over import HandOver
from flows.usecases.rehearsal import Rehearsal
from flows.usecases.take import Take

SOME_WORDS = "…"
"""Stands for the words that are asked for once the member has seen what would go."""

ALREADY = "bulk.already"
"""Nothing had to be done."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What would become of a selection: its items, and what has to be asked for first."""

    items: tuple[Item, ...]
    words: bool = False
    day: bool = False

    @property
    def ready(self) -> int:
        """How many would go."""
        return sum(one.state == "ready" for one in self.items)


@dataclass(frozen=True, slots=True)
class ManyAtOnce:
    """The acts on a selection."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def begin(self, member: Member, bulk: Bulk) -> Bulk:
        """An empty selection. Raises NotAllowed for who decides nothing."""
        require_acting(member, "bulk")
        async with self.store.transaction() as repositories:
            return await repositories.bulks.add(bulk)

    async def pick(self, bulk: Bulk, ids: Sequence[int], *, picked: bool) -> bool:
        """Choose these, or not any more. False where MOST are chosen already: none is added."""
        async with self.store.transaction() as repositories:
            if not picked:
                await repositories.bulks.drop(bulk.id, ids)
                return True
            have = {one.application_id for one in await repositories.bulks.items(bulk.id)}
            fresh = [one for one in ids if one not in have]
            if len(have) + len(fresh) > MOST:
                return False
            found = await repositories.queues.many(fresh)
            items = [Item(one.id, one.revision) for one in found]
            await repositories.bulks.put(bulk.id, items)
            return True

    async def rehearse(self, bulk: Bulk, member: Member, now: datetime) -> Tried:
        """Try the act on each; nothing changes but what is known of the selection."""
        async with self.store.reading() as repositories:
            items = await repositories.bulks.items(bulk.id)
            found = await repositories.queues.many([one.application_id for one in items])
        tried = Tried(())
        for application in found:
            item, needs = await self._rehearsed(bulk, member, application, now)
            tried = Tried(
                (*tried.items, item), tried.words or "words" in needs, tried.day or "on" in needs
            )
        async with self.store.transaction() as repositories:
            if await repositories.bulks.save(bulk, "picking"):
                await repositories.bulks.put(bulk.id, tried.items)
        return tried

    async def start(self, bulk: Bulk) -> bool:
        """Let it be done; False where it was begun already (a second tap), or dropped."""
        async with self.store.transaction() as repositories:
            return await repositories.bulks.save(replace(bulk, state="running"), "picking")

    async def stop(self, bulk: Bulk) -> bool:
        """Do nothing with it; False where it was begun meanwhile."""
        async with self.store.transaction() as repositories:
            return await repositories.bulks.save(replace(bulk, state="dropped"), "picking")

    async def step(self, bulk: Bulk, now: datetime) -> Item | None:
        """Do the next one and say what became of it; None when none is left."""
        async with self.store.reading() as repositories:
            items = await repositories.bulks.items(bulk.id)
        item = next((one for one in items if one.state == "ready"), None)
        if item is None:
            return None
        settled = await self._settle(bulk, item, now)
        async with self.store.transaction() as repositories:
            await repositories.bulks.put(bulk.id, [settled])
        return settled

    async def finish(self, bulk: Bulk) -> None:
        """All is done and shown; the words are not kept any longer."""
        async with self.store.transaction() as repositories:
            over = replace(await repositories.bulks.get(bulk.id), state="done", words=None)
            await repositories.bulks.save(over, "running")

    async def _settle(self, bulk: Bulk, item: Item, now: datetime) -> Item:
        member = self.centre.member(bulk.member)
        if member is None:
            return replace(item, state="refused", code="verb.not_your_role", data={})
        try:
            await self._act(self.store, bulk, member, item, now)
        except Conflict as conflict:
            # The step before a restart was committed, and only its mark was not.
            if await self._did(bulk, item):
                return replace(item, state="done")
            return _refused(item, conflict)
        except FlowError as error:
            return _refused(item, error)
        return replace(item, state="done")

    async def _did(self, bulk: Bulk, item: Item) -> bool:
        async with self.store.reading() as repositories:
            application = await repositories.applications.get(item.application_id)
            history = await repositories.applications.history(item.application_id)
        if application.revision != item.revision + 1 or not history:
            return False
        last = history[-1]
        return (last.actor, last.verb) == (f"staff:{bulk.member}", bulk.verb)

    async def _rehearsed(
        self, bulk: Bulk, member: Member, application: Application, now: datetime
    ) -> tuple[Item, frozenset[str]]:
        item = Item(application.id, application.revision)
        needs: set[str] = set()
        stage = Rehearsal(self.store)
        try:
            after = await self._act(stage, bulk, member, item, now, needs)
        except FlowError as error:
            return _refused(item, error), frozenset()
        if after.revision == item.revision:
            return replace(item, state="refused", code=ALREADY), frozenset()
        return replace(item, state="ready"), frozenset(needs)

    async def _act(
        self,
        store: Store,
        bulk: Bulk,
        member: Member,
        item: Item,
        now: datetime,
        needs: set[str] | None = None,
    ) -> Application:
        """Do it; `needs` collects what the step wants besides, with which it is then tried."""
        id_, revision = item.application_id, item.revision
        if bulk.verb == TAKE:
            return await Take(store, self.centre)(member, id_, now, revision=revision)
        if bulk.verb == HAND_OVER:
            give = HandOver(store, self.library, self.centre, self.staff_chat)
            return await give(member, id_, bulk.colleague or 0, now, revision=revision)
        change = ChangeStatus(store, self.library, self.centre)
        given: dict[str, Any] = {}
        while True:
            try:
                return await change(member, id_, bulk.verb or "", now, revision=revision, **given)
            except NotAllowed as refused:
                # Steps of one verb differ: each is given just what it asks for.
                name, value = _asked(refused, bulk, now if needs is not None else None)
                if name in given or value is None:
                    raise
                given[name] = value
                if needs is not None:
                    needs.add(name)


def _asked(refused: NotAllowed, bulk: Bulk, rehearsed: datetime | None) -> tuple[str, object]:
    """What a step wants besides, and what there is of it; something stands in when rehearsing."""
    if refused.code == "words.needed":
        return "words", bulk.words or (SOME_WORDS if rehearsed else None)
    if refused.code == "day.needed":
        return "on", bulk.on or (rehearsed.date() if rehearsed else None)
    return "", None


def _refused(item: Item, error: FlowError) -> Item:
    data = {key: str(value) for key, value in error.data.items()}
    return replace(item, state="refused", code=error.code, data=data)
