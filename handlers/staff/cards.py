"""Keeps the staff's cards: one for each application, current wherever a change came from."""

from dataclasses import dataclass

from flows.application import Application, Card
from flows.errors import NotAllowed, NotFound
from flows.gatherings import Gathering, Seat
from flows.model import Form
from flows.ports import Repositories
from flows.usecases.background import weigh
from handlers.office import Office
from handlers.staff.numbers import LARGEST
from handlers.views.screen import Screen
from handlers.views.staff_card import Asking, moved_card, staff_card
from handlers.views.staff_dossier import Dossier
from handlers.wire import CallRefused


@dataclass(frozen=True, slots=True)
class Cards:
    """Draws the card of an application and remembers where it stands."""

    office: Office

    async def dossier(self, application_id: int) -> Dossier:
        """Everything the card is drawn from. Raises NotFound, NotAllowed for an erased person's."""
        office = self.office
        if application_id > LARGEST:
            raise NotFound("application.not_found", id=str(application_id))
        desk = await office.use.open_desk(application_id)
        application = desk.application
        if application.number is None:
            raise NotFound("application.not_found", id=str(application_id))
        if application.locked:
            raise NotAllowed("application.locked", id=str(application_id))
        async with office.store.reading() as repositories:
            forms = await submitted_forms(repositories, application)
            filled = application.forms
            library, now = office.library, office.now()
            place = await _place(repositories, application)
            weighed = await weigh(repositories, library, application, filled, {}, now)
        language = office.centre.staff_language
        wordings = {id_: await office.wordings.of(form, language) for id_, form in forms.items()}
        return Dossier(
            application=application,
            history=desk.history,
            verbs=desk.verbs,
            forms=forms,
            machine=office.library.machine(application.pack, application.service),
            centre=office.centre,
            pack=office.pack(application.pack, language),
            texts=office.texts(language),
            weighed=weighed,
            place=place,
            wordings=wordings,
        )

    async def refresh(
        self, application_id: int, pressed: Card | None = None, asking: Asking | None = None
    ) -> None:
        """Draw the card where it stands; where it is gone, below, and remember that place.

        `pressed` is the message whose button was pressed: it becomes the card where there is
        none; else, being no card (any more), it gives way.
        """
        dossier = await self.dossier(application_id)
        card = dossier.application.card or pressed
        if card is None:
            return
        if not await self._edit(card, staff_card(dossier, asking)):
            below = pressed or card
            await self._send(dossier, below.chat_id, below.thread_id, asking)
        elif card != dossier.application.card:
            await self._remember(application_id, card)
        if pressed is not None and pressed.message_id != card.message_id:
            await self._edit(pressed, moved_card(dossier))

    async def post(self, application_id: int, chat_id: int, thread_id: int | None) -> None:
        """Send the card anew, below everything; the one before gives way. Raises NotFound."""
        dossier = await self.dossier(application_id)
        before = dossier.application.card
        await self._send(dossier, chat_id, thread_id)
        if before is not None:
            await self._edit(before, moved_card(dossier))

    async def give_way(self, application_id: int, card: Card) -> None:
        """Let an earlier card point to the one below."""
        await self._edit(card, moved_card(await self.dossier(application_id)))

    async def _send(
        self, dossier: Dossier, chat_id: int, thread_id: int | None, asking: Asking | None = None
    ) -> None:
        screen = staff_card(dossier, asking)
        sent = await self.office.messenger.send(chat_id, screen, thread_id=thread_id)
        await self._remember(dossier.application.id, Card(chat_id, sent, thread_id))

    async def _edit(self, card: Card, screen: Screen) -> bool:
        """Show in place; False where the message, or its whole chat (a new id), is gone."""
        try:
            return await self.office.messenger.edit(card.chat_id, card.message_id, screen)
        except CallRefused as refused:
            if refused.migrate_to is None:
                raise
            return False

    async def _remember(self, application_id: int, card: Card) -> None:
        async with self.office.store.transaction() as repositories:
            await repositories.applications.set_card(application_id, card)


async def _place(
    repositories: Repositories, application: Application
) -> tuple[Gathering, Seat] | None:
    """The event whose place the application has asked for."""
    seat = await repositories.gatherings.seat_of(application.id)
    if seat is None:
        return None
    return await repositories.gatherings.get(seat.gathering_id), seat


async def submitted_forms(repositories: Repositories, application: Application) -> dict[str, Form]:
    """The forms of an application by id, in the versions that were filled."""
    return {
        id_: await repositories.versions.get(filled.version)
        for id_, filled in application.forms.items()
    }
