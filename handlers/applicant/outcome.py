"""What the forms came to, correcting them, sending the application."""

from collections.abc import Mapping

from flows.application import DRAFT, Application
from flows.errors import NotAllowed
from flows.status import open_to_client
from flows.usecases.consent import agreed
from flows.usecases.ownership import own
from handlers.applicant.gatherings import words as gathering_words
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.applicant.results import show_result
from handlers.views import gatherings as gathering_views
from handlers.views import result as result_views
from handlers.views.card import Note
from handlers.views.menu import consent, message
from handlers.views.sending import submitted_rows, submitted_text
from handlers.views.verdict import conditions as conditions_screen
from locales.lookup import Html


async def result(visit: Visit) -> None:
    """What the forms came to."""
    await show_result(visit.office, visit.person, visit.number, visit.message_id)


async def score(visit: Visit) -> None:
    """Every reason behind the score."""
    view = await visit.office.use.show_result(visit.person, visit.number, visit.office.now())
    pack = visit.office.pack(view.application.pack, visit.person.language)
    await visit.show(result_views.details(view, pack, visit.texts))


async def places(visit: Visit) -> None:
    """Every marketplace with its reasons."""
    view = await visit.office.use.show_result(visit.person, visit.number, visit.office.now())
    pack = visit.office.pack(view.application.pack, visit.person.language)
    await visit.show(result_views.places(view, pack, visit.texts))


async def conditions(visit: Visit) -> None:
    """Every condition and ground of refusal, with how it stands."""
    view = await visit.office.use.show_result(visit.person, visit.number, visit.office.now())
    pack = visit.office.pack(view.application.pack, visit.person.language)
    page = int(visit.tail) if NUMBER.fullmatch(visit.tail) else 0
    await visit.show(conditions_screen(view, pack, visit.texts, page))


async def reopen(visit: Visit) -> str | None:
    """Correct a form that was filled: a draft's, or one that was sent back."""
    office = visit.office
    if not agreed(visit.person, office.centre):
        await visit.show(consent(visit.texts, office.centre, ""))
        return None
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
        history = await repositories.applications.history(application.id)
    machine = office.library.machine(application.pack, application.service)
    if application.state != DRAFT and not open_to_client(machine, application.state, history):
        raise NotAllowed("application.submitted")
    await leave_form(office, visit.person, keep=visit.message_id)
    filling = await office.use.reopen(visit.person, visit.number, visit.tail)
    await visit.forms.draw(filling, note=Note("fix"), card_id=visit.message_id)
    return None


async def submit(visit: Visit) -> None:
    """Send the application."""
    office = visit.office
    if not agreed(visit.person, office.centre):
        await visit.show(consent(visit.texts, office.centre, ""))
        return
    sent = await office.use.submit(visit.person, visit.number, visit.tail, office.now())
    office.wake()
    texts = visit.texts
    printed = bool(await office.exporter.printed(sent))
    text = submitted_text(texts, sent, printed=printed, seat=await _seat(visit, sent))
    text = "\n\n".join(filter(None, [text, _elsewhere(visit, sent)]))
    rows = submitted_rows(texts, sent, printed=printed)
    await visit.show(message(texts, text, rows))


def _elsewhere(visit: Visit, sent: Application) -> str:
    """Where it has to be filed besides, when the bot only prepares it."""
    if visit.office.library.service(sent.pack, sent.service).apply != "elsewhere":
        return ""
    pack = visit.office.pack(sent.pack, visit.person.language)
    apply = pack.find(f"service-{sent.service}.apply")
    return visit.texts.submitted_elsewhere(apply=Html(apply)) if apply else ""


async def _seat(visit: Visit, sent: Application) -> str:
    """What came of the place at an event that the application asked for."""
    async with visit.office.store.reading() as repositories:
        seat = await repositories.gatherings.seat_of(sent.id)
        if seat is None:
            return ""
        gathering = await repositories.gatherings.get(seat.gathering_id)
    return gathering_views.submitted(gathering_words(visit), gathering, seat)


async def tell(visit: Visit) -> str:
    """Tell the person when intake opens."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    await office.use.subscribe(visit.person, application.pack, application.service, office.now())
    return visit.texts.toast_subscribed()


PAGES: Mapping[str, Page] = {
    "result": result,
    "score": score,
    "conditions": conditions,
    "places": places,
    "reopen": reopen,
    "submit": submit,
    "tell": tell,
}
