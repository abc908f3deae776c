"""Reminders as messages, as far as they are still true when they are sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.people import Language
from flows.ports import Notice, NotYet, Repositories
from flows.usecases.judge_reminder import Judged, judge
from flows.usecases.subjects import Subjects
from handlers.office import Office
from handlers.outgoing import Message
from handlers.reminder_words import Speaking
from handlers.views.reminders import Told, reminder


@dataclass(frozen=True, slots=True)
class Reminded(Message):
    """Whoever does not get it is reminded anew once they can be: its rows are free again."""

    office: Office = field(kw_only=True)
    rows: tuple[int, ...] = field(kw_only=True)
    private: bool = field(kw_only=True)
    alone: bool = field(kw_only=True)
    """Whether it has this one reader: of several heads another may have got it."""

    left_out: Mapping[int, str] = field(kw_only=True)
    """Rows that it does not tell of, each with the reason."""

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Nobody shall say of what was left out that it was sent; it may be true again."""
        await repositories.reminders.left_out(self.left_out, self.office.now())

    async def after(self, chat_id: int, message_id: int) -> None:
        """The card of an open form goes below it the next time."""
        if self.private:
            self.office.drawer.covered(chat_id)

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        """It never arrived; where only Telegram was away for so long it is given after all."""
        if self.alone:
            again = not (self.private and why[:1].isdigit())
            await repositories.reminders.undelivered(self.rows, self.office.now(), again=again)


class ReminderNotices:
    """One kind: what of a bundle is not true any more is left out; nothing left: not sent."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self.kinds = {"reminder": self.reminder}

    async def reminder(self, notice: Notice) -> Message | None:
        """The bundle as things stand now. Raises NotYet outside the hours."""
        if not notice.chat_id:
            return None
        office, ids = self._office, [int(one) for one in notice.data["rows"]]
        async with office.store.reading() as repositories:
            subjects = Subjects(repositories, office.library, office.centre, office.now())
            rows = {one.id: one for one in await repositories.reminders.get(ids)}
            due = [rows[one] for one in ids if one in rows and rows[one].state == "queued"]
            judged = [await judge(subjects, one) for one in due]
            _wait(judged)
            language = await self._language(repositories, notice)
            told = await self._told(subjects, language, judged)
        left_out = {one.row.id: one.verdict for one in judged if one.verdict != "true"}
        if not told:
            async with office.store.transaction() as repositories:
                await repositories.reminders.left_out(left_out, office.now())
            return None
        screen = reminder(office.texts(language), told)
        private = notice.chat_id > 0
        return Reminded(
            screen,
            office=office,
            rows=tuple(ids),
            private=private,
            alone=not private or "person" in notice.data,
            left_out=left_out,
        )

    async def _told(
        self, subjects: Subjects, language: Language, judged: Sequence[Judged]
    ) -> list[Told]:
        true = [one for one in judged if one.verdict == "true"]
        speaking = Speaking(self._office, subjects, language, alone=len(true) == 1)
        return [
            await speaking.told(one.row.id, one.rule, one.subject, one.named)
            for one in true
            if one.rule and one.subject and one.named
        ]

    async def _language(self, repositories: Repositories, notice: Notice) -> Language:
        """The reader's own; the group has the staff's."""
        if notice.chat_id > 0:
            person = await repositories.people.by_telegram(notice.chat_id)
            if person is not None:
                return person.language
        return self._office.centre.staff_language


def _wait(judged: Sequence[Judged]) -> None:
    """Nobody is woken by a message that was held up: it goes out when one may write again."""
    later = [one.at for one in judged if one.verdict == "later" and one.at is not None]
    if later:
        raise NotYet(min(later))
