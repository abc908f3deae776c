"""What the buttons of a card do: one function a verb of the button's data."""

from collections.abc import Mapping

from handlers.staff import (
    conditions,
    documents,
    handing,
    later,
    moving,
    papers,
    quick_replies,
    remark_words,
    remarks,
    tags,
    talk_pages,
)
from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.staff.why import why
from handlers.views import staff_history, staff_pages
from handlers.views.staff_card.buttons import more as more_screen
from handlers.views.staff_history import Trail


async def cancel(turn: Turn) -> Outcome:
    """Do not wait for the reason any more."""
    office, chat_id = turn.office, turn.place.chat_id
    prompt = number(turn.press.argument)
    async with office.store.transaction() as repositories:
        waited = await repositories.prompts.take(chat_id, prompt)

    async def tidy() -> None:
        if waited is not None:
            await office.messenger.delete(chat_id, [prompt])
        await turn.redraw()

    texts = office.texts(office.centre.staff_language)
    return Outcome(texts.staff_cancelled() if waited is not None else "", then=tidy)


async def show_card(turn: Turn) -> Outcome:
    """Back from a page to the card."""
    return Outcome(then=turn.redraw)


async def more(turn: Turn) -> Outcome:
    """What the card has no room for."""
    screen = more_screen(await turn.dossier())
    return Outcome(then=lambda: turn.show(screen))


async def answers(turn: Turn) -> Outcome:
    """A page of the answers."""
    screen = staff_pages.answers(await turn.dossier(), number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def history(turn: Turn) -> Outcome:
    """A page of the history, with what was said of documents and sums."""
    dossier, subject = await turn.dossier(), f"application:{turn.id}"
    async with turn.office.store.reading() as repositories:
        documents = await repositories.documents.noted(turn.id)
        sums = await repositories.audit.of(subject, "support.recorded")
    trail = Trail(documents, sums)
    screen = staff_history.history(dossier, number(turn.press.argument), trail)
    return Outcome(then=lambda: turn.show(screen))


async def pdf(turn: Turn) -> Outcome:
    """Send the printed forms."""
    dossier = await turn.dossier()
    printed = [one.id for one in await turn.office.exporter.printed(dossier.application)]
    if not printed:
        return Outcome(dossier.texts.staff_no_printed())

    async def send() -> None:
        caption = dossier.texts.staff_page_caption(number=dossier.number)
        for one in printed:
            page = await turn.office.exporter.page(dossier.application, one, "pdf")
            await turn.send(page, caption)

    return Outcome(then=send)


ACTS: Mapping[str, Act] = {
    **conditions.ACTS,
    **handing.ACTS,
    **later.ACTS,
    **papers.ACTS,
    **quick_replies.ACTS,
    **talk_pages.ACTS,
    **remarks.ACTS,
    "ro": remark_words.without_list,
    "v": moving.move,
    "on": moving.dated,
    "od": moving.other_day,
    "tb": moving.take_back,
    "no": cancel,
    "card": show_card,
    "more": more,
    "ans": answers,
    "log": history,
    "pdf": pdf,
    "why": why,
    **documents.ACTS,
    **tags.ACTS,
}
