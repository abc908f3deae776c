"""The cards that somebody sees while filling a form, and whether Telegram would take them."""

from collections.abc import Iterator, Mapping

from bot.emulator.errors import BadRequest
from bot.emulator.markup import parse_html
from bot.emulator.text import length
from bot.simulation.candidates import FILES
from bot.simulation.conversation import Conversation
from bot.simulation.invariants import Broken
from bot.simulation.restart import filling
from flows import actions as a
from handlers.views.buttons import fits, form_action, form_press
from handlers.views.card import card
from handlers.views.desk import Desk
from handlers.views.screen import TEXT_LIMIT, Screen
from locales.lookup import Lookup
from locales.texts import Texts

BUTTONS = 100
"""Buttons of a message (Telegram's limit)."""


class Cards:
    """Draws the card of a session as the bot does."""

    def __init__(self, pack: Lookup, texts: Texts) -> None:
        """Use these words."""
        self._pack = pack
        self._texts = texts
        self._files: Mapping[str, str] = {file: f"<{file}>&.pdf" for file in FILES}

    def draw(self, talk: Conversation) -> Screen:
        """The card after what has just happened. Raises Broken where it can't be drawn."""
        desk = Desk(talk.rules, self._pack, self._texts, self._files)
        try:
            return card(desk, filling(talk.session, talk.session.answers), talk.happened)
        except Exception as wrong:
            how = f"{talk.at} after {talk.happened}: {type(wrong).__name__}: {wrong}"
            raise Broken("card", how) from wrong

    def buttons(self, talk: Conversation) -> list[a.Action]:
        """What the card's buttons do; "later" does nothing to the form."""
        found: list[a.Action] = []
        for row in self.draw(talk).rows:
            for button in row:
                press = form_press(button.data)
                action = form_action(talk.form, press) if press is not None else None
                found += [action] if action is not None else []
        return found

    def can_be_sent(self, talk: Conversation) -> Iterator[str]:
        """What Telegram would not take of the card."""
        screen = self.draw(talk)
        try:
            text, _ = parse_html(screen.text)
        except BadRequest as wrong:
            yield f"card of {talk.at}: {wrong}"
            return
        if not 0 < length(text.strip()) <= TEXT_LIMIT:
            yield f"card of {talk.at}: {length(text)} characters"
        buttons = [button for row in screen.rows for button in row]
        if len(buttons) > BUTTONS:
            yield f"card of {talk.at}: {len(buttons)} buttons"
        for button in buttons:
            if not button.text.strip() or not fits(button.data):
                yield f"card of {talk.at}: button {button.text!r} {button.data!r}"
