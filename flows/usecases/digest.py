"""The digest of a working day for the group and for whoever wants it, the week's for the head."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.calendar import russia
from flows.centre import Centre, Member
from flows.digest import Span, Week, is_time, monday
from flows.errors import NotAllowed
from flows.library import Library
from flows.ports import Ended, Notice, Repositories, Store

DAY, OWN, WEEK = "digest.day", "digest.own", "digest.week"
"""Kinds of notices; what they say is gathered when they leave."""

GIVEN = frozenset({"sent", "unsure"})
"""States of a message that has its reader, or may have: what is in doubt is not told twice."""


@dataclass(frozen=True, slots=True)
class GiveDigests:
    """Queue what is to be given today; as often as one likes, each is queued once."""

    store: Store
    centre: Centre
    staff_chat: int

    async def __call__(self, now: datetime) -> int:
        """Return how many were asked for, 0 where it is not the time for them."""
        now = now.astimezone(ZoneInfo(self.centre.zone))
        calendar = russia(self.centre.closures)
        if not is_time(self.centre.quiet, calendar, now):
            return 0
        async with self.store.transaction() as repositories:
            notices = [_notice(DAY, now, self.staff_chat, 0)] if self.staff_chat else []
            for telegram in await repositories.digests.readers():
                chat = await self._chat(repositories, telegram)
                if chat and self.centre.member(telegram):
                    notices.append(_notice(OWN, now, chat, telegram))
            notices += await self._weekly(repositories, now)
            for notice in notices:
                await repositories.outbox.put(notice, now)
        return len(notices)

    async def _weekly(self, repositories: Repositories, now: datetime) -> list[Notice]:
        """To each head in private; in the group for those who never spoke with the bot.

        On the week's first morning on which the bot is there: whoever has it, or has it before
        their eyes in the group, is left in peace for the rest of the week.
        """
        heads = [one.telegram for one in self.centre.staff if "head" in one.roles]
        chats = [await self._chat(repositories, one) or self.staff_chat for one in heads]
        told = await repositories.deliveries.of(_week(now), ())
        given = {one.chat_id for one in told if one.state in GIVEN}
        if self.staff_chat in given:
            return []
        wanted = [chat for chat in dict.fromkeys(chats) if chat and chat not in given]
        return [_notice(WEEK, now, chat, 0) for chat in wanted]

    async def _chat(self, repositories: Repositories, telegram: int) -> int:
        person = await repositories.people.by_telegram(telegram)
        return person.chat_id if person is not None and not person.blocked else 0


@dataclass(frozen=True, slots=True)
class ChooseDigest:
    """A member of the staff reads the digest in private too, or does without."""

    store: Store

    async def __call__(self, member: Member, now: datetime, *, wanted: bool) -> None:
        """Raises NotAllowed("digest.no_chat") for who never spoke with the bot in private."""
        async with self.store.transaction() as repositories:
            person = await repositories.people.by_telegram(member.telegram)
            if wanted and person is None:
                raise NotAllowed("digest.no_chat")
            await repositories.digests.read(member.telegram, now, wanted=wanted)

    async def on(self, member: Member) -> bool:
        """Whether the member reads it."""
        async with self.store.reading() as repositories:
            return member.telegram in await repositories.digests.readers()


async def week_of(repositories: Repositories, library: Library, span: Span) -> Week:
    """The figures of a week."""
    moved = await repositories.digests.moved(span.since, span.until)
    decided = {one.application: one for one in moved if _final(library, one)}
    days = sum((one.at - one.submitted_at).days for one in decided.values())
    return Week(
        new=len(await repositories.digests.came(span.since, span.until)),
        decided=len(decided),
        refused=sum(_refused(library, one) for one in decided.values()),
        days=days,
        stars=await repositories.digests.stars(span.since, span.until),
    )


def _final(library: Library, one: Ended) -> bool:
    """Of a pack that was taken away nobody knows what its states mean."""
    pack = library.packs.get(one.pack)
    if pack is None or one.service not in pack.service_by_id:
        return False
    state = library.machine(one.pack, one.service).by_id.get(one.state)
    return state is not None and state.final


def _refused(library: Library, one: Ended) -> bool:
    """Whether the step that ended it had to be given a reason."""
    machine = library.machine(one.pack, one.service)
    steps = [row for row in machine.transitions if (row.verb, row.to) == (one.verb, one.state)]
    return any(step.reason for step in steps)


def _notice(kind: str, now: datetime, chat: int, member: int) -> Notice:
    day = now.date().isoformat()
    key = f"digest:{day}:{chat}" if kind != WEEK else f"digest.week:{day}:{chat}"
    subject = _week(now) if kind == WEEK else None
    return Notice(key, chat, kind, {"day": day, "member": member}, urgent=False, subject=subject)


def _week(now: datetime) -> str:
    """What the digests of a week tell of, on whatever day of it they are given."""
    return f"{WEEK}:{monday(now).isoformat()}"
