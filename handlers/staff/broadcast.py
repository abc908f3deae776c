"""Writing to many: whom, what, a look at it, once more, off it goes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import get_args

from flows.broadcast import FIELDS, Broadcast, Kind, Segment
from flows.errors import FlowError, NotAllowed
from flows.quiet import not_before
from handlers.staff import broadcast_state as state
from handlers.staff.broadcast_work import advance
from handlers.staff.errand import Do, Errand
from handlers.staff.numbers import number
from handlers.views import broadcast as views
from handlers.views import staff_words
from handlers.views.screen import Screen
from locales.lookup import Html

WORDS = "broadcast"
"""The kind of a prompt that waits for the message to many."""

KINDS: tuple[Kind, ...] = get_args(Kind)

Step = Callable[[Errand, Broadcast, str], Awaitable[None]]


async def command(errand: Errand) -> None:
    """To whom at all."""
    use = errand.office.use.to_many
    use.require(errand.member)
    counts = [(kind, (await use.reach(kind, Segment())).reached) for kind in KINDS]
    async with errand.office.store.reading() as repositories:
        ids = await repositories.broadcasts.open()
        going = [await repositories.broadcasts.get(one) for one in ids]
    running = [(one, await use.fates(one)) for one in going if one.state == "running"]
    await errand.show(views.kinds(errand.texts, counts, running))


async def refusal(errand: Errand) -> str:
    """Why the presser may not use this button, for an alert; "" when they may."""
    step, _, _ = errand.argument.partition("/")
    try:
        errand.office.use.to_many.require(errand.member)
        if step not in {"new", "stop"}:
            await state.own(errand.office, errand.member, f"{errand.argument}/")
    except FlowError as error:
        return staff_words.error_text(errand.texts, error)
    return ""


async def press(errand: Errand) -> None:
    """A button of a broadcast: "<step>/<id>/<argument>", or "new/<kind>"."""
    step, _, rest = errand.argument.partition("/")
    if step == "new":
        await _begin(errand, rest)
    elif step == "stop":
        await _stop(errand, number(rest))
    elif step in STEPS:
        broadcast = await state.own(errand.office, errand.member, errand.argument)
        _, _, argument = rest.partition("/")
        await STEPS[step](errand, replace(broadcast, message_id=errand.shown), argument)


async def sample(_errand: Errand) -> None:
    """A button under a preview does nothing here."""


async def only_sample(errand: Errand) -> str:
    """Say so."""
    return errand.texts.broadcast_preview_press()


async def _begin(errand: Errand, kind: str) -> None:
    office, at = errand.office, errand.place
    known = next((one for one in KINDS if one == kind), None)
    if known is None:
        return
    new = Broadcast(
        id=0,
        author=errand.member.telegram,
        chat_id=at.chat_id,
        kind=known,
        created_at=office.now(),
        thread_id=at.thread_id,
        message_id=errand.shown,
    )
    await _segment(errand, await office.use.to_many.begin(errand.member, new), "")


async def _segment(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    """Whom it is for."""
    await errand.show(views.segment(await state.composed(errand.office, broadcast)))


async def _options(errand: Errand, broadcast: Broadcast, argument: str) -> None:
    """The values of a field, a page at a time."""
    name, _, page = argument.partition("/")
    if name not in views.shown_fields(broadcast):
        return
    found = await state.options(errand.office, broadcast, name)
    one = state.shown(errand.office, broadcast)
    await errand.show(views.options(one, name, found, number(page)))


async def _value(errand: Errand, broadcast: Broadcast, argument: str) -> None:
    """A value was chosen; one that is not there any more leaves all as it was."""
    name, _, code = argument.partition("/")
    if name not in FIELDS:
        return
    value = None
    if code != views.ANY:
        found = await state.options(errand.office, broadcast, name)
        value = next((one.value for one in found if one.code == code), None)
    if value is not None or code == views.ANY:
        chosen = broadcast.segment.put(name, value)
        broadcast = await errand.office.use.to_many.keep(replace(broadcast, segment=chosen))
    await _segment(errand, broadcast, "")


async def _ask(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    """Ask for the message."""
    office, at, texts = errand.office, errand.place, errand.texts
    mention = Html(staff_words.mention(errand.member.telegram, errand.member.name))
    prompt = await office.messenger.ask(
        at.chat_id,
        texts.broadcast_ask(mention=mention),
        texts.staff_ask_placeholder(),
        errand.shown,
        thread_id=at.thread_id,
    )
    async with office.store.transaction() as repositories:
        data = {"kind": WORDS, "broadcast": str(broadcast.id)}
        await repositories.prompts.put(at.chat_id, prompt, data)


async def _check(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    """The dry run."""
    office = errand.office
    one = await state.composed(office, broadcast)
    later = views.moment(not_before(office.centre.quiet, office.now()))
    await errand.show(views.check(one, later))


async def _sure(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    one = await state.composed(errand.office, broadcast)
    await errand.show(views.sure(one) if one.reach.reached else views.segment(one))


async def _go(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    """Let it go; it goes on by itself, after a restart too."""
    if await errand.office.use.to_many.start(errand.member, broadcast, errand.office.now()):
        await advance(errand.office, broadcast.id)


async def _drop(errand: Errand, broadcast: Broadcast, _argument: str) -> None:
    await errand.office.use.to_many.keep(replace(broadcast, state="dropped"))
    await errand.show(Screen(errand.texts.broadcast_cancelled()))


async def _stop(errand: Errand, broadcast_id: int) -> None:
    """Whoever may write to many may stop it."""
    office = errand.office
    if not await office.use.to_many.stop(errand.member, broadcast_id, office.now()):
        async with office.store.reading() as repositories:
            over = (await repositories.broadcasts.get(broadcast_id)).state
        raise NotAllowed(f"broadcast.{over}")
    await advance(office, broadcast_id)


STEPS: Mapping[str, Step] = {
    "f": _segment,
    "o": _options,
    "v": _value,
    "w": _ask,
    "p": _check,
    "ask": _sure,
    "go": _go,
    "x": _drop,
}
"""By what a button of a broadcast says."""

COMMANDS: Mapping[str, Do] = {"broadcast": command}

BUTTONS: Mapping[str, Do] = {views.SCREEN: press}
"""By the screen that a button names."""

SAMPLES: Mapping[str, Do] = {"news": sample, "list": sample}
"""Buttons of the applicants that stand under a preview."""
