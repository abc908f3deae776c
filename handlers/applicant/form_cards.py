"""The live card of a form: drawn, put aside, and what follows the form that is finished."""

from dataclasses import replace

import structlog

from flows.answering import Rules
from flows.events import Event
from flows.ports import Filling
from flows.session import Stage
from handlers.applicant.results import show_result
from handlers.applicant.uploads import Uploads
from handlers.drawer import Drawing
from handlers.office import Office
from handlers.views.card import Note, card
from handlers.views.menu import paused
from handlers.views.screen import Screen

log = structlog.get_logger()


class FormCards:
    """Shows people the form that is open in their chat."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self.uploads = Uploads(office)

    async def draw(
        self,
        filling: Filling,
        events: tuple[Event, ...] = (),
        note: Note | None = None,
        *,
        delete: tuple[int, ...] = (),
        fresh: bool = False,
        card_id: int | None = None,
        anew: bool = False,
    ) -> None:
        """Draw the filling's card. `card_id`: a message that becomes the card.

        `anew`: it asks something else by itself, so that what was said before is no answer to it.
        """
        office = self._office
        rules = await office.use.fill.rules(filling)
        if office.use.look_up.due(filling, rules):
            filling, more = await self._looked_up(filling, rules)
            events = (*events, *more)
        if office.use.follow_draft.due(filling):
            await office.use.follow_draft(filling, rules, office.now())
        if office.use.look_up_rates.due(filling, rules):
            filling = await self._rated(filling, rules)
        desk = await office.desk(rules, filling.language, await self.uploads.names(filling, rules))
        desk = replace(desk, offers=await self.uploads.offers(filling, rules))
        screen = card(desk, filling, events, note)
        if card_id is not None:
            office.drawer.adopt(filling.id, card_id)
        office.drawer.draw(
            Drawing(
                chat_id=filling.chat_id,
                filling_id=filling.id,
                revision=filling.session.revision,
                screen=screen,
                card=card_id if card_id is not None else filling.card,
                delete=delete,
                fresh=fresh,
                anew=anew,
            )
        )

    async def show_again(self, filling: Filling, note: Note | None) -> None:
        """After a stop: the card anew, or what follows the form that was just finished."""
        if filling.session.stage is Stage.DONE:
            await self.finished(filling)
        else:
            await self.draw(filling, note=note, fresh=True)

    async def finished(self, filling: Filling) -> None:
        """Open the next form in the same card, or show what it all comes to."""
        office = self._office
        if office.use.follow_draft.due(filling):
            rules = await office.use.fill.rules(filling)
            await office.use.follow_draft(filling, rules, office.now())
        following = await office.use.advance(filling, office.now())
        card_id = await office.drawer.release(filling.chat_id, filling.id, filling.card)
        if following is not None:
            await self.draw(following, card_id=card_id)
            return
        async with office.store.reading() as repositories:
            person = await repositories.people.get(filling.person_id)
        await show_result(office, person, filling.application_id, card_id)

    async def pause(self, filling: Filling) -> None:
        """Put the form aside; its card becomes the way back."""
        office = self._office
        await office.use.pause(filling.chat_id)
        rules = await office.use.fill.rules(filling)
        screen = paused(await office.desk(rules, filling.language), filling)
        card_id = await office.drawer.release(filling.chat_id, filling.id, filling.card)
        await office.messenger.show(filling.chat_id, card_id, screen)

    async def apologise(self, chat_id: int) -> None:
        """Say that something broke on our side and what to do."""
        async with self._office.store.reading() as repositories:
            person = await repositories.people.by_telegram(chat_id)
        texts = self._office.texts(person.language if person else "ru")
        await self._office.messenger.send(chat_id, Screen(texts.broken()))
        self._office.drawer.covered(chat_id)

    async def _rated(self, filling: Filling, rules: Rules) -> Filling:
        """Ask the Bank of Russia for rates; whatever happens there, the person goes on."""
        try:
            done = await self._office.use.look_up_rates(filling, rules, self._office.now())
        except Exception:
            log.exception("rates.failed")
            return filling
        return done.filling

    async def _looked_up(self, filling: Filling, rules: Rules) -> tuple[Filling, tuple[Event, ...]]:
        """Ask registers about the company; whatever happens there, the person goes on."""
        try:
            done = await self._office.use.look_up(filling, rules, self._office.now())
        except Exception:
            log.exception("register.failed")
            return filling, ()
        return done.filling, done.events
