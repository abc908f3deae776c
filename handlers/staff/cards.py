"""Keeps the staff's cards: one for each application, current wherever a change came from."""

from dataclasses import dataclass

from flows.application import Application, Card
from flows.errors import NotAllowed, NotFound
from flows.gatherings import Gathering, Seat
from flows.model import Form
from flows.ports import Repositories
from flows.usecases.background import weigh
from flows.usecases.clearing import clearance
from flows.usecases.correct import corrections_of
from handlers.forum import topic_gone
from handlers.office import Office
from handlers.staff.contracts import with_bank
from handlers.staff.numbers import LARGEST
from handlers.staff.related import related_of
from handlers.staff.topics import colour, topic_name
from handlers.views.screen import Screen
from handlers.views.staff_card import Asking, moved_card, staff_card
from handlers.views.staff_dossier import Dossier
from handlers.views.talk import pointer
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
            related = await related_of(repositories, library, application)
            weighed = await weigh(repositories, library, application, filled, {}, now)
            cleared = await clearance(repositories, library, application, desk.history, weighed)
            documents = await repositories.documents.checklist(application)
            corrected = await corrections_of(repositories, application, desk.history, forms)
            absences = await repositories.absences.since(now.date())
            letters = await repositories.talks.count(application.id)
            person = await repositories.people.get(application.person_id)
        related = await with_bank(office, related)
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
            related=related,
            clearance=cleared,
            absences=absences,
            checklist=documents,
            corrections=corrected,
            now=now,
            letters=letters,
            unreachable=person.blocked,
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
        await self.settle(application_id)

    async def topic(self, dossier: Dossier, chat_id: int) -> int | None:
        """The topic that the application's card belongs to, opened if need be."""
        office, application = self.office, dossier.application
        hue = colour(tuple(office.library.packs), application.pack)
        return await office.forum.open(chat_id, application, topic_name(dossier), hue, office.now())

    async def reopen(self, application_id: int) -> None:
        """The client has written: the staff can answer in the topic, whatever the state."""
        dossier = await self.dossier(application_id)
        application = dossier.application
        if dossier.final and application.topic_id is not None and application.card is not None:
            await self.office.forum.open_for_talk(application.card.chat_id, application.topic_id)

    async def settle(self, application_id: int) -> None:
        """Close the topic of an application that came to its end; open it where it goes on."""
        dossier = await self.dossier(application_id)
        application = dossier.application
        if application.topic_id is None or application.card is None:
            return
        states = dossier.machine.by_id
        ends = [e for e in dossier.history if e.state in states and states[e.state].final]
        await self.office.forum.settle(
            application.card.chat_id, application.topic_id, ended=dossier.final, before=bool(ends)
        )

    async def post(self, application_id: int, chat_id: int, thread_id: int | None) -> None:
        """Send the card anew, below everything; the one before gives way. Raises NotFound."""
        dossier = await self.dossier(application_id)
        before = dossier.application.card
        if before is not None and _in_topic(dossier.application):
            # It stays where it is pinned; whoever looks for it is led there.
            await self.refresh(application_id)
            dossier = await self.dossier(application_id)
            there = dossier.application.card or before
            screen = pointer(dossier, there)
            await self.office.messenger.send(chat_id, screen, thread_id=thread_id)
            return
        await self._send(dossier, chat_id, thread_id)
        if before is not None:
            await self._edit(before, moved_card(dossier))

    async def give_way(self, application_id: int, card: Card) -> None:
        """Let an earlier card point to the one below."""
        await self._edit(card, moved_card(await self.dossier(application_id)))

    async def _send(
        self, dossier: Dossier, chat_id: int, thread_id: int | None, asking: Asking | None = None
    ) -> None:
        screen, application = staff_card(dossier, asking), dossier.application
        messenger, forum, own = self.office.messenger, self.office.forum, application.topic_id
        try:
            sent = await messenger.send(chat_id, screen, thread_id=own or thread_id)
        except CallRefused as refused:
            if not topic_gone(refused.description):
                raise
            await forum.forget(application.id)
            own = await self.topic(await self.dossier(application.id), chat_id)
            sent = await messenger.send(chat_id, screen, thread_id=own)
        await self._remember(application.id, Card(chat_id, sent, own or thread_id))
        if own is not None:
            await forum.pin(chat_id, sent)

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


def _in_topic(application: Application) -> bool:
    """Whether the card stands in the topic of its application."""
    card = application.card
    return (
        card is not None and card.thread_id is not None and card.thread_id == application.topic_id
    )


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
