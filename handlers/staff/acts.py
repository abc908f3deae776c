"""What the buttons of a card do: one function a verb of the button's data."""

from collections.abc import Mapping

from flows.centre import Member
from flows.errors import Conflict
from flows.machine import Transition
from flows.status import led_by, transition
from flows.usecases.change_status import acts_for
from handlers.staff.numbers import number
from handlers.staff.replies import REASON
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_pages, staff_words
from handlers.views.staff_card import Asking
from handlers.views.staff_dossier import Dossier
from handlers.wire import Upload


async def take(turn: Turn) -> Outcome:
    """Take the application into work, or hand it back."""
    office = turn.office
    taken = await office.use.take(turn.member, turn.id, office.now(), revision=turn.press.revision)
    texts = office.texts(office.centre.staff_language)
    mine = taken.performer is not None
    toast = texts.staff_done_taken() if mine else texts.staff_done_handed_back()
    return Outcome(toast, then=turn.redraw)


async def move(turn: Turn) -> Outcome:
    """Make a transition; one that needs words asks for them first."""
    office, verb = turn.office, turn.press.argument
    dossier = await turn.dossier()
    if allowed(dossier, turn.member, verb, turn.press.revision).reason:
        return Outcome(then=lambda: _ask(turn, dossier, verb))
    await office.use.change_status(
        turn.member, turn.id, verb, office.now(), revision=turn.press.revision
    )
    office.wake()
    return Outcome(staff_words.done(dossier, verb), then=turn.redraw)


def allowed(dossier: Dossier, member: Member, verb: str, revision: int) -> Transition:
    """The transition, if the member may make it now. Raises Conflict and NotAllowed."""
    application = dossier.application
    if application.revision != revision:
        raise Conflict("application.moved_on")
    came = led_by(dossier.machine, application.state, dossier.history)
    return transition(dossier.machine, application.state, verb, acts_for(member), came)


async def _ask(turn: Turn, dossier: Dossier, verb: str) -> None:
    office, member, place = turn.office, turn.member, turn.place
    text = staff_words.ask(dossier, member.telegram, member.name, verb)
    placeholder = dossier.texts.staff_ask_placeholder()
    prompt = await office.messenger.ask(place.chat_id, text, placeholder, place.message_id)
    data = {
        "kind": REASON,
        "application": str(turn.id),
        "verb": verb,
        "lines": str(len(dossier.history)),
    }
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(place.chat_id, prompt, data)
    await turn.cards.refresh(turn.id, place, Asking(member.telegram, verb, prompt))


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


async def answers(turn: Turn) -> Outcome:
    """A page of the answers."""
    screen = staff_pages.answers(await turn.dossier(), number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def history(turn: Turn) -> Outcome:
    """A page of the history."""
    screen = staff_pages.history(await turn.dossier(), number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def conditions(turn: Turn) -> Outcome:
    """A page of the conditions."""
    screen = staff_pages.conditions(await turn.dossier(), number(turn.press.argument))
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


async def documents(turn: Turn) -> Outcome:
    """Send what was handed in with the application."""
    dossier = await turn.dossier()
    ids = dossier.documents()
    if not ids:
        return Outcome(dossier.texts.staff_no_documents())

    async def send() -> None:
        for id_ in ids:
            async with turn.office.store.reading() as repositories:
                stored = await repositories.files.get(id_)
                content = await repositories.files.read(id_)
            caption = dossier.texts.staff_document_caption(number=dossier.number, name=stored.name)
            await turn.send(Upload(stored.name, content), caption)

    return Outcome(then=send)


ACTS: Mapping[str, Act] = {
    "take": take,
    "v": move,
    "no": cancel,
    "card": show_card,
    "ans": answers,
    "log": history,
    "con": conditions,
    "pdf": pdf,
    "docs": documents,
}
