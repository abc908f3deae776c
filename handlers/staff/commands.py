"""The staff's commands and the buttons of their lists."""

from collections.abc import Mapping
from decimal import Decimal
from typing import get_args

from flows.errors import FlowError
from flows.readers.base import Ask, BadAnswer
from flows.readers.money import read_money
from flows.share import LARGEST
from handlers.exporting import TableFormat
from handlers.staff import (
    away,
    broadcast,
    bulk,
    contract_list,
    dates,
    digest,
    gatherings,
    lists,
    stats,
)
from handlers.staff.delivery import delivery_of, delivery_page
from handlers.staff.errand import Do, Errand
from handlers.staff.numbers import number
from handlers.staff.why import why_button, why_of
from handlers.views import staff_words
from handlers.views.screen import Screen
from handlers.views.share import money
from handlers.views.staff_queue import PER_PAGE

SEARCH = 100
"""Characters of a search that are looked at."""

FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)


async def queue(errand: Errand) -> None:
    """The queue, at the tab that was asked for."""
    await errand.show(await lists.queue(errand.office, errand.member, errand.head, errand.page))


def tab(name: str) -> Do:
    """A command that opens the queue at one tab."""

    async def show(errand: Errand) -> None:
        await errand.show(await lists.queue(errand.office, errand.member, name, 0))

    return show


async def app(errand: Errand) -> None:
    """The card of the application with this number, in any form people write it."""
    if not errand.argument:
        await errand.show(Screen(errand.texts.staff_usage_app()))
        return
    async with errand.office.store.reading() as repositories:
        found = await repositories.applications.by_number(errand.argument[:SEARCH])
    if found is None:
        await errand.show(Screen(errand.texts.staff_not_found()))
    else:
        await _post(errand, found.id)


async def open_card(errand: Errand) -> None:
    """The card of an application in a list."""
    await _post(errand, number(errand.argument))


async def find(errand: Errand) -> None:
    """Search; a single find is shown at once."""
    text = errand.argument[:SEARCH].strip()
    if not text:
        await errand.show(Screen(errand.texts.staff_usage_find()))
        return
    screen, found = await lists.find(errand.office, errand.member, text, 0)
    if len(found) == 1:
        await _post(errand, found[0].id)
        return
    sent = await errand.show(screen)
    if len(found) > PER_PAGE:
        await _remember(errand, sent, text)


async def find_page(errand: Errand) -> None:
    """Another page of a search: what was searched for is kept beside the message."""
    if errand.shown is None:
        return
    async with errand.office.store.transaction() as repositories:
        kept = await repositories.prompts.take(errand.place.chat_id, errand.shown)
        if kept is not None:
            await repositories.prompts.put(errand.place.chat_id, errand.shown, kept)
    if kept is None or kept.get("kind") != "find":
        await errand.show(Screen(errand.texts.staff_usage_find()))
        return
    screen, _ = await lists.find(errand.office, errand.member, kept["text"], errand.page)
    await errand.show(screen)


async def export(errand: Errand) -> None:
    """All applications as a file; without a format, ask which."""
    wanted = errand.argument.strip().lower()
    format_ = next((known for known in FORMATS if known == wanted), None)
    if format_ is None:
        await errand.show(staff_words.export_choice(errand.texts))
        return
    upload, count = await errand.office.exporter.table(format_)
    await _audit(errand, format_, count)
    if not count:
        await errand.show(Screen(errand.texts.staff_export_none()))
        return
    caption = errand.texts.staff_export_caption(count=str(count))
    await errand.office.messenger.send_file(
        errand.place.chat_id, upload, caption, thread_id=errand.place.thread_id
    )


async def support_sum(errand: Errand) -> None:
    """Record what the centre pays for an application: its number, then the sum."""
    named, _, said = errand.argument[:SEARCH].partition(" ")
    office = errand.office
    async with office.store.reading() as repositories:
        found = await repositories.applications.by_number(named) if named and said else None
    if found is None:
        known = errand.texts.staff_not_found() if named and said else errand.texts.staff_usage_sum()
        await errand.show(Screen(known))
        return
    try:
        read = read_money(said, Ask(today=office.now().date(), min=Decimal(0), max=LARGEST))
        amount = Decimal(str(read.value))
        await office.use.record_support(errand.member, found.id, amount, office.now())
    except BadAnswer as bad:
        await errand.show(Screen(staff_words.answer_text(errand.texts, bad)))
        return
    except FlowError as error:
        await errand.show(Screen(staff_words.error_text(errand.texts, error)))
        return
    await errand.cards.refresh(found.id)
    before = found.granted
    if before is not None and before != amount:
        was = money(errand.texts, before)
        told = errand.texts.staff_sum_changed(
            number=found.number or "", amount=money(errand.texts, amount), was=was
        )
        await errand.show(Screen(told))
        return
    told = errand.texts.staff_sum_done(
        number=found.number or "", amount=money(errand.texts, amount)
    )
    await errand.show(Screen(told))


async def help_text(errand: Errand) -> None:
    """How to work with applications."""
    await errand.show(Screen(errand.texts.staff_help()))


async def _post(errand: Errand, application_id: int) -> None:
    try:
        await errand.cards.post(application_id, errand.place.chat_id, errand.place.thread_id)
    except FlowError as error:
        await errand.office.messenger.send(
            errand.place.chat_id,
            Screen(staff_words.error_text(errand.texts, error)),
            thread_id=errand.place.thread_id,
        )


async def _remember(errand: Errand, message_id: int, text: str) -> None:
    data = {"kind": "find", "text": text}
    async with errand.office.store.transaction() as repositories:
        await repositories.prompts.put(errand.place.chat_id, message_id, data)


async def _audit(errand: Errand, format_: str, count: int) -> None:
    office = errand.office
    actor = f"staff:{errand.member.telegram}"
    data = {"format": format_, "count": str(count)}
    async with office.store.transaction() as repositories:
        await repositories.audit.write(office.now(), actor, "exported", "applications", data)


COMMANDS: Mapping[str, Do] = {
    "queue": queue,
    "mine": tab("mine"),
    "due": tab("today"),
    "late": tab("late"),
    "app": app,
    "why": why_of,
    "delivery": delivery_of,
    "find": find,
    "export": export,
    "event": gatherings.listing,
    "sum": support_sum,
    **contract_list.COMMANDS,
    **stats.COMMANDS,
    **away.COMMANDS,
    **broadcast.COMMANDS,
    **digest.COMMANDS,
    "help": help_text,
}
"""By command."""

BUTTONS: Mapping[str, Do] = {
    "queue": queue,
    "open": open_card,
    "why": why_button,
    "delivery": delivery_page,
    "find": find_page,
    "export": export,
    **contract_list.BUTTONS,
    **dates.BUTTONS,
    **gatherings.BUTTONS,
    **away.BUTTONS,
    **bulk.BUTTONS,
    **broadcast.BUTTONS,
    **digest.BUTTONS,
    **broadcast.SAMPLES,
}
"""By the screen that a button of a list names."""
