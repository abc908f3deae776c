"""Staff move an application along its machine; the applicant is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.machine import Transition
from flows.ports import Notice, Repositories, Store
from flows.status import led_by, offered, transition
from flows.usecases.seats import give_up_seat

ROLES: dict[str, tuple[str, ...]] = {
    "manager": ("centre",),
    "rec": ("rec",),
    "head": ("centre", "rec"),
    "admin": (),
}
"""Which actors of a status table a member of staff may act for, by role in the centre's file."""

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
    ) -> Application:
        """Return the moved application.

        `revision` is the card's: when the application has moved on since, Conflict is raised and
        the other one is told. Raises NotAllowed: "verb.not_your_role", "verb.not_now",
        "words.needed" (the verb needs a reason), "words.too_long".
        """
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            history = await repositories.applications.history(application_id)
            machine = self.library.machine(application.pack, application.service)
            came = led_by(machine, application.state, history)
            if revision is not None and revision != application.revision:
                raise Conflict("application.moved_on", **_who(self.centre, history))
            step = transition(machine, application.state, verb, acts_for(member), came)
            _check_words(step, words)
            moved = await repositories.applications.save(
                replace(
                    application,
                    state=step.to,
                    performer=application.performer or member.telegram,
                    updated_at=now,
                )
            )
            await self._record(repositories, moved, member, step, words, now)
            if machine.by_id[step.to].final and not machine.by_id[step.to].success:
                await give_up_seat(repositories, moved, now)
            return moved

    async def _record(
        self,
        repositories: Repositories,
        moved: Application,
        member: Member,
        step: Transition,
        words: str | None,
        now: datetime,
    ) -> None:
        actor = f"staff:{member.telegram}"
        entry = Entry(now, actor, step.verb, step.to, words)
        await repositories.applications.write(moved.id, entry)
        subject = f"application:{moved.id}"
        await repositories.audit.write(now, actor, step.verb, subject, {"state": step.to})
        person = await repositories.people.get(moved.person_id)
        told = {"application": moved.id, "verb": step.verb, "state": step.to, "words": words or ""}
        key = f"state:{moved.id}:{moved.revision}"
        await repositories.outbox.put(Notice(key, person.chat_id, "client.state", told), now)


@dataclass(frozen=True, slots=True)
class Take:
    """A member of staff takes an application into work, or hands it back."""

    store: Store
    centre: Centre

    async def __call__(
        self, member: Member, application_id: int, now: datetime, *, revision: int | None = None
    ) -> Application:
        """Return the application with its performer.

        Raises Conflict("application.taken") when a colleague was first, NotAllowed for a member
        who acts for nobody in the table.
        """
        if not acts_for(member):
            raise NotAllowed("verb.not_your_role", verb="take")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            if application.performer not in {None, member.telegram}:
                holder = self.centre.member(application.performer or 0)
                raise Conflict("application.taken", who=holder.name if holder else "")
            if revision is not None and revision != application.revision:
                history = await repositories.applications.history(application_id)
                raise Conflict("application.moved_on", **_who(self.centre, history))
            mine = application.performer == member.telegram
            verb = "hand_back" if mine else "take"
            taken = await repositories.applications.save(
                replace(application, performer=None if mine else member.telegram, updated_at=now)
            )
            actor = f"staff:{member.telegram}"
            await repositories.applications.write(taken.id, Entry(now, actor, verb, taken.state))
            await repositories.audit.write(now, actor, verb, f"application:{taken.id}", {})
            return taken


def acts_for(member: Member) -> tuple[str, ...]:
    """The actors of a status table that the member may act for."""
    return tuple(dict.fromkeys(actor for role in member.roles for actor in ROLES[role]))


def _check_words(step: Transition, words: str | None) -> None:
    if step.reason and not (words or "").strip():
        raise NotAllowed("words.needed", verb=step.verb)
    if words and len(words) > MAX_WORDS:
        raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))


def _who(centre: Centre, history: Sequence[Entry]) -> dict[str, str]:
    """Who was first, for the one who was second."""
    if not history:
        return {"who": "", "verb": ""}
    last = history[-1]
    telegram = last.actor.removeprefix("staff:")
    member = centre.member(int(telegram)) if telegram.lstrip("-").isdigit() else None
    return {"who": member.name if member else last.actor, "verb": last.verb}
