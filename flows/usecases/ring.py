"""Whoever has to do something hears of its term: half of it, the last day, and when it is over."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Literal
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.calendar import Calendar, russia
from flows.centre import Centre, Member
from flows.errors import FlowError
from flows.library import Library
from flows.machine import Role
from flows.ports import Notice, Repositories, Store
from flows.quiet import not_before
from flows.reminders.ladder import ALL, Ladder
from flows.terms import OpenTerm, Rung
from flows.terms.ladder import CLIENT, reached, rung, works
from flows.usecases.acting import acts_for
from flows.usecases.expire import Expire
from flows.usecases.unconfirmed_contracts import unconfirmed_contracts

Audience = Literal["staff", "client"]

KEY = 16
"""Hex digits of what makes a notice's key its own."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Give the notices that are due; cheap when there are none, so it may be called often."""

    store: Store
    centre: Centre
    staff_chat: int
    expire: Expire

    async def __call__(self, now: datetime, *, ending: bool = True) -> int:
        """Return how many notices were queued or applications ended.

        Nothing is done outside the centre's hours and on its days off. `ending` False: nothing is
        ended, since answers that came while the bot was away may still wait.
        """
        now = now.astimezone(ZoneInfo(self.centre.zone))
        calendar, today = russia(self.centre.closures), now.date()
        if not_before(self.centre.quiet, now) or not works(calendar, today, unknown=True):
            return 0
        done = await self._gaps(calendar, now)
        async with self.store.reading() as repositories:
            waking = await repositories.terms.waking(today)
        for one in waking:
            with suppress(FlowError):  # erased or moved meanwhile, or its pack is gone
                done += await self._ring(one, calendar, now)
                done += ending and await self.expire(one, now)
        return done

    async def _ring(self, application_id: int, calendar: Calendar, now: datetime) -> int:
        today = now.date()
        async with self.store.transaction() as repositories:
            if not await repositories.terms.hold(application_id):
                await repositories.terms.replace(application_id, ())
                return 0
            terms = await repositories.terms.of(application_id)
            risen = [
                (term, come)
                for term in terms
                if (come := reached(term, today, calendar)) > term.rung
            ]
            if not risen:
                return 0
            application = await repositories.applications.get(application_id)
            for audience in ("staff", "client"):
                heard = [one for one in risen if self._rings(application, audience, *one)]
                if heard:
                    await self._tell(repositories, application, audience, heard, now)
            for term, come in risen:
                await repositories.terms.mark(rung(term, come, today, calendar))
            return 1

    def _rings(
        self, application: Application, audience: Audience, term: OpenTerm, come: Rung
    ) -> bool:
        """Whether this rung is for them, and the pack has it rung."""
        ladder = ladder_of(self.expire.library, application)
        return audience_of(term, come) == audience and ladder.rings(audience, come.name.lower())

    async def _tell(
        self,
        repositories: Repositories,
        application: Application,
        audience: Audience,
        heard: Sequence[tuple[OpenTerm, Rung]],
        now: datetime,
    ) -> None:
        """One message for all rungs of the day."""
        names = sorted(f"{t.state}.{t.verb}.{t.started}.{t.due}.{int(come)}" for t, come in heard)
        digest = sha256("|".join(names).encode()).hexdigest()[:KEY]
        key = f"term:{application.id}:{audience}:{digest}"
        person = await repositories.people.get(application.person_id)
        chat = self.staff_chat if audience == "staff" else person.chat_id
        data = {
            "application": application.id,
            "terms": [
                [t.state, t.verb, t.started.isoformat(), t.due.isoformat()] for t, _ in heard
            ],
        }
        notice = Notice(key, chat, f"term.{audience}", data, urgent=False)
        await repositories.outbox.put(notice, now)

    async def _gaps(self, calendar: Calendar, now: datetime) -> int:
        """Once a week: terms that have no end, because a year's calendar is not there.

        Contracts have a provisional last day then: that is told once.
        """
        async with self.store.reading() as repositories:
            terms = await repositories.terms.missing()
            contracts = await unconfirmed_contracts(repositories)
        missing = sorted({*terms, *contracts})
        years = [year for year in missing if int(year) not in calendar.years]
        if not years:
            return 0
        week = now.strftime("%G-%V")
        async with self.store.transaction() as repositories:
            for year in years:
                data = {"year": year}
                key = f"term.calendar:{year}:{week if year in terms else 'contracts'}"
                notice = Notice(key, self.staff_chat, "term.calendar", data, urgent=False)
                await repositories.outbox.put(notice, now)
        return len(years)


def audience_of(term: OpenTerm, come: Rung) -> Audience:
    """Who hears of it: the client of what is the client's, the staff once that is over."""
    return "client" if term.party in CLIENT and come < Rung.OVERDUE else "staff"


def whom_to_tell(
    centre: Centre,
    application: Application,
    party: Role,
    absent: Mapping[int, int | None],
    *,
    heads: bool = False,
) -> tuple[Member, ...]:
    """The performer, or who stands in; whoever may act, where nobody has it. With the heads.

    `absent`: who is on leave and their deputies, if any. A performer who may not make the steps of
    this party (the REC's) is no help: then those who may are told.
    """
    able = [one for one in centre.staff if actor_of(party) in acts_for(one)]
    here = [one for one in able if one.telegram not in absent] or able
    holder = application.performer
    if holder is not None:
        holder = absent.get(holder, holder)
    told = [one for one in here if one.telegram == holder]
    if not told:
        told = [one for one in here if "head" not in one.roles] or here
    if heads:
        told += [one for one in here if "head" in one.roles]
    return tuple(dict.fromkeys(told))


def actor_of(party: Role) -> Role:
    """For whom whoever sees to a term acts: what waits for the client is the centre's to see to."""
    return party if party in {"centre", "rec"} else "centre"


def heads_too(terms: Sequence[OpenTerm], today: date, ladder: Ladder = ALL) -> bool:
    """Whether the head hears of it: from the pack's rung on, the indicative day if it says none."""
    return any(_led(term, today, ladder) for term in terms)


def _led(term: OpenTerm, today: date, ladder: Ladder) -> bool:
    """Whether the term has come to the head's rung; one that has no such day: to its last one."""
    days = {"half": term.half or term.indicative, "indicative": term.indicative}
    match ladder.head:
        case "never":
            return False
        case "overdue":
            return today > term.due
        case rung:
            return today >= (days.get(rung) or term.due)


def ladder_of(library: Library, application: Application) -> Ladder:
    """Which notices the application's pack has; all of them where it was taken away."""
    pack = library.packs.get(application.pack)
    return pack.ladder if pack is not None else ALL
