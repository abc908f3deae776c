"""A message to many: composed by the staff, let go, fed into the outbox in portions, stopped.

How far it has come stands in its row and changes in the transaction that puts the rows of a portion
into the outbox: a stop in the middle, or another replica, gives nobody a second one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import DRAFT
from flows.broadcast import (
    FINISHED,
    RUNNING,
    Broadcast,
    Fates,
    Kind,
    Media,
    Reach,
    Segment,
    State,
    room,
    wanted,
)
from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Notice, Repositories, Store
from flows.usecases.acting import staff_actor

NOTICE = "broadcast"
"""The kind of its rows in the outbox."""

ROLES = frozenset({"manager", "head", "admin"})
"""Who may write to many: whoever writes for the centre."""

CAPTION = 1024
"""Characters that Telegram takes under a photo or a document."""


@dataclass(frozen=True, slots=True)
class ToMany:
    """The acts on a broadcast. Each raises NotAllowed("broadcast.…") where it may not be done."""

    store: Store
    library: Library
    centre: Centre

    def require(self, member: Member) -> None:
        """Raise NotAllowed("broadcast.not_your_role") for who may not write to many."""
        if not ROLES & set(member.roles):
            raise NotAllowed("broadcast.not_your_role")

    async def begin(self, member: Member, broadcast: Broadcast) -> Broadcast:
        """An empty one."""
        self.require(member)
        async with self.store.transaction() as repositories:
            return await repositories.broadcasts.add(broadcast)

    async def draft(self, member: Member, broadcast_id: int) -> Broadcast:
        """The member's own that has not left. Raises NotFound, NotAllowed."""
        async with self.store.reading() as repositories:
            found = await repositories.broadcasts.get(broadcast_id)
        if found.author != member.telegram:
            owner = self.centre.member(found.author)
            raise NotAllowed("broadcast.theirs", who=owner.name if owner else "")
        if found.state != "draft":
            raise NotAllowed(f"broadcast.{found.state}")
        return found

    async def keep(self, broadcast: Broadcast) -> Broadcast:
        """Keep what was chosen or written. Raises NotAllowed where it was let go meanwhile."""
        async with self.store.transaction() as repositories:
            if not await repositories.broadcasts.save(broadcast, "draft"):
                raise NotAllowed("broadcast.running")
        return broadcast

    async def write(
        self, broadcast: Broadcast, words: str, length: int, media: Media | None, file: str | None
    ) -> Broadcast:
        """What everybody shall get. `length` is of the words without their markup."""
        if file is not None and length > CAPTION:
            raise NotAllowed("broadcast.caption_long", max=str(CAPTION), length=str(length))
        return await self.keep(replace(broadcast, words=words, media=media, file=file))

    async def reach(self, kind: Kind, segment: Segment) -> Reach:
        """How many get it, and how many do not."""
        async with self.store.reading() as repositories:
            found = wanted(kind, segment, self.library.packs)
            return await repositories.broadcasts.reach(found)

    async def options(self, broadcast: Broadcast, name: str) -> Mapping[str, int]:
        """Values of a field with how many each would reach; of "stage" the stages there are."""
        async with self.store.reading() as repositories:
            if name == "stage":
                return await self._stages(repositories, broadcast)
            found = wanted(broadcast.kind, broadcast.segment, self.library.packs)
            return await repositories.broadcasts.options(found, name)

    async def start(self, member: Member, broadcast: Broadcast, now: datetime) -> bool:
        """Let it go; False where it was let go already (a second tap)."""
        found = wanted(broadcast.kind, broadcast.segment, self.library.packs)
        async with self.store.transaction() as repositories:
            reach = await repositories.broadcasts.reach(found)
            begun = replace(broadcast, state="running", started_at=now, wanted=reach.reached)
            if not broadcast.written or not await repositories.broadcasts.save(begun, "draft"):
                return False
            data = {"kind": broadcast.kind, "count": str(reach.reached)}
            actor, subject = staff_actor(member), broadcast.subject
            await repositories.audit.write(now, actor, "broadcast.started", subject, data)
            return True

    async def feed(self, broadcast_id: int, now: datetime) -> int:
        """Put the next portion into the outbox, if it is time for it; return how many."""
        now = now.astimezone(ZoneInfo(self.centre.zone))
        async with self.store.transaction() as repositories:
            one = await repositories.broadcasts.get(broadcast_id, hold=True)
            if one.state != "running" or one.whole:
                return 0
            waiting = (await repositories.outbox.fates(one.subject)).get("waiting", 0)
            limit = room(self.centre.quiet, now, waiting)
            if not limit:
                return 0
            found = wanted(one.kind, one.segment, self.library.packs)
            readers = await repositories.broadcasts.readers(found, one.after, limit)
            for reader in readers:
                data = {"broadcast": one.id, "person": reader.person_id}
                key = f"{one.subject}:{reader.person_id}"
                notice = Notice(key, reader.chat_id, NOTICE, data, None, False, one.subject)
                await repositories.outbox.put(notice, now)
            after = readers[-1].person_id if readers else one.after
            fed, whole = one.fed + len(readers), len(readers) < limit
            fed_so_far = replace(one, after=after, fed=fed, whole=whole)
            await repositories.broadcasts.save(fed_so_far, "running")
            return len(readers)

    async def stop(self, member: Member, broadcast_id: int, now: datetime) -> bool:
        """Send no more of it: what has not left is dropped. False where it is over."""
        self.require(member)
        async with self.store.transaction() as repositories:
            one = await repositories.broadcasts.get(broadcast_id, hold=True)
            stopping = replace(one, state="stopping", whole=True)
            if not await repositories.broadcasts.save(stopping, "running"):
                return False
            count = await repositories.outbox.drop_subject(one.subject, "stopped", now)
            actor, data = staff_actor(member), {"dropped": str(count)}
            await repositories.audit.write(now, actor, "broadcast.stopped", one.subject, data)
            return True

    async def fates(self, broadcast: Broadcast) -> Fates:
        """What became of its rows so far."""
        async with self.store.reading() as repositories:
            return Fates(**await repositories.outbox.fates(broadcast.subject))

    async def end(self, broadcast: Broadcast, now: datetime) -> bool:
        """Nothing of it is on its way any more; False where that was known."""
        over: State = "stopped" if broadcast.state == "stopping" else "done"
        ended = replace(broadcast, state=over, ended_at=now)
        async with self.store.transaction() as repositories:
            return await repositories.broadcasts.save(ended, broadcast.state)

    async def _stages(self, repositories: Repositories, broadcast: Broadcast) -> Mapping[str, int]:
        """How many are reached in each stage, and in each state where a pack was chosen."""
        found = {}
        for stage in (RUNNING, FINISHED, DRAFT):
            segment = broadcast.segment.put("stage", stage)
            asked = wanted(broadcast.kind, segment, self.library.packs)
            found[stage] = (await repositories.broadcasts.reach(asked)).reached
        if broadcast.segment.pack is None:
            return found
        asked = wanted(broadcast.kind, broadcast.segment.put("stage", None), self.library.packs)
        states = await repositories.broadcasts.options(asked, "state")
        return found | {f"={state}": count for state, count in states.items()}
