"""Somebody writes to the bot: known or new, they have a person of ours."""

from dataclasses import dataclass
from datetime import datetime

from flows.centre import Centre
from flows.library import Library
from flows.people import Language, Person
from flows.ports import Store
from flows.usecases.keep_reminders import plan_person
from flows.usecases.reach import Reach
from flows.usecases.subjects import Subjects


@dataclass(frozen=True, slots=True)
class Welcome:
    """Find the person, or add them in the language that Telegram says they use.

    Whoever had blocked the bot and is back is reminded again of what is still true.
    """

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(
        self, telegram_id: int, chat_id: int, language_code: str | None, now: datetime
    ) -> Person:
        """Return the person; a second message of a new one finds the same."""
        async with self.store.reading() as repositories:
            person = await repositories.people.by_telegram(telegram_id)
        if person is not None and not person.blocked:
            return person
        async with self.store.transaction() as repositories:
            if person is not None:
                reach = Reach(self.library, self.staff_chat)
                await reach(repositories, person, now, blocked=False)
                subjects = Subjects(repositories, self.library, self.centre, now)
                await plan_person(subjects, person.id)
                return await repositories.people.get(person.id)
            language: Language = "ru" if (language_code or "ru").startswith("ru") else "en"
            person = await repositories.people.add(telegram_id, chat_id, language, now)
            await repositories.audit.write(now, "client", "came", f"person:{person.id}", {})
            return person
