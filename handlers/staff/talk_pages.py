"""The record of the talk behind the card's "more", and its files."""

from collections.abc import Mapping

from flows.errors import NotFound
from flows.ports import Repositories
from flows.talk import Letter
from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views.staff_talk import Read, page
from handlers.wire import Upload

MOST = 300
"""Letters that the pages go back to; the export has them all."""


async def show(turn: Turn) -> Outcome:
    """A page of the talk; without a number the last one."""
    dossier = await turn.dossier()
    wanted = number(turn.press.argument) if turn.press.argument else None
    async with turn.office.store.reading() as repositories:
        letters = await repositories.talks.of(turn.id, MOST)
        read = [await _read(repositories, letter) for letter in letters]
    screen = page(dossier, read, wanted)
    return Outcome(then=lambda: turn.show(screen))


async def file(turn: Turn) -> Outcome:
    """Send a file of the talk beside the card."""
    dossier = await turn.dossier()
    async with turn.office.store.reading() as repositories:
        letter = await repositories.talks.get(number(turn.press.argument))
        if letter.application_id != turn.id or letter.file is None:
            raise NotFound("talk.not_found", id=str(letter.id))
        stored = await repositories.files.get(letter.file)
        content = await repositories.files.read(letter.file)
    caption = dossier.texts.staff_document_caption(number=dossier.number, name=stored.name)
    return Outcome(then=lambda: turn.send(Upload(stored.name, content), caption))


async def _read(repositories: Repositories, letter: Letter) -> Read:
    before = await repositories.talks.earlier_words(letter.id) if letter.edited_at else ()
    stored = await repositories.files.get(letter.file) if letter.file else None
    return Read(letter, stored, before)


ACTS: Mapping[str, Act] = {"talk": show, "tf": file}
"""By the verb of a card's button."""
