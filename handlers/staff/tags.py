"""Tags of an applicant: put on, taken off, written anew."""

from collections.abc import Mapping

from aiogram.types import Message

from flows.centre import Member
from flows.readers.text import clean
from handlers.staff.asking import ask
from handlers.staff.cards import Cards
from handlers.staff.replies import Prompt
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_tags as views
from handlers.views.staff_words import mention
from locales.lookup import Html

TAG = "tag"
"""The kind of a prompt that waits for a new tag."""


async def page(turn: Turn) -> Outcome:
    """The tags."""
    dossier = await turn.dossier()
    own, known = await _tags(turn.cards, dossier.application.person_id)
    screen = views.page(dossier, own, known)
    return Outcome(then=lambda: turn.show(screen))


async def toggle(turn: Turn) -> Outcome:
    """Put one on, or take it off; one that nobody has any more is not there to be put on."""
    dossier, office = await turn.dossier(), turn.office
    own, known = await _tags(turn.cards, dossier.application.person_id)
    name = next((one for one in (*own, *known) if views.code(one) == turn.press.argument), None)
    if name in own:
        await office.use.tagging.drop(turn.member, turn.id, name, office.now())
    elif name is not None:
        await office.use.tagging.put(turn.member, turn.id, name, office.now())
    return await page(turn)


async def new(turn: Turn) -> Outcome:
    """Ask for a word."""
    dossier, member = await turn.dossier(), turn.member
    text = dossier.texts.tag_ask(
        mention=Html(mention(member.telegram, member.name)), number=dossier.number
    )

    async def wait() -> None:
        shown = {"kind": TAG, "page": str(turn.place.message_id)}
        await ask(turn, text, dossier.texts.staff_ask_placeholder(), shown)

    return Outcome(then=wait)


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """The word; the page shows it."""
    office, id_, asked = cards.office, int(prompt["application"]), message.reply_to_message
    await office.use.tagging.put(member, id_, clean(message.text or ""), office.now())
    if asked is not None:
        async with office.store.transaction() as repositories:
            await repositories.prompts.take(message.chat.id, asked.message_id)
        await office.messenger.delete(message.chat.id, [asked.message_id])
    dossier = await cards.dossier(id_)
    own, known = await _tags(cards, dossier.application.person_id)
    screen = views.page(dossier, own, known)
    await office.messenger.edit(message.chat.id, int(prompt["page"]), screen)
    return ""


async def _tags(cards: Cards, person_id: int) -> tuple[list[str], list[str]]:
    async with cards.office.store.reading() as repositories:
        own = await repositories.tags.of(person_id)
        return list(own), list(await repositories.tags.known())


ACTS: Mapping[str, Act] = {"tags": page, "tgl": toggle, "tgn": new}
