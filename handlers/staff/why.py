"""Why a term ends when it does: by a card's button, or by the command /why."""

import re

from aiogram.types import Message

from flows.errors import FlowError
from handlers.staff.errand import Errand
from handlers.staff.numbers import number
from handlers.staff.turn import Outcome, Turn
from handlers.views import staff_words
from handlers.views.screen import Screen
from handlers.views.staff_why import why as why_screen

LONGEST = 100
"""Characters of a number that are looked at."""

NUMBER = re.compile(r"\b\w{1,16}-\d{4}-\d{5,}\b")
"""A number of an application as the bot writes it."""


async def why(turn: Turn) -> Outcome:
    """A page of it, in place of the card."""
    screen = why_screen(await turn.dossier(), number(turn.press.argument))
    return Outcome(then=lambda: turn.show(screen))


async def why_of(errand: Errand) -> None:
    """The same of the application with this number, below."""
    if not errand.argument:
        await errand.show(Screen(errand.texts.due_why_usage()))
        return
    async with errand.office.store.reading() as repositories:
        found = await repositories.applications.by_number(errand.argument[:LONGEST])
    if found is None:
        await errand.show(Screen(errand.texts.staff_not_found()))
        return
    await _show(errand, found.id)


async def why_button(errand: Errand) -> None:
    """The same, by a notice's button; it comes below the notice."""
    await _show(errand, number(errand.argument))


def named_in(message: Message | None) -> str:
    """The number that a message of the bot speaks of (a card, a notice); "" where there is none."""
    if message is None or message.from_user is None or not message.from_user.is_bot:
        return ""
    found = NUMBER.search(message.text or message.caption or "")
    return found[0] if found else ""


async def _show(errand: Errand, application_id: int) -> None:
    place = errand.place
    try:
        screen = why_screen(await errand.cards.dossier(application_id), 0)
    except FlowError as error:
        screen = Screen(staff_words.error_text(errand.texts, error))
    await errand.office.messenger.send(place.chat_id, screen, thread_id=place.thread_id)
