"""Staff check the conditions of a regulation that no computation can settle."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from flows.application import Application, Entry
from flows.centre import Centre, Member
from flows.errors import NotAllowed
from flows.guards import Standing, seal
from flows.handling import Check
from flows.library import Library
from flows.ports import Repositories, Store
from flows.usecases.acting import expect, require_acting, save, staff_actor
from flows.usecases.background import weigh
from flows.usecases.clearing import clearance

MAX_WORDS = 1000

Marks = Sequence[tuple[str, bool | None]]
"""Grounds with the staff's word: kept, not kept, or (None) nothing said any more."""


@dataclass(frozen=True, slots=True)
class CheckCondition:
    """Say of conditions and grounds how they stand; or that one the bot found is no obstacle."""

    store: Store
    library: Library
    centre: Centre

    async def __call__(
        self,
        member: Member,
        application_id: int,
        marks: Marks,
        now: datetime,
        *,
        revision: int | None = None,
        words: str | None = None,
    ) -> Application:
        """Return the application. `now` is in the centre's zone.

        A ground that the answers show is overruled by the head alone, and with words. Raises
        NotAllowed: "check.unknown" (no such ground to be checked), "check.head" (who may not
        overrule), "words.needed", "words.too_long", "verb.not_now" (it is over),
        "verb.not_your_role"; Conflict as every step.
        """
        require_acting(member, "check")
        async with self.store.transaction() as repositories:
            application = await repositories.applications.get(application_id)
            history = await repositories.applications.history(application_id)
            expect(self.centre, application, history, revision)
            machine = self.library.machine(application.pack, application.service)
            if machine.by_id[application.state].final:
                raise NotAllowed("verb.not_now", verb="check", state=application.state)
            filled = application.forms
            weighed = await weigh(repositories, self.library, application, filled, {}, now)
            found = await clearance(repositories, self.library, application, history, weighed)
            standing = {one.finding.ground.id: one for one in found.standings}
            overruled = False
            for ground, holds in marks:
                overruled |= _allowed(member, standing.get(ground), holds, words)
            marks = [one for one in marks if _news(standing[one[0]], one[1], words)]
            if not marks:
                return application
            checked = await save(repositories, self.centre, replace(application, updated_at=now))
            made = [
                Check(
                    ground,
                    holds,
                    staff_actor(member),
                    now,
                    seal(standing[ground].finding.ground, filled),
                    words,
                )
                for ground, holds in marks
                if holds is not None
            ]
            await repositories.checks.put(checked.id, made)
            nothing = [ground for ground, holds in marks if holds is None]
            await repositories.checks.drop(checked.id, nothing)
            verb = "overrule" if overruled else "check"
            await _record(repositories, checked, member, verb, marks, words, now)
            return checked


def _news(standing: Standing, holds: bool | None, words: str | None) -> bool:
    """Whether it says anything that was not said before: a second tap does not."""
    check = standing.check
    if check is None or holds is None:
        return (check is None and not standing.stale) != (holds is None)
    return (check.holds, check.words) != (holds, words)


def _allowed(
    member: Member, standing: Standing | None, holds: bool | None, words: str | None
) -> bool:
    """Whether the mark overrules what the bot has found. Raises NotAllowed."""
    if standing is None or standing.finding.standing == "clear":
        raise NotAllowed("check.unknown")
    if standing.finding.standing != "fails":
        return False
    if holds is False:
        raise NotAllowed("check.unknown")
    if "head" not in member.roles:
        raise NotAllowed("check.head")
    if holds and not (words or "").strip():
        raise NotAllowed("words.needed", verb="overrule")
    if words and len(words) > MAX_WORDS:
        raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))
    return bool(holds)


async def _record(
    repositories: Repositories,
    checked: Application,
    member: Member,
    verb: str,
    marks: Marks,
    words: str | None,
    now: datetime,
) -> None:
    entry = Entry(now, staff_actor(member), verb, checked.state, words)
    await repositories.applications.write(checked.id, entry)
    said = {True: "holds", False: "fails", None: "nothing"}
    data = {ground: said[holds] for ground, holds in marks}
    subject = f"application:{checked.id}"
    await repositories.audit.write(now, staff_actor(member), verb, subject, data)
