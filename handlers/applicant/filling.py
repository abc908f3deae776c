"""The conversation of a form: a message or a press in, one step, the card drawn again.

This is the hot path; it is called before aiogram's dispatcher (docs/decisions/0004) and says by
its result whether the message was for a form at all.
"""

from dataclasses import dataclass, replace

import structlog

from flows import actions as a
from flows.application import DRAFT
from flows.errors import FlowError, NotFound
from flows.events import Moved, Refused, Stale
from flows.people import Language
from flows.ports import Filling
from flows.session import Place, PlaceKind, Stage
from flows.usecases.fill import Filled
from flows.usecases.reuse_document import chosen
from handlers.applicant.apart import is_talk
from handlers.applicant.form_cards import FormCards
from handlers.incoming import Incoming
from handlers.office import Office
from handlers.views.buttons import FormPress, form_action, form_press
from handlers.views.card import Note
from handlers.views.screen import cut

log = structlog.get_logger()

EARLY_TEXT = 200


@dataclass(frozen=True, slots=True)
class Reply:
    """The message was for a form. `toast` answers the press, if it was one."""

    toast: str = ""
    alert: bool = False


class FormChat:
    """Talks with a person about the form that is open in their chat."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self.cards = FormCards(office)
        self._refused: dict[int, tuple[int, ...]] = {}
        self._albums: dict[int, tuple[str, int, Place]] = {}

    async def handle(self, incoming: Incoming) -> Reply | None:
        """Take the input if a form is waiting for it; None when it is for somebody else."""
        try:
            return await self._taken(incoming)
        except FlowError as error:
            # Erased or put aside by another process meanwhile: it would fail again.
            log.warning("form.gone", code=error.code)
            if incoming.press_id is None:
                return None
            return Reply(self._office.texts("ru").toast_old_card(), alert=True)

    async def _taken(self, incoming: Incoming) -> Reply | None:
        if incoming.press_id is not None:
            press = form_press(incoming.data)
            return None if press is None else await self._pressed(incoming, press)
        filling = await self._office.store.answers.open_in_chat(incoming.chat_id)
        if filling is None or await is_talk(self._office, incoming):
            return None
        return await self._sent(incoming, filling)

    async def _pressed(self, incoming: Incoming, press: FormPress) -> Reply:
        filling = await self._office.store.answers.open_in_chat(incoming.chat_id)
        if filling is None or filling.id != press.filling:
            if press.verb == "fi" and await self._finished_before(incoming, press):
                return Reply()
            return Reply(self._office.texts(_language(filling)).toast_old_card(), alert=True)
        filling = replace(
            filling, card=self._office.drawer.card(filling.id, filling.card) or incoming.message_id
        )
        rules = await self._office.use.fill.rules(filling)
        action = form_action(rules.form, press)
        if action is None:
            return await self._other_press(incoming, filling, press)
        done = await self._fill(filling, action, incoming, revision=press.revision)
        return await self._told(done, incoming)

    async def _sent(self, incoming: Incoming, filling: Filling) -> Reply:
        office = self._office
        if incoming.edited:
            return await self._edited(incoming, filling)
        if incoming.text is not None and office.drawer.unseen(
            incoming.chat_id, incoming.received, incoming.message_id
        ):
            await self._said_before(filling, incoming.text)
            return Reply()
        action = await self._action(incoming, filling)
        done = await self._fill(filling, action, incoming, message_id=incoming.message_id)
        return await self._told(done, incoming)

    async def _said_before(self, filling: Filling, text: str) -> None:
        """What was said to an earlier question is no answer to this one."""
        typed = (("typed", cut(text, EARLY_TEXT)),)
        await self.cards.draw(filling, note=Note("early", typed), fresh=True)

    async def _edited(self, incoming: Incoming, filling: Filling) -> Reply:
        """An edited message is a new try while it has not been taken; afterwards it is not."""
        if incoming.message_id > filling.last_message and incoming.text is not None:
            action = a.Typed(incoming.text)
            done = await self._fill(filling, action, incoming, message_id=incoming.message_id)
            return await self._told(done, incoming)
        await self.cards.draw(filling, note=Note("edited"), fresh=True)
        return Reply()

    async def _action(self, incoming: Incoming, filling: Filling) -> a.Action:
        if incoming.text is not None:
            return a.Typed(incoming.text)
        if incoming.file is not None:
            if self._of_another(incoming, filling):
                return a.Unsuitable("files.album")
            rules = await self._office.use.fill.rules(filling)
            place = filling.session.place
            wanted = place.kind is PlaceKind.QUESTION and rules.form.by_id[place.id].kind == "files"
            if not wanted:
                return a.Unsuitable("kind.photo_instead_of_text")
            return await self.cards.uploads.take(incoming.file, filling)
        return a.Unsuitable(incoming.other or "kind.other")

    def _of_another(self, incoming: Incoming, filling: Filling) -> bool:
        """Whether the file belongs to an album whose first one has answered another question.

        Telegram brings them one by one: the rest of it is no answer to what is asked next.
        """
        if incoming.album is None:
            return False
        begun = self._albums.get(incoming.chat_id)
        here = (incoming.album, filling.id, filling.session.place)
        if begun is not None and begun[0] == incoming.album:
            return begun != here
        self._albums[incoming.chat_id] = here
        return False

    async def _fill(
        self,
        filling: Filling,
        action: a.Action,
        incoming: Incoming,
        *,
        revision: int | None = None,
        message_id: int | None = None,
    ) -> Filled:
        now = self._office.now()
        return await self._office.use.fill(
            filling, action, now, revision=revision, message_id=message_id
        )

    async def _told(self, done: Filled, incoming: Incoming) -> Reply:
        """Draw what came of it, or move on when the form is finished."""
        if done.seen:
            return Reply()
        if done.filling.session.stage is Stage.DONE:
            await self.cards.finished(done.filling)
            return Reply()
        refused = any(isinstance(event, Refused) for event in done.events)
        typed = incoming.press_id is None
        spent = self._spent(incoming) if typed and not refused else ()
        lost = self._lost(done.filling, incoming)
        stale = any(isinstance(event, Stale) for event in done.events)
        if stale and typed and incoming.text is not None:
            await self._said_before(done.filling, incoming.text)
            return Reply()
        await self.cards.draw(
            done.filling,
            tuple(event for event in done.events if not isinstance(event, Moved)),
            delete=(*spent, *lost),
            fresh=(typed and (refused or not incoming.text)) or bool(lost),
        )
        if typed and refused:
            # It stays, so that it can be copied and mended; the card goes below it.
            earlier = self._refused.get(incoming.chat_id, ())
            self._refused[incoming.chat_id] = (*earlier, incoming.message_id)
        return Reply(self._office.texts(done.filling.language).toast_stale() if stale else "")

    def _lost(self, filling: Filling, incoming: Incoming) -> tuple[int, ...]:
        """A card below ours that nobody remembers: it was sent just before a crash."""
        below = filling.card is not None and incoming.message_id > filling.card
        return (incoming.message_id,) if incoming.press_id is not None and below else ()

    def _spent(self, incoming: Incoming) -> tuple[int, ...]:
        """Messages that the card now says: the typed answer, and the wrong tries before it."""
        tries = self._refused.pop(incoming.chat_id, ())
        return (*tries, incoming.message_id) if incoming.text is not None else tries

    async def _finished_before(self, incoming: Incoming, press: FormPress) -> bool:
        """A form's last button comes again: whoever was stopped behind it is led on."""
        try:
            async with self._office.store.reading() as repositories:
                filling = await repositories.fillings.get(press.filling)
                application = await repositories.applications.get(filling.application_id)
        except NotFound:
            return False
        own = filling.chat_id == incoming.chat_id and application.state == DRAFT
        if not own or filling.session.stage is not Stage.DONE:
            return False
        await self.cards.finished(replace(filling, card=incoming.message_id))
        return True

    async def _other_press(self, incoming: Incoming, filling: Filling, press: FormPress) -> Reply:
        office = self._office
        match press.verb:
            case "l":
                await self.cards.pause(filling)
                return Reply()
            case "co":
                return await self._consult(filling, incoming, press)
            case "re":
                return await self._bring(filling, incoming, press)
        log.warning("press.unknown", verb=press.verb)
        return Reply(office.texts(filling.language).toast_stale())

    async def _bring(self, filling: Filling, incoming: Incoming, press: FormPress) -> Reply:
        """Take a document that was sent before, if it is still there to be taken."""
        rules = await self._office.use.fill.rules(filling)
        offer = chosen(await self.cards.uploads.offers(filling, rules), press.argument)
        if offer is None:
            texts = self._office.texts(filling.language)
            return Reply(texts.mydocs_reuse_gone(), alert=True)
        action = a.Brought(offer.files)
        done = await self._fill(filling, action, incoming, revision=press.revision)
        return await self._told(done, incoming)

    async def _consult(self, filling: Filling, incoming: Incoming, press: FormPress) -> Reply:
        """Mark the draft for a consultation, or take the mark off [rec-marketplaces 5.2].

        The overview is entered anew, so that a double tap is stale and does not take the mark off.
        """
        office = self._office
        place = filling.session.place
        page = int(place.id or 0) if place.kind is PlaceKind.OVERVIEW else 0
        done = await self._fill(filling, a.Overview(page), incoming, revision=press.revision)
        if any(isinstance(event, Stale) for event in done.events):
            return await self._told(done, incoming)
        filling = done.filling
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(filling.application_id)
        service = office.library.service(application.pack, application.service)
        other = service.instead or next(
            (
                s.id
                for s in office.library.pack(application.pack).services
                if s.instead == service.id
            ),
            None,
        )
        if other is None or application.state != DRAFT:
            return Reply(office.texts(filling.language).toast_stale())
        await office.use.mark_service(application.id, other, office.now())
        note = Note("consult.on" if service.instead else "consult.off")
        await self.cards.draw(filling, note=note)
        return Reply()


def _language(filling: Filling | None) -> Language:
    return filling.language if filling is not None else "ru"
