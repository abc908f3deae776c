"""The applicant's applications: result, submission, list, history, printed form, documents."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from flows.application import DRAFT, Application
from flows.conditions import Value
from flows.errors import NotAllowed
from flows.model import Form
from flows.session import Session
from flows.status import open_to_client
from flows.usecases.consent import agreed
from flows.usecases.ownership import own
from handlers.applicant.gatherings import words as gathering_words
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit, filed, installed
from handlers.applicant.results import show_result
from handlers.exporting import PageFormat
from handlers.views import applications as views
from handlers.views import gatherings as gathering_views
from handlers.views import result as result_views
from handlers.views.card import Note
from handlers.views.menu import consent, message
from handlers.views.verdict import conditions as conditions_screen
from handlers.wire import Upload
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
    text = views.submitted_text(texts, sent, printed=printed, seat=await _seat(visit, sent))
    text = "\n\n".join(filter(None, [text, _elsewhere(visit, sent)]))
    rows = views.submitted_rows(texts, sent, printed=printed)
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


async def listing(visit: Visit) -> None:
    """All of the person's applications."""
    office = visit.office
    async with office.store.reading() as repositories:
        mine = await repositories.applications.of_person(visit.person.id)
    rows = [
        (one, office.pack_texts.get((one.pack, visit.person.language)))
        for one in mine
        if filed(office, one) and (one.state != DRAFT or installed(office, one))
    ]
    await visit.show(views.listing(visit.texts, rows))


async def one(visit: Visit) -> None:
    """One application with its history."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
        history = await repositories.applications.history(application.id)
    machine = office.library.machine(application.pack, application.service)
    screen = views.one(
        visit.texts,
        application,
        history,
        office.pack(application.pack, visit.person.language),
        ZoneInfo(office.centre.zone),
        open_to_client=open_to_client(machine, application.state, history),
        printed=bool(await office.exporter.printed(application)),
        verbs=office.use.client_step.verbs(application, tuple(history)),
    )
    await visit.show(screen)


async def ask_step(visit: Visit) -> None:
    """Ask once more before a step of the applicant's own."""
    async with visit.office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
        history = await repositories.applications.history(application.id)
    if visit.tail not in visit.office.use.client_step.verbs(application, tuple(history)):
        raise NotAllowed("verb.not_now")
    pack = visit.office.pack(application.pack, visit.person.language)
    await visit.show(views.ask_step(visit.texts, application, pack, visit.tail))


async def step(visit: Visit) -> str:
    """Make the step."""
    office = visit.office
    await office.use.client_step(visit.person, visit.number, visit.tail, office.now())
    office.wake()
    await one(visit)
    return visit.texts.toast_step()


async def ask_cancel(visit: Visit) -> None:
    """Ask once more."""
    async with visit.office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    await visit.show(views.ask_cancel(visit.texts, application.id))


async def cancel(visit: Visit) -> str:
    """Drop a draft."""
    await leave_form(visit.office, visit.person, keep=visit.message_id)
    await visit.office.use.cancel(visit.person, visit.number, visit.office.now())
    await listing(visit)
    return visit.texts.toast_cancelled()


async def print_page(visit: Visit) -> str | None:
    """Send the printed forms, ready to be signed."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    format_: PageFormat = "pdf" if visit.tail == "pdf" else "docx"
    found = await office.exporter.printed(application)
    for printed in found:
        upload = await office.exporter.page(application, printed.id, format_)
        async with office.store.reading() as repositories:
            held = [one for one in printed.forms if one in application.forms]
            form = await repositories.versions.get(application.forms[held[-1]].version)
        pack = await office.wordings.of(form, visit.person.language)
        caption = visit.texts.print_caption(
            number=application.number or "",
            form=Html(pack.find(f"printed-{printed.id}") or pack.get(form.name_key)),
        )
        await office.messenger.send_file(visit.person.chat_id, upload, caption)
    return None if found else visit.texts.staff_no_printed()


async def files(visit: Visit) -> str | None:
    """Send back the documents that belong to an application."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
        fillings = await repositories.fillings.of_application(application.id)
        ids = [
            file
            for filling in fillings
            for file in _files(
                await repositories.versions.get(filling.session.version), filling.session
            )
        ]
        found = [
            (await repositories.files.get(file), await repositories.files.read(file))
            for file in ids
        ]
    for stored, content in found:
        await office.messenger.send_file(visit.person.chat_id, Upload(stored.name, content))
    return None if found else visit.texts.toast_no_documents()


def _files(form: Form, session: Session) -> list[str]:
    """The ids of the documents in a form, by the version that was filled."""
    return [
        file
        for question in form.questions
        if question.kind == "files" and question.id in session.answers
        for file in _items(session.answers[question.id].value)
    ]


def _items(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


PAGES: Mapping[str, Page] = {
    "result": result,
    "score": score,
    "conditions": conditions,
    "places": places,
    "reopen": reopen,
    "submit": submit,
    "tell": tell,
    "list": listing,
    "app": one,
    "step": ask_step,
    "step!": step,
    "cancel": ask_cancel,
    "cancel!": cancel,
    "print": print_page,
    "files": files,
}
