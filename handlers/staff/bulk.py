"""Choosing many applications out of a tab of the queue, and what shall be done with them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from aiogram.types import Message

from flows.bulk import HAND_OVER, MOST, TAKE, Bulk
from flows.centre import Member
from flows.errors import FlowError, NotAllowed
from flows.queues import known_tab
from flows.readers.text import clean
from flows.usecases.acting import require_acting
from flows.usecases.change_status import MAX_WORDS
from flows.usecases.take import colleagues
from handlers.staff import lists
from handlers.staff.bulk_state import Selection
from handlers.staff.cards import Cards
from handlers.staff.errand import Do, Errand
from handlers.staff.lists import Lists
from handlers.staff.numbers import number
from handlers.staff.replies import Prompt
from handlers.staff.room import place
from handlers.views import staff_bulk as views
from handlers.views import staff_words
from handlers.views.staff_days import offered_days
from handlers.views.staff_queue import PER_PAGE, Days
from locales.lookup import Html, escaped

WORDS = "bulk"
"""The kind of a prompt that waits for the words of many."""

Step = Callable[[Errand, Bulk, str], Awaitable[None]]


async def refusal(errand: Errand) -> str:
    """Why the presser may not use this button, for an alert; "" when they may."""
    try:
        if errand.argument.startswith("new/"):
            require_acting(errand.member, "bulk")
        else:
            await _bulk(errand)
    except FlowError as error:
        return staff_words.error_text(errand.texts, error)
    return ""


async def press(errand: Errand) -> None:
    """A button of a selection: "<step>/<id>/<argument>", or "new/<tab>"."""
    step, _, rest = errand.argument.partition("/")
    if step == "new":
        await _begin(errand, rest)
        return
    bulk = await _bulk(errand)
    _, _, argument = rest.partition("/")
    if step in STEPS:
        await STEPS[step](errand, bulk, argument)


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """The words for the clients: shown before anything is sent."""
    office, at, asked = cards.office, place(message), message.reply_to_message
    texts = office.texts(office.centre.staff_language)
    words = clean(message.text or "")
    if not words:
        return texts.staff_prompt_empty()
    if len(words) > MAX_WORDS:
        raise NotAllowed("words.too_long", max=str(MAX_WORDS), length=str(len(words)))
    bulk = replace(await Selection(office).bulk(int(prompt["bulk"]), member), words=words)
    errand = Errand(cards, member, at, "", bulk.message_id)
    await _try(errand, bulk)
    if asked is not None:
        async with office.store.transaction() as repositories:
            await repositories.prompts.take(at.chat_id, asked.message_id)
        await office.messenger.delete(at.chat_id, [asked.message_id])
    return ""


async def _bulk(errand: Errand) -> Bulk:
    id_ = number(errand.argument.split("/")[1]) if "/" in errand.argument else 0
    return await Selection(errand.office).bulk(id_, errand.member)


async def _begin(errand: Errand, tab: str) -> None:
    office, at = errand.office, errand.place
    bulk = await office.use.many_at_once.begin(
        errand.member,
        Bulk(
            id=0,
            chat_id=at.chat_id,
            thread_id=at.thread_id,
            message_id=errand.shown,
            member=errand.member.telegram,
            tab=known_tab(tab, office.library.packs),
            state="picking",
            created_at=office.now(),
        ),
    )
    await _page(errand, bulk, "0")


async def _page(errand: Errand, bulk: Bulk, argument: str, *, full: bool = False) -> None:
    """A page of the tab with check marks."""
    office = errand.office
    chosen, _ = await Selection(office).chosen(bulk)
    async with office.store.reading() as repositories:
        listed = Lists(office, repositories, errand.member)
        page = await listed.page(await listed.tabs(bulk.tab), number(argument))
    days = Days(listed.today, office.calendar)
    await errand.show(views.picking(chosen, page, days, full=full))


async def _toggle(errand: Errand, bulk: Bulk, argument: str) -> None:
    one, _, page = argument.partition("/")
    await _mark(errand, bulk, [number(one)], page)


async def _toggle_page(errand: Errand, bulk: Bulk, argument: str) -> None:
    await _mark(errand, bulk, await _ids(errand, bulk, number(argument)), argument)


async def _mark(errand: Errand, bulk: Bulk, ids: list[int], page: str) -> None:
    """Choose them; where all are chosen already, none of them."""
    async with errand.office.store.reading() as repositories:
        have = {one.application_id for one in await repositories.bulks.items(bulk.id)}
    picked = not set(ids) <= have
    room = await errand.office.use.many_at_once.pick(bulk, ids, picked=picked)
    await _page(errand, bulk, page, full=not room)


async def _all(errand: Errand, bulk: Bulk, _argument: str) -> None:
    await _none_of(errand, bulk)
    await errand.office.use.many_at_once.pick(bulk, await _ids(errand, bulk, None), picked=True)
    await _page(errand, bulk, "0")


async def _none(errand: Errand, bulk: Bulk, _argument: str) -> None:
    await _none_of(errand, bulk)
    await _page(errand, bulk, "0")


async def _none_of(errand: Errand, bulk: Bulk) -> None:
    async with errand.office.store.reading() as repositories:
        have = [one.application_id for one in await repositories.bulks.items(bulk.id)]
    await errand.office.use.many_at_once.pick(bulk, have, picked=False)


async def _ids(errand: Errand, bulk: Bulk, page: int | None) -> list[int]:
    """The applications of a page of the tab, or of the whole tab."""
    async with errand.office.store.reading() as repositories:
        queue = await Lists(errand.office, repositories, errand.member).of_tab(bulk.tab)
        if page is None:
            return list(await repositories.queues.ids(queue, MOST))
        shown = await repositories.queues.page(queue, page * PER_PAGE, PER_PAGE)
    return [one.id for one in shown]


async def _acts(errand: Errand, bulk: Bulk, _argument: str) -> None:
    """What can be done with what is chosen."""
    selection = Selection(errand.office)
    chosen, found = await selection.chosen(bulk)
    if not found:
        await _page(errand, bulk, "0")
        return
    await errand.show(views.acts(chosen, await selection.verbs(errand.member, found)))


async def _whom(errand: Errand, bulk: Bulk, _argument: str) -> None:
    chosen, _ = await Selection(errand.office).chosen(bulk)
    await errand.show(views.colleagues(chosen, colleagues(errand.office.centre, errand.member)))


async def _verb(errand: Errand, bulk: Bulk, argument: str) -> None:
    await _try(errand, replace(bulk, verb=argument[:64] or TAKE, on=None, words=None))


async def _to(errand: Errand, bulk: Bulk, argument: str) -> None:
    await _try(errand, replace(bulk, verb=HAND_OVER, colleague=number(argument), words=None))


async def _day(errand: Errand, bulk: Bulk, argument: str) -> None:
    try:
        on = datetime.strptime(argument, "%Y%m%d").date()  # noqa: DTZ007 - a day
    except ValueError:
        return
    await _try(errand, replace(bulk, on=on))


async def _try(errand: Errand, bulk: Bulk) -> None:
    """Rehearse, and show what would go; the day is asked for first where a step needs one."""
    office, selection = errand.office, Selection(errand.office)
    found = await office.use.many_at_once.rehearse(bulk, errand.member, office.now())
    chosen, _ = await selection.chosen(bulk)
    shown = selection.shown(chosen, found)
    if found.day and bulk.on is None:
        days: list[date] = offered_days(selection.today(), office.calendar)
        await errand.show(views.days_page(shown, days))
        return
    await errand.show(views.tried(shown, selection.reasons(shown), words=found.words))


async def _ask(errand: Errand, bulk: Bulk, _argument: str) -> None:
    """Ask for the words, once for all."""
    office, at, texts = errand.office, errand.place, errand.texts
    chosen, _ = await Selection(office).chosen(bulk)
    member = errand.member
    mention = f'<a href="tg://user?id={member.telegram}">{escaped(member.name)}</a>'
    text = texts.bulk_ask(
        mention=Html(mention), verb=Html(chosen.verb), count=str(chosen.count("ready"))
    )
    prompt = await office.messenger.ask(
        at.chat_id, text, texts.staff_ask_placeholder(), errand.shown, thread_id=at.thread_id
    )
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(at.chat_id, prompt, {"kind": WORDS, "bulk": str(bulk.id)})


async def _go(errand: Errand, bulk: Bulk, _argument: str) -> None:
    """Let it be done, beside all else: the chat goes on meanwhile."""
    office = errand.office
    if await office.use.many_at_once.start(replace(bulk, message_id=errand.shown)):
        chosen, _ = await Selection(office).chosen(bulk)
        await errand.show(views.progress(chosen))
        office.selected.set()


async def _stop(errand: Errand, bulk: Bulk, _argument: str) -> None:
    if await errand.office.use.many_at_once.stop(bulk):
        await errand.show(await lists.queue(errand.office, errand.member, bulk.tab, 0))


STEPS: Mapping[str, Step] = {
    "p": _page,
    "t": _toggle,
    "pg": _toggle_page,
    "all": _all,
    "none": _none,
    "act": _acts,
    "ho": _whom,
    "v": _verb,
    "to": _to,
    "d": _day,
    "w": _ask,
    "go": _go,
    "x": _stop,
}
"""By what a button of a selection says."""

BUTTONS: Mapping[str, Do] = {"bulk": press}
"""By the screen that a button of a list names."""
