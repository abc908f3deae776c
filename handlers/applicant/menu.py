"""The applicant's menu: every button leads to a screen that replaces the message it stands on."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from flows.application import DRAFT, Application
from flows.errors import NotFound
from flows.facts import outcome
from flows.gatherings import takes
from flows.ledger import ledger_pack, ledger_service
from flows.people import Language, Person
from flows.ports import Filling
from flows.related import complaints
from flows.session import Stage
from flows.usecases.consent import agreed
from flows.usecases.ownership import own
from handlers.applicant.form_cards import FormCards
from handlers.applicant.leaving import leave_form
from handlers.applicant.results import show_result
from handlers.office import Office
from handlers.views import menu as views
from handlers.views.screen import Screen
from locales.texts import Texts

NUMBER = re.compile(r"[0-9]{1,18}")
"""What an application's id looks like: what is longer no database would take."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A person at a menu's message. `argument` is what the button carried.

    `called` is what Telegram calls them.
    """

    office: Office
    forms: FormCards
    person: Person
    message_id: int | None
    argument: str = ""
    called: str = ""

    @property
    def texts(self) -> Texts:
        """The bot's texts in the person's language."""
        return self.office.words(self.person)

    @property
    def number(self) -> int:
        """The application that the button names. Raises NotFound for a broken one."""
        head = self.argument.partition("/")[0]
        if not NUMBER.fullmatch(head):
            raise NotFound("application.not_found", id=head)
        return int(head)

    @property
    def tail(self) -> str:
        """What follows the application in the button."""
        return self.argument.partition("/")[2]

    async def show(self, screen: Screen) -> None:
        """Show in place."""
        await self.office.messenger.show(self.person.chat_id, self.message_id, screen)


RESUME = "resume"
"""Where consent leads when it was asked for on the way back into a draft; no pack is called so."""

Page = Callable[[Visit], Awaitable[str | None]]
"""A screen's handler; it may return words for the toast."""


async def home(visit: Visit) -> None:
    """The first screen; an open form is paused, so that words go nowhere by mistake."""
    office = visit.office
    await leave_form(office, visit.person, keep=visit.message_id)
    draft = await waiting_draft(office, visit.person)
    events = await events_ahead(office)
    contracts = await contracts_told(office, visit.person)
    await visit.show(
        views.home(visit.texts, office.centre, draft, events=events, contracts=contracts)
    )


async def events_ahead(office: Office) -> bool:
    """Whether there is an event that one can sign up for."""
    now = office.now()
    async with office.store.reading() as repositories:
        coming = await repositories.gatherings.coming(now)
    return any(takes(one, now) and one.pack in office.library.packs for one in coming)


async def contracts_told(office: Office, person: Person) -> bool:
    """Whether the person has told of contracts, or has had a service after which they are asked."""
    pack = ledger_pack(office.library)
    service = ledger_service(pack) if pack is not None else None
    if pack is None or service is None or service.ledger is None:
        return False
    async with office.store.reading() as repositories:
        if await repositories.contracts.of_person(person.id):
            return True
        mine = await repositories.applications.of_person(person.id)
    asked = {one.id for one in pack.services if {*one.tags} & {*service.ledger.tags}}
    return any(
        one.pack == pack.id
        and one.service in asked
        and outcome(pack, one.service, one.state) == "given"
        for one in mine
    )


async def start(visit: Visit) -> None:
    """Begin an application, after consent."""
    office = visit.office
    if not agreed(visit.person, office.centre):
        screen = views.consent(
            visit.texts, office.centre, visit.argument, sent=_sends(office, visit.argument)
        )
        await visit.show(screen)
        return
    pack_id, _, service_id = visit.argument.partition("/")
    await leave_form(office, visit.person, keep=visit.message_id)
    draft, filling = await office.use.start_application(
        visit.person, pack_id, service_id, office.now()
    )
    if filling.session.stage is Stage.DONE:
        await show_result(office, visit.person, draft.id, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


def _sends(office: Office, argument: str) -> bool:
    """Whether it is an application that the button begins; a check of oneself goes nowhere."""
    pack_id, _, service_id = argument.partition("/")
    pack = office.library.packs.get(pack_id)
    service = pack.service_by_id.get(service_id) if pack else None
    return service is None or service.submits


async def resume(visit: Visit) -> None:
    """Go on with a draft: the open form, or the result when all is filled."""
    office = visit.office
    if not agreed(visit.person, office.centre):
        await visit.show(views.consent(visit.texts, office.centre, f"{RESUME}/{visit.argument}"))
        return
    await leave_form(office, visit.person, keep=visit.message_id)
    filling = await office.use.resume(visit.person, visit.number)
    filling = filling or await _asked_since(visit)
    if filling is None:
        await show_result(office, visit.person, visit.number, visit.message_id)
        return
    await visit.forms.draw(filling, card_id=visit.message_id, fresh=visit.message_id is None)


async def _asked_since(visit: Visit) -> Filling | None:
    """The form that the service has come to ask for since all others were filled, if any."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
        fillings = await repositories.fillings.of_application(application.id)
    if application.state != DRAFT or not fillings:
        return None
    return await office.use.advance(fillings[-1], office.now())


async def help_page(visit: Visit) -> None:
    """How it works and whom to call."""
    office = visit.office
    taken = any(complaints(pack) for pack in office.library.packs.values())
    await visit.show(views.help_screen(visit.texts, office.centre, complaints=taken))


async def language(visit: Visit) -> None:
    """Choose a language."""
    await visit.show(views.languages(visit.texts))


async def speak(visit: Visit) -> None:
    """Speak this language from now on."""
    office = visit.office
    if visit.argument not in {"ru", "en"}:
        return
    chosen: Language = "ru" if visit.argument == "ru" else "en"
    async with office.store.transaction() as repositories:
        await repositories.people.set_language(visit.person.id, chosen)
        person = await repositories.people.get(visit.person.id)
    await home(Visit(office, visit.forms, person, visit.message_id))


async def waiting_draft(office: Office, person: Person) -> Application | None:
    """The newest draft, if there is one."""
    async with office.store.reading() as repositories:
        mine = await repositories.applications.of_person(person.id)
    drafts = (one for one in mine if one.state == DRAFT and installed(office, one))
    return next((one for one in drafts if filed(office, one)), None)


def filed(office: Office, application: Application) -> bool:
    """Whether it is an application; a check of oneself is none."""
    pack = office.library.packs.get(application.pack)
    service = pack.service_by_id.get(application.service) if pack else None
    return service is None or service.submits


def installed(office: Office, application: Application) -> bool:
    """Whether the centre has what it asks for still; else nobody can go on with it."""
    pack = office.library.packs.get(application.pack)
    return pack is not None and application.service in pack.service_by_id


PAGES: Mapping[str, Page] = {
    "home": home,
    "start": start,
    "resume": resume,
    "help": help_page,
    "language": language,
    "speak": speak,
}
