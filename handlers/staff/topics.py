"""An application's topic: which application a message in a topic means, and what it is called."""

import re

from aiogram.types import Message

from flows.application import Application
from flows.reference.company_names import short_name
from handlers.office import Office
from handlers.staff.room import place
from handlers.views.desk import plain
from handlers.views.screen import cut
from handlers.views.staff_dossier import Dossier

NAME = 128
"""Characters of a topic's name."""

WITH_SUM = frozenset({"sum"})
"""Commands whose argument is a number of an application, then more."""

WITH_NUMBER = frozenset({"app", "why", "delivery"})
"""Commands whose whole argument is the number of an application."""

SUM = re.compile(r"[0-9]{1,3}(\s[0-9]{3})*([.,][0-9]+)?(\s?\D*)?|[0-9]+([.,][0-9]+)?(\s?\D*)?")
"""A sum and nothing else: "250 000 ₽"; "1 250000" is an application's number and a sum."""


async def application_of(office: Office, message: Message) -> Application | None:
    """The application in whose topic a message stands; None in the general topic, or a locked one.

    A group without topics has none either.
    """
    thread = place(message).thread_id
    if thread is None or message.chat.id >= 0:
        return None
    async with office.store.reading() as repositories:
        found = await repositories.applications.by_topic(thread)
    return found if found is not None and not found.locked else None


def meant(command: str, argument: str, number: str | None) -> str:
    """A command's argument, with the number of the topic's application where it names none."""
    if number is None:
        return argument
    if command in WITH_NUMBER and not argument:
        return number
    if command in WITH_SUM and SUM.fullmatch(argument):
        return f"{number} {argument}"
    return argument


def topic_name(dossier: Dossier) -> str:
    """The number and the short name of the company."""
    company = dossier.fact_text("company.full_name")
    if not company:
        return dossier.number
    return cut(f"{dossier.number} · {short_name(plain(company))}", NAME)


def colour(packs: tuple[str, ...], pack: str) -> int:
    """Which of the colours the pack's topics have: one for each pack, in their order."""
    return packs.index(pack) if pack in packs else 0
