"""Replies to what was asked besides words for the client: a day, a file, why a ground is none."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from aiogram.types import Message

from flows.centre import Member
from flows.errors import Conflict, FlowError
from flows.readers.base import Ask, BadAnswer
from flows.readers.dates import read_date
from flows.readers.text import clean
from flows.status import HANDLING
from flows.usecases.change_status import earliest_day
from handlers.staff import (
    broadcast,
    broadcast_words,
    bulk,
    documents_asking,
    moving,
    papers,
    remark_words,
    tags,
)
from handlers.staff.cards import Cards
from handlers.staff.conditions import OVERRULE
from handlers.staff.remarks import REMARK
from handlers.staff.replies import DAY, Prompt
from handlers.staff.room import place
from handlers.staff.turn import Turn
from handlers.views import staff_words
from handlers.views.buttons import StaffPress
from handlers.views.screen import Screen
from handlers.views.staff_card.guarded import guarded_text, lacking

Answer = Callable[[Cards, Message, Member, Prompt], Awaitable[str]]


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> None:
    """Take a reply; one that can't be taken leaves the question open."""
    texts, at = cards.office.texts(cards.office.centre.staff_language), place(message)
    try:
        told = await ANSWERS[prompt["kind"]](cards, message, member, prompt)
    except BadAnswer as bad:
        told = staff_words.answer_text(texts, bad)
    except FlowError as error:
        told = staff_words.error_text(texts, error)
    if told:
        await cards.office.messenger.send(
            at.chat_id, Screen(told), thread_id=at.thread_id, reply_to=at.message_id
        )


async def day(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """The day of a dated step: it is made, or its words are asked for."""
    office, id_ = cards.office, int(prompt["application"])
    dossier, verb = await cards.dossier(id_), prompt["verb"]
    if any(one.verb not in HANDLING for one in dossier.history[int(prompt["lines"]) :]):
        await close(cards, message)
        again = staff_words.repeated(dossier, member.telegram, verb)
        return "" if again else staff_words.too_late(dossier, writing=True)
    revision = dossier.application.revision
    step = moving.allowed(dossier, member, verb, revision)
    today = office.now().date()
    earliest = earliest_day(dossier.machine, dossier.history, office.centre)
    asked = Ask(today=today, latest=today, earliest=earliest)
    on = date.fromisoformat(str(read_date(clean(message.text or ""), asked).value))
    if lacking(dossier, step):
        return guarded_text(dossier, lacking(dossier, step))
    turn = Turn(cards, member, place(message), StaffPress(id_, revision, "v", verb))
    done = await moving.go(turn, dossier, step, on)
    await close(cards, message)
    if step.reason and done.then is not None:
        await done.then()
    else:
        await cards.refresh(id_)
    return ""


async def overruled(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """Why a ground that the bot has found is no obstacle."""
    office, id_ = cards.office, int(prompt["application"])
    marks = [(prompt["ground"], True)]
    words = clean(message.text or "")
    try:
        await office.use.check_condition(member, id_, marks, office.now(), words=words)
    except Conflict:
        # Somebody did something else at this very moment: the ground is what it was.
        await office.use.check_condition(member, id_, marks, office.now(), words=words)
    await close(cards, message)
    await cards.refresh(id_)
    return ""


async def close(cards: Cards, message: Message) -> None:
    """The question is answered: its message goes."""
    asked, at = message.reply_to_message, place(message)
    if asked is None:
        return
    async with cards.office.store.transaction() as repositories:
        await repositories.prompts.take(at.chat_id, asked.message_id)
    await cards.office.messenger.delete(at.chat_id, [asked.message_id])


ANSWERS: Mapping[str, Answer] = {
    DAY: day,
    OVERRULE: overruled,
    papers.PAPER: papers.replied,
    REMARK: remark_words.replied,
    **documents_asking.ANSWERS,
    bulk.WORDS: bulk.replied,
    broadcast.WORDS: broadcast_words.replied,
    tags.TAG: tags.replied,
}
"""By the kind of the prompt. Each says what the member is told, or nothing."""
