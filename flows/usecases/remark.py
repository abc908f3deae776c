"""Staff write a list of remarks by field, together and over days; then it goes to the client."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from flows.application import Entry
from flows.centre import Member
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.machine import StatusMachine, Transition
from flows.ports import Repositories, Store
from flows.remarks import LONGEST, MOST, Remark, asks, moves, next_line
from flows.status import TAKE_BACK, led_by, transition
from flows.usecases.acting import acts_for
from flows.usecases.ownership import require_unlocked

TOKEN = 6
"""Hex digits by which the button that sends a list knows what the list was."""


@dataclass(frozen=True, slots=True)
class MarkField:
    """A remark on a field is written down, or another in its place."""

    store: Store
    library: Library

    async def __call__(
        self, member: Member, remark: Remark, verb: str, now: datetime
    ) -> tuple[Remark, ...]:
        """Return the list as it is then. Of `remark` the field and the words count.

        Raises NotAllowed: "verb.not_now" and "verb.not_your_role" where the step can't be made
        (any more), "words.needed", "remark.too_long", "remarks.too_many".
        """
        _check(remark.words, verb)
        async with self.store.transaction() as repositories:
            line = await _line(repositories, self.library, member, remark.application_id, verb)
            held = await repositories.remarks.drafted(remark.application_id, line)
            if len(held) >= MOST and remark.key not in {one.key for one in held}:
                raise NotAllowed("remarks.too_many", max=str(MOST))
            await repositories.remarks.put(
                replace(remark, line=line, author=member.telegram, at=now)
            )
            await require_unlocked(repositories, remark.application_id)
            return tuple(await repositories.remarks.drafted(remark.application_id, line))


@dataclass(frozen=True, slots=True)
class UnmarkField:
    """A remark is taken out of the list before it is sent."""

    store: Store
    library: Library

    async def __call__(
        self, member: Member, application_id: int, verb: str, form: str, field: str
    ) -> tuple[Remark, ...]:
        """Return the list as it is then; a second time changes nothing."""
        async with self.store.transaction() as repositories:
            line = await _line(repositories, self.library, member, application_id, verb)
            await repositories.remarks.drop(application_id, line, form, field)
            return tuple(await repositories.remarks.drafted(application_id, line))


@dataclass(frozen=True, slots=True)
class OpenList:
    """The unfinished list of an application; one whose sending was taken back is taken up again."""

    store: Store
    library: Library

    async def __call__(self, member: Member, application_id: int, verb: str) -> tuple[Remark, ...]:
        """Return it. Raises NotAllowed where the step can't be made by this member now."""
        async with self.store.transaction() as repositories:
            line = await _line(repositories, self.library, member, application_id, verb)
            held = tuple(await repositories.remarks.drafted(application_id, line))
            if held:
                return held
            return await _taken_up(repositories, application_id, line)


async def send_list(
    repositories: Repositories,
    application_id: int,
    history: Sequence[Entry],
    token: str,
    now: datetime,
) -> None:
    """The list goes with the step that is being made; `history` is as it was before the step.

    Raises Conflict("remarks.changed") where a colleague has changed it since `token` was made,
    NotAllowed("remarks.none") where it is empty.
    """
    line = next_line(history)
    held = await repositories.remarks.drafted(application_id, line)
    if not held:
        raise NotAllowed("remarks.none")
    if list_token(held) != token:
        raise Conflict("remarks.changed")
    await repositories.remarks.send(application_id, line, now)


def list_token(remarks: Sequence[Remark]) -> str:
    """A short word for what a list says."""
    said = repr(sorted((*one.key, one.words) for one in remarks))
    return sha256(said.encode()).hexdigest()[:TOKEN]


def allowed(
    machine: StatusMachine, state: str, history: Sequence[Entry], member: Member, verb: str
) -> Transition:
    """The step with which this member sends remarks now. Raises NotAllowed."""
    step = transition(machine, state, verb, acts_for(member), led_by(machine, state, history))
    if not asks(machine, step):
        raise NotAllowed("verb.not_now", verb=verb, state=state)
    return step


async def _line(
    repositories: Repositories, library: Library, member: Member, application_id: int, verb: str
) -> int:
    """The move that the list is for."""
    application = await repositories.applications.get(application_id)
    if application.locked:
        raise NotAllowed("application.locked", id=str(application_id))
    history = await repositories.applications.history(application_id)
    machine = library.machine(application.pack, application.service)
    allowed(machine, application.state, history, member, verb)
    return next_line(history)


async def _taken_up(
    repositories: Repositories, application_id: int, line: int
) -> tuple[Remark, ...]:
    """What was sent with the step that has just been taken back."""
    history = await repositories.applications.history(application_id)
    past = moves(history)
    if len(past) < 2 or past[-1].verb != TAKE_BACK:  # noqa: PLR2004 - the step and its taking back
        return ()
    for one in await repositories.remarks.sent(application_id, line - 2):
        await repositories.remarks.put(replace(one, line=line))
    return tuple(await repositories.remarks.drafted(application_id, line))


def _check(words: str, verb: str) -> None:
    if not words.strip():
        raise NotAllowed("words.needed", verb=verb)
    if len(words) > LONGEST:
        raise NotAllowed("remark.too_long", max=str(LONGEST), length=str(len(words)))
