"""Staff say that what a day of the year wants was done: nobody is reminded of that day any more."""

from dataclasses import dataclass
from datetime import date, datetime

from flows.centre import Centre, Member
from flows.errors import NotFound
from flows.library import Library
from flows.model import Pack
from flows.ports import Audited, Repositories, Store
from flows.reminders import Planned, Reminder, Subject
from flows.usecases.acting import name_of, require_acting, staff_actor

DONE = "date.done"
"""What the audit trail calls it."""


@dataclass(frozen=True, slots=True)
class Done:
    """Who was the first to say so, and of which day; `new`: it was said just now."""

    who: str
    day: date
    new: bool


@dataclass(frozen=True, slots=True)
class DoneDate:
    """Ends what is left of a day's prompts, the staff's and the head's; next time they come again.

    The day is that of one year, or of one quarter.
    """

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, member: Member, row_id: int, now: datetime) -> Done:
        """Raises NotFound for one that was not given, or whose rule is no more.

        Raises NotAllowed("verb.not_your_role") for who acts for nobody.
        """
        require_acting(member, "done")
        async with self.store.transaction() as repositories:
            one, rule = await self._given(repositories, row_id)
            pack = self.library.packs[one.rule.partition(".")[0]]
            day, before = one.due or one.anchor, await _said(repositories, pack, rule, one.anchor)
            if before is not None:
                return Done(name_of(self.centre, before.actor), day, new=False)
            subject, facts = _subject(one.anchor), _facts(pack, rule)
            await repositories.audit.write(now, staff_actor(member), DONE, subject, facts)
            return Done(member.name, day, new=True)

    async def look(self, row_id: int) -> None:
        """Whether there is anything to say of it. Raises NotFound as the saying does."""
        async with self.store.reading() as repositories:
            await self._given(repositories, row_id)

    async def _given(self, repositories: Repositories, row_id: int) -> tuple[Planned, Reminder]:
        """What staff were told, and its rule."""
        rows = await repositories.reminders.get([row_id])
        given = rows[0].planned if rows and rows[0].state == "queued" else None
        rule = self._rule(given.rule) if given is not None else None
        if given is None or rule is None:
            raise NotFound("reminder.not_found", id=str(row_id))
        return given, rule

    def _rule(self, name: str) -> Reminder | None:
        """The rule, as the pack has it now, of a day that staff are told of."""
        pack_id, _, rule_id = name.partition(".")
        pack = self.library.packs.get(pack_id)
        found = (one for one in pack.reminders if one.id == rule_id) if pack else iter(())
        return next((one for one in found if staffs(one)), None)


def staffs(rule: Reminder) -> bool:
    """Whether it is a day of the year, or of the quarter, that staff or the head are told of."""
    return rule.subject == "date" and rule.to != "business"


async def done(
    repositories: Repositories, library: Library, rule: Reminder, subject: Subject
) -> bool:
    """Whether somebody has said that what the day wants was done."""
    if not staffs(rule):
        return False
    pack = library.packs[subject.pack]
    return await _said(repositories, pack, rule, subject.dates["day"]) is not None


async def _said(
    repositories: Repositories, pack: Pack, rule: Reminder, day: date
) -> Audited | None:
    """What was said of the rule or of another reader's, which has the same day and clause."""
    said = await repositories.audit.of(_subject(day), DONE)
    return next((one for one in said if one.data == _facts(pack, rule)), None)


def _subject(day: date) -> str:
    return f"date:{day.isoformat()}"


def _facts(pack: Pack, rule: Reminder) -> dict[str, str]:
    return {"pack": pack.id, "anchor": rule.anchor, "clause": rule.clause}
