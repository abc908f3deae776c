"""The button "write to the client": quick replies of the centre's file, or one's own words."""

from collections.abc import Mapping
from datetime import timedelta

from flows.errors import NotFound
from flows.talk import Spot
from flows.usecases.writing import Writing
from handlers.staff.asking import ask as ask_words
from handlers.staff.numbers import number
from handlers.staff.talk import WORDS
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import talk as views
from handlers.views.desk import plain
from handlers.views.staff_dossier import Dossier
from locales.lookup import escaped

TWICE = timedelta(minutes=3)
"""Within this time the same quick reply is not sent again: a press may come twice."""

LOOKED_BACK = 10
"""Letters that are looked through for it."""


async def choose(turn: Turn) -> Outcome:
    """What there is to choose from; without quick replies one is asked for words at once."""
    dossier = await turn.dossier()
    replies = turn.office.centre.replies
    if not replies:
        return Outcome(then=lambda: _ask(turn, dossier, ""))
    screen = views.choice(dossier, replies)
    return Outcome(then=lambda: turn.show(screen))


async def look(turn: Turn) -> Outcome:
    """A quick reply, before it is sent."""
    dossier, at = await turn.dossier(), number(turn.press.argument)
    replies = turn.office.centre.replies
    if at >= len(replies):
        return Outcome(dossier.texts.staff_old_button(), alert=True)
    screen = views.check(dossier, replies[at], at)
    return Outcome(then=lambda: turn.show(screen))


async def send(turn: Turn) -> Outcome:
    """Send a quick reply. It stands in the group as a message, which the client's answer quotes."""
    office, at = turn.office, number(turn.press.argument)
    dossier = await turn.dossier()
    if at >= len(office.centre.replies):
        return Outcome(dossier.texts.staff_old_button(), alert=True)
    text = office.centre.replies[at].text
    words = escaped(text)
    if await _just_said(turn, words):
        return Outcome(dossier.texts.staff_done_already(), then=turn.redraw)
    try:
        letter = await office.use.say(turn.member, turn.id, Writing(words, len(text)), office.now())
    except NotFound:
        return Outcome(plain(dossier.texts.talk_client_gone()), alert=True)
    office.wake()

    async def show() -> None:
        await turn.redraw()
        screen = views.echo(dossier, turn.member.telegram, words)
        thread = dossier.application.topic_id or turn.place.thread_id
        sent = await office.messenger.send(turn.place.chat_id, screen, thread_id=thread)
        async with office.store.transaction() as repositories:
            await repositories.talks.place(letter.id, Spot(turn.place.chat_id, sent))

    return Outcome(dossier.texts.talk_passed_on_staff(), then=show)


async def ask(turn: Turn) -> Outcome:
    """Ask for words; with the text of a quick reply that shall be changed."""
    dossier, at = await turn.dossier(), turn.press.argument
    replies = turn.office.centre.replies
    draft = replies[number(at)].text if at and number(at) < len(replies) else ""
    return Outcome(then=lambda: _ask(turn, dossier, draft))


async def _ask(turn: Turn, dossier: Dossier, draft: str) -> None:
    text = views.ask_staff(dossier, turn.member.telegram, turn.member.name, draft)
    await ask_words(turn, text, dossier.texts.talk_ask_staff_placeholder(), {"kind": WORDS})
    await turn.redraw()


async def _just_said(turn: Turn, words: str) -> bool:
    """Whether the member has just sent these words: a double tap, or a press that came twice."""
    async with turn.office.store.reading() as repositories:
        last = await repositories.talks.of(turn.id, LOOKED_BACK)
    since, actor = turn.office.now() - TWICE, f"staff:{turn.member.telegram}"
    return any((one.actor, one.words) == (actor, words) and one.at > since for one in last)


ACTS: Mapping[str, Act] = {
    "say": choose,
    "qr": look,
    "qr!": send,
    "sw": ask,
}
"""By the verb of a card's button."""
