"""Staff move an application along its machine; the applicant is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.guards import made
from flows.library import Library
from flows.machine import StatusMachine, Transition
from flows.ports import Notice, Repositories, Store
from flows.status import led_by, offered, transition
from flows.usecases.acting import ROLES, acts_for, expect, save, staff_actor
from flows.usecases.clearing import require
from flows.usecases.impartial import check_impartial
from flows.usecases.keep_terms import keep_terms
from flows.usecases.seats import give_up_seat
from flows.usecases.send_back import send_back
from flows.usecases.take import Take

__all__ = ["ROLES", "ChangeStatus", "Desk", "OpenDesk", "Take", "acts_for", "earliest_day"]

MAX_WORDS = 3000


@dataclass(frozen=True, slots=True)
class Desk:
    """An application with its history and what this member may do with it now."""

    application: Application
    history: tuple[Entry, ...]
    verbs: tuple[Transition, ...]


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """Look at an application as staff."""

    store: Store
    library: Library

    async def __call__(self, application_id: int, member: Member | None = None) -> Desk:
        """Return the desk; without a member, with everything that any of the staff may do."""
        async with self.store.reading() as repositories:
            application = await repositories.applications.get(application_id)
            history = tuple(await repositories.applications.history(application_id))
        machine = self.library.machine(application.pack, application.service)
        roles = acts_for(member) if member else ("centre", "rec")
        came = led_by(machine, application.state, history)
        return Desk(application, history, offered(machine, application.state, roles, came))


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """Make a transition with a verb."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        member: Member,
        application_id: int,
        verb: str,
        now: datetime,
        *,
        revision: int | None = None,
        words: str | None = None,
        on: date | None = None,
        remarks: str | None = None,
    ) -> Application:
        """Return the moved application.

        `revision` is the card's: when the application has moved on since, Conflict is raised and
        the other one is told. `on` is the day of a dated step. `remarks`: the unfinished list
        goes with it, if it is still what this token says (`flows.usecases.remark`; else
        Conflict("remarks.changed")). Raises NotAllowed:
        "verb.not_your_role", "verb.not_now", "words.needed" (the verb needs a reason),
        "words.too_long", "day.needed", "day.future", "day.early" (before it came to where it
        stands), "step.guarded" (something that it needs is not there).
        """
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            history = await repositories.applications.history(application_id)
            machine = self.library.machine(application.pack, application.service)
            came = led_by(machine, application.state, history)
            expect(self.centre, application, history, revision)
            step = transition(machine, application.state, verb, acts_for(member), came)
            await check_impartial(repositories, self.library, self.centre, member, application)
            _check_words(step, words)
            _check_day(step, on, now, self.centre, machine, history)
            await require(repositories, self.library, application, history, step, now)
            moved = await save(
                repositories,
                self.centre,
                replace(
                    application,
                    state=step.to,
                    performer=application.performer or member.telegram,
                    updated_at=now,
                ),
            )
            entry = Entry(now, staff_actor(member), step.verb, step.to, words, on)
            await send_back(repositories, machine, moved, step, history, remarks, now)
            await self._record(repositories, moved, entry, told=tells(application.state, entry))
            await keep_terms(repositories, self.library, self.centre, moved, now)
            if machine.by_id[step.to].final and not machine.by_id[step.to].success:
                await give_up_seat(repositories, moved, now)
            return moved

    async def _record(
        self, repositories: Repositories, moved: Application, entry: Entry, *, told: bool
    ) -> None:
        await repositories.applications.write(moved.id, entry)
        subject = f"application:{moved.id}"
        data = {"state": entry.state} | ({"on": entry.on.isoformat()} if entry.on else {})
        await repositories.audit.write(entry.at, entry.actor, entry.verb, subject, data)
        if told:
            await _tell(repositories, moved, entry)


def tells(before: str, entry: Entry) -> bool:
    """Whether a step is news to the client.

    One that leaves the application where it stands, without a word, is the centre's own record.
    """
    return entry.state != before or bool(entry.words)


async def _tell(repositories: Repositories, moved: Application, entry: Entry) -> None:
    person = await repositories.people.get(moved.person_id)
    told = {
        "application": moved.id,
        "verb": entry.verb,
        "state": entry.state,
        "words": entry.words or "",
    }
    notice = Notice(f"{state_keys(moved)}{moved.revision}", person.chat_id, "client.state", told)
    await repositories.outbox.put(notice, entry.at)


def state_keys(application: Application) -> str:
    """What the keys of notices begin with that tell the client of steps; the revision follows."""
    return f"state:{application.id}:"


def earliest_day(machine: StatusMachine, history: Sequence[Entry], centre: Centre) -> date | None:
    """The day on which the application came to where it stands: no step out of it was earlier."""
    moves = made(machine, history)
    if not moves:
        return None
    last = moves[-1][0]
    return last.on or last.at.astimezone(ZoneInfo(centre.zone)).date()


def _check_words(step: Transition, words: str | None) -> None:
    if step.reason and not (words or "").strip():
        raise NotAllowed("words.needed", verb=step.verb)
    if words and len(words) > MAX_WORDS:
        raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))


def _check_day(
    step: Transition,
    on: date | None,
    now: datetime,
    centre: Centre,
    machine: StatusMachine,
    history: Sequence[Entry],
) -> None:
    if on is None:
        if step.dated:
            raise NotAllowed("day.needed", verb=step.verb)
        return
    if not step.dated:
        raise NotAllowed("day.needless", verb=step.verb)
    if on > now.astimezone(ZoneInfo(centre.zone)).date():
        raise NotAllowed("day.future")
    earliest = earliest_day(machine, history, centre)
    if earliest is not None and on < earliest:
        raise NotAllowed("day.early", day=f"{earliest:%d.%m.%Y}")
