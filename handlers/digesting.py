"""Gathers what a digest tells, at the moment at which it leaves."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.centre import Member
from flows.digest import is_time, since_opening, week_before, while_closed
from flows.ports import Notice, Repositories
from flows.queues import Due, Queue
from flows.usecases.digest import DAY, OWN, WEEK, week_of
from handlers.office import Office
from handlers.outgoing import Message
from handlers.staff.lists import Lists
from handlers.views import digest as views
from handlers.views.digest import SHOWN, Listed, Morning
from handlers.views.screen import Screen
from handlers.views.staff_queue import MOST, Days
from locales.texts import Texts

NOBODY = Member(telegram=0, name="-", roles=("admin",))
"""Whose lists the group's digest reads: nobody's own."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The digests as things stand now."""

    office: Office

    async def group(self, *, bother: bool = True) -> tuple[Screen, bool]:
        """The group's, and whether there is nothing to say."""
        async with self.office.store.reading() as repositories:
            found = await self._morning(repositories)
        screen = views.morning(self._texts, found, self._days, bother=bother)
        return screen, found.quiet

    async def own(self, member: Member) -> tuple[Screen, bool]:
        """A member's own part first; whether there is nothing to say at all."""
        async with self.office.store.reading() as repositories:
            found = await self._morning(repositories)
            mine = await self._morning(repositories, member)
        return views.own(self._texts, mine, found, self._days), found.quiet and mine.quiet

    async def week(self) -> Screen:
        """The head's, of the week before this one."""
        office, now = self.office, self._now
        span, earlier = week_before(now), week_before(now, 2)
        async with office.store.reading() as repositories:
            figures = await week_of(repositories, office.library, span)
            before = await week_of(repositories, office.library, earlier)
            late = await self._late_by_person(repositories)
            told = [one.told_at for one in await repositories.contracts.listed()]
            new = sum(span.since <= at < span.until for at in told)
            contracts = (new, await self._contracts(repositories, now.date())) if told else None
        return views.week(self._texts, span, figures, before, late, contracts)

    async def _morning(self, repositories: Repositories, member: Member | None = None) -> Morning:
        """Of one member alone, or of the centre."""
        office, now, today = self.office, self._now, self._now.date()
        lists = Lists(office, repositories, member or NOBODY)
        base = await lists.of_tab("mine") if member else None
        hours, calendar = office.centre.quiet, office.calendar
        opening, closed = (span(hours, calendar, now) for span in (since_opening, while_closed))
        heard = await repositories.digests.heard(closed.since, closed.until)
        lost = await repositories.digests.lost(opening.since, opening.until)
        return Morning(
            day=today,
            since=opening.since.date(),
            late=await self._listed(lists, "late", base),
            today=await self._listed(lists, "today", base),
            new=len(await repositories.digests.came(opening.since, opening.until)),
            free=await repositories.queues.count(await lists.of_tab("new"), MOST),
            heard=await self._numbers(repositories, heard, base),
            lost=await self._numbers(repositories, lost, base),
            contracts=await self._contracts(repositories, today),
            events=await self._events(repositories),
        )

    async def _listed(self, lists: Lists, tab: str, base: Queue | None) -> Listed:
        queue = await lists.of_tab(tab)
        if base is not None:
            queue = replace(base, due=queue.due)
        count = await lists.repositories.queues.count(queue, MOST)
        if not count:
            return Listed()
        shown = await lists.repositories.queues.page(queue, 0, SHOWN)
        lines = await lists.lines(shown)
        holders = [one.performer for one in shown]
        return Listed(tuple(zip(lines, holders, strict=True)), count)

    async def _numbers(
        self, repositories: Repositories, ids: Sequence[int], base: Queue | None
    ) -> list[str]:
        found = await repositories.queues.many(ids[:MOST])
        if base is not None and base.holders is not None:
            found = [one for one in found if one.performer in base.holders]
        return [one.number for one in found if one.number]

    async def _contracts(self, repositories: Repositories, today: date) -> int:
        return sum(one.late(today) > 0 for one in await repositories.contracts.listed())

    async def _events(self, repositories: Repositories) -> list[tuple[str, str]]:
        midnight = datetime.combine(self._now.date(), datetime.min.time(), self._now.tzinfo)
        coming = await repositories.gatherings.coming(midnight - timedelta(microseconds=1))
        local = [(one.begins.astimezone(self._now.tzinfo), one.title) for one in coming]
        return [(f"{at:%H:%M}", title) for at, title in local if at.date() == self._now.date()]

    async def _late_by_person(self, repositories: Repositories) -> Mapping[str, int]:
        lists = Lists(self.office, repositories, NOBODY)
        queue = replace(await lists.of_tab("late"), due=Due(None, lists.today - timedelta(days=1)))
        counts: dict[str, int] = {}
        for one in await repositories.queues.many(await repositories.queues.ids(queue, MOST)):
            member = self.office.centre.member(one.performer or 0)
            name = member.name if member else ""
            counts[name] = counts.get(name, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @property
    def _now(self) -> datetime:
        return self.office.now().astimezone(ZoneInfo(self.office.centre.zone))

    @property
    def _days(self) -> Days:
        return Days(self._now.date(), self.office.calendar)

    @property
    def _texts(self) -> Texts:
        return self.office.texts(self.office.centre.staff_language)


class DigestNotices:
    """A digest of another day, or of a morning that is long over, is not given any more."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self._digest = Digest(office)
        self.kinds: Mapping[str, Callable[[Notice], Awaitable[Message | None]]] = {
            DAY: self._day,
            OWN: self._own,
            WEEK: self._week,
        }

    async def _day(self, notice: Notice) -> Message | None:
        if not self._timely(notice):
            return None
        screen, quiet = await self._digest.group()
        return None if quiet else Message(screen)

    async def _own(self, notice: Notice) -> Message | None:
        member = self._office.centre.member(int(notice.data["member"]))
        if member is None or not self._timely(notice):
            return None
        async with self._office.store.reading() as repositories:
            if member.telegram not in await repositories.digests.readers():
                return None
        screen, quiet = await self._digest.own(member)
        return None if quiet else Message(screen)

    async def _week(self, notice: Notice) -> Message | None:
        return Message(await self._digest.week()) if self._timely(notice) else None

    def _timely(self, notice: Notice) -> bool:
        office = self._office
        now = office.now().astimezone(ZoneInfo(office.centre.zone))
        if notice.data["day"] != now.date().isoformat():
            return False
        return is_time(office.centre.quiet, office.calendar, now)
