"""Staff decide about documents: accepted, returned with a reason, not needed, good until a day."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from flows.centre import Centre, Member
from flows.checklist import OPEN, SETTLED, Kept, Line, Noted, Verdict
from flows.errors import Conflict, NotAllowed
from flows.library import Library
from flows.ports import Repositories, Store
from flows.remarks import LONGEST, Remark, asks, next_line
from flows.status import led_by, offered
from flows.usecases.acting import acts_for, name_of, require_acting, staff_actor
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.look_at_documents import Sheet, sheet
from flows.usecases.ownership import require_unlocked


@dataclass(frozen=True, slots=True)
class SettleDocument:
    """One document, or all that have come and nobody has decided about."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        member: Member,
        application_id: int,
        index: int,
        key: str,
        verdict: Verdict | None,
        now: datetime,
        reason: str | None = None,
    ) -> Sheet:
        """Return the sheet with the verdict; None takes the one that stands back.

        `key` is the line's as it was shown. A returned document of a form is a remark on its field
        where the next step may send the application back. Raises Conflict("document.changed")
        with who was first, NotAllowed: "verb.not_your_role", "document.closed" (the application
        has ended), "document.nothing" (no file to accept), "words.needed", "words.too_long".
        """
        async with self.store.transaction() as repositories:
            seen = await self._open(repositories, member, application_id)
            line = seen.at(index)
            if line.key != key:
                if repeated(line, member, verdict):
                    return seen
                raise Conflict("document.changed", **_first(self.centre, line))
            _check(line, verdict, reason)
            await self._put(repositories, seen, line, member, verdict, now, reason)
            await self._remind(repositories, seen, now)
            return await sheet(repositories, self.library, application_id)

    async def all(self, member: Member, application_id: int, now: datetime) -> tuple[Sheet, int]:
        """Accept every document that waits; return the sheet and how many there were."""
        async with self.store.transaction() as repositories:
            seen = await self._open(repositories, member, application_id)
            waiting = [line for line in seen.lines if line.state == "received"]
            for line in waiting:
                await self._put(repositories, seen, line, member, "accepted", now, None)
            await self._remind(repositories, seen, now)
            return await sheet(repositories, self.library, application_id), len(waiting)

    async def expiry(
        self, member: Member, application_id: int, slot: str, last: date | None, now: datetime
    ) -> Sheet:
        """Say until which day a document is good; None: nobody knows."""
        async with self.store.transaction() as repositories:
            seen = await self._open(repositories, member, application_id)
            line = seen.at(seen.index(slot))
            if line.kept.expires == last:
                return seen
            await repositories.documents.save(application_id, replace(line.kept, expires=last))
            said = last.isoformat() if last is not None else None
            await _note(repositories, seen, line, member, "expiry", now, said)
            await self._remind(repositories, seen, now)
            return await sheet(repositories, self.library, application_id)

    async def _open(self, repositories: Repositories, member: Member, application_id: int) -> Sheet:
        require_acting(member, "document")
        await repositories.terms.hold(application_id)
        seen = await sheet(repositories, self.library, application_id)
        if seen.final:
            raise NotAllowed("document.closed")
        return seen

    async def _remind(self, repositories: Repositories, seen: Sheet, now: datetime) -> None:
        """What is missing, and until when documents are good, may be other than it was."""
        await keep_reminders(repositories, self.library, self.centre, seen.application, now)

    async def _put(
        self,
        repositories: Repositories,
        seen: Sheet,
        line: Line,
        member: Member,
        verdict: Verdict | None,
        now: datetime,
        reason: str | None,
    ) -> None:
        kept = Kept(line.slot) if line.kept.slot == "" else line.kept
        changed = replace(
            kept,
            verdict=verdict,
            about=line.files,
            reason=reason,
            by=staff_actor(member),
            at=now,
            told=verdict not in {"returned", "asked"},
        )
        await repositories.documents.save(seen.application.id, changed)
        await _note(repositories, seen, line, member, verdict or "undone", now, reason)
        await self._remark(repositories, seen, line, member, verdict, now, reason)

    async def _remark(
        self,
        repositories: Repositories,
        seen: Sheet,
        line: Line,
        member: Member,
        verdict: Verdict | None,
        now: datetime,
        reason: str | None,
    ) -> None:
        """Keep the unfinished list of remarks in step with what is returned."""
        if line.form is None or line.question is None:
            return
        application = seen.application
        history = await repositories.applications.history(application.id)
        place = next_line(history)
        if verdict != "returned":
            if line.state == "returned":
                field = line.question.id
                await repositories.remarks.drop(application.id, place, line.form, field)
            return
        machine = self.library.machine(application.pack, application.service)
        came = led_by(machine, application.state, history)
        steps = offered(machine, application.state, acts_for(member), came)
        if any(asks(machine, step) for step in steps):
            words = (reason or "")[:LONGEST]
            remark = Remark(
                application.id, place, line.form, line.question.id, words, member.telegram, now
            )
            await repositories.remarks.put(remark)


def repeated(line: Line, member: Member, verdict: Verdict | None) -> bool:
    """Whether it stands as the member's own press, come a second time, would make it."""
    return line.kept.verdict == verdict and line.kept.by == staff_actor(member)


def unsaid(seen: Sheet) -> tuple[Line, ...]:
    """Documents that are asked for or returned and of which the applicant does not know yet.

    Those of forms that are open to the client were sent back with the application.
    """
    lines = (line for line in seen.lines if line.form is None or not seen.open)
    return tuple(line for line in lines if not line.kept.told and line.state in OPEN)


def _check(line: Line, verdict: Verdict | None, reason: str | None) -> None:
    if verdict in {"accepted", "returned"} and not line.files:
        raise NotAllowed("document.nothing")
    if verdict == "asked" and (line.files or line.state in SETTLED):
        raise NotAllowed("document.there")
    if verdict == "returned" and not (reason or "").strip():
        raise NotAllowed("words.needed", verb="document")
    if reason and len(reason) > LONGEST:
        raise NotAllowed("words.too_long", max=str(LONGEST), length=str(len(reason)))


def _first(centre: Centre, line: Line) -> dict[str, str]:
    by = line.kept.by
    return {"who": name_of(centre, by) if by else "", "verb": line.kept.verdict or ""}


async def _note(
    repositories: Repositories,
    seen: Sheet,
    line: Line,
    member: Member,
    verb: str,
    now: datetime,
    words: str | None,
) -> None:
    actor, application_id = staff_actor(member), seen.application.id
    await repositories.documents.note(application_id, Noted(line.slot, now, actor, verb, words))
    await require_unlocked(repositories, application_id)
    subject, data = f"application:{application_id}", {"document": line.slot}
    await repositories.audit.write(now, actor, f"document.{verb}", subject, data)
