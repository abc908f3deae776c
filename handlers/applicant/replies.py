"""What an applicant replied to a question of the bot: words for a rating, a reason."""

from aiogram.types import Message

from flows.errors import FlowError, NotAllowed
from flows.readers.base import BadAnswer
from flows.readers.text import clean
from handlers.applicant.answering import CONTRACT, RATING, Prompt, awaited, close
from handlers.applicant.applications import one
from handlers.applicant.contracts import said
from handlers.applicant.menu import Visit
from handlers.views.error_words import error_text
from handlers.views.rating import done
from handlers.views.screen import Screen
from handlers.views.staff_words import answer_text


async def replied(visit: Visit, message: Message, prompt: Prompt) -> None:
    """Keep the words, or say why they can't be kept."""
    office, texts = visit.office, visit.texts
    words = clean(message.text or "")
    if not words:
        await office.messenger.send(visit.person.chat_id, Screen(texts.rating_empty()))
        return
    try:
        await _kept(visit, prompt, words)
    except BadAnswer as bad:
        await office.messenger.send(visit.person.chat_id, Screen(answer_text(texts, bad)))
        return
    except FlowError as error:
        told = error_text(texts, error)
        too_long = isinstance(error, NotAllowed) and error.code == "words.too_long"
        if too_long:
            told = texts.rating_long(length=error.data["length"], max=error.data["max"])
        await office.messenger.send(visit.person.chat_id, Screen(told))
        if too_long:
            return
    await close(office, message)


async def day_written(visit: Visit, text: str) -> bool:
    """Take what was written for the day of a contract that is being told of; False: it is none."""
    prompt, words = await awaited(visit, CONTRACT), clean(text)
    if prompt is None or words.startswith("/"):
        return False
    try:
        await _kept(visit, prompt, words)
    except BadAnswer as bad:
        if not any(sign.isdigit() for sign in words) or visit.office.finder(words):
            return False  # no slip in a date, but what they look for
        await visit.show(Screen(answer_text(visit.texts, bad)))
    except FlowError as error:
        await visit.show(Screen(error_text(visit.texts, error)))
    return True


async def _kept(visit: Visit, prompt: Prompt, words: str) -> None:
    office, person, id_ = visit.office, visit.person, int(prompt["application"])
    if prompt["kind"] == CONTRACT:
        await said(Visit(office, visit.forms, person, None, str(id_)), prompt["contract"], words)
        return
    if prompt["kind"] == RATING:
        rating = await office.use.rate.words(person, id_, words, office.now())
        office.wake()
        await visit.show(done(visit.texts, rating))
        return
    await office.use.client_step(person, id_, prompt["verb"], office.now(), words)
    office.wake()
    await one(Visit(office, visit.forms, person, None, str(id_)))
