"""A notice of a term is put off: when it comes is said to all who read it."""

from collections.abc import Mapping

from flows.usecases.put_off_term import Until, told
from handlers.staff.turn import Act, Outcome, Turn
from handlers.term_screens import staff_screen
from handlers.views.term_notices import PutOff, when


async def later(turn: Turn) -> Outcome:
    """Later today, as far as that fits into the hours."""
    return await _put_off(turn, "later")


async def morning(turn: Turn) -> Outcome:
    """In the next morning."""
    return await _put_off(turn, "morning")


async def _put_off(turn: Turn, until: Until) -> Outcome:
    office = turn.office
    at = await office.use.put_off_term(turn.member, turn.id, until, office.now())
    dossier = await turn.dossier()
    put_off = PutOff(turn.member.name, at)

    async def shown() -> None:
        async with office.store.reading() as repositories:
            terms = [one for one in await repositories.terms.of(turn.id) if told(one)]
        await turn.show(await staff_screen(office, dossier, terms, put_off))

    words = dossier.texts.due_later_done(when=when(dossier.texts, at, office.now()))
    return Outcome(words, then=shown)


ACTS: Mapping[str, Act] = {"tl": later, "tm": morning}
