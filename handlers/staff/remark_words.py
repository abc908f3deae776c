"""Remarks in words: a reply to the bot's question about a field, or one text without fields."""

from aiogram.types import Message

from flows.centre import Member
from flows.readers.text import clean
from flows.remarks import Remark
from handlers.staff import moving
from handlers.staff.cards import Cards
from handlers.staff.remarks import marker, marking_of
from handlers.staff.replies import Prompt
from handlers.staff.room import place
from handlers.staff.turn import Outcome, Turn
from handlers.views import staff_remarks as views


async def without_list(turn: Turn) -> Outcome:
    """Words alone: they are asked for and sent at once, and everything is open to the client."""
    here = await marker(turn)
    dossier, verb = here.marking.dossier, here.verb
    return Outcome(then=lambda: moving.ask_words(turn, dossier, verb))


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """The words of a remark; the page that they were asked from shows it."""
    office, id_, verb = cards.office, int(prompt["application"]), prompt["verb"]
    now, at = office.now(), place(message)
    words = clean(message.text or "")
    remark = Remark(id_, 0, prompt["form"], prompt["field"], words, member.telegram, now)
    await office.use.mark_field(member, remark, verb, now)
    marking = await marking_of(cards, member, id_, verb)
    line = next((one for one in marking.lines if one.key == remark.key), None)
    asked = message.reply_to_message
    if asked is not None:
        async with office.store.transaction() as repositories:
            await repositories.prompts.take(at.chat_id, asked.message_id)
        await office.messenger.delete(at.chat_id, [asked.message_id])
    screen = views.page(marking, views.page_of(line))
    if not await office.messenger.edit(at.chat_id, int(prompt["page"]), screen):
        await office.messenger.send(at.chat_id, screen, thread_id=at.thread_id)
    return ""
