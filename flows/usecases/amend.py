"""Whoever wrote a letter changes its words: the copy follows, what it said stays on the record."""

from dataclasses import dataclass
from datetime import datetime

from flows.errors import NotAllowed
from flows.ports import Notice, Repositories, Store
from flows.talk import Letter
from flows.usecases.writing import Writing, check


@dataclass(frozen=True, slots=True)
class Amend:
    """Change the words of a letter."""

    store: Store

    async def __call__(self, writing: Writing, now: datetime) -> Letter | None:
        """Return the letter as it is now; None for a message that was none, or says the same.

        Raises NotAllowed: "application.locked", and what `check` raises.
        """
        async with self.store.transaction() as repositories:
            source = writing.source
            known = await repositories.talks.by_source(source) if source is not None else None
            if known is None:
                return None
            letter = await repositories.talks.get(known.id, hold=True)
            application = await repositories.applications.get(letter.application_id)
            if application.locked:
                raise NotAllowed("application.locked", id=str(application.id))
            if letter.words == writing.words:
                return None
            check(writing)
            await repositories.talks.amend(letter.id, writing.words, now)
            if letter.copy is not None:
                await amended(repositories, letter, now)
            return await repositories.talks.get(letter.id)


async def amended(repositories: Repositories, letter: Letter, now: datetime) -> None:
    """Have the copy follow. One that is on its way follows when it is there (`copied`)."""
    if letter.copy is None:
        return
    edits = len(await repositories.talks.earlier_words(letter.id))
    key = f"talk-edit:{letter.id}:{edits}"
    notice = Notice(key, letter.copy.chat_id, "talk.edit", {"letter": letter.id})
    await repositories.outbox.put(notice, now)
