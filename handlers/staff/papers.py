"""Papers of the centre: attached by a reply with a file, kept by version, sent on demand."""

from collections.abc import Mapping
from pathlib import PurePath

from aiogram.types import Message

from flows.application import Card
from flows.centre import Member
from flows.errors import Conflict, NotFound
from flows.readers.base import BadAnswer
from handlers.staff.asking import ask
from handlers.staff.cards import Cards
from handlers.staff.replies import Prompt
from handlers.staff.room import place
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_papers as views
from handlers.views.staff_card.guarded import paper_name
from handlers.wire import CallLost, CallRefused, Upload
from locales.lookup import Html

PAPER = "paper"
"""The kind of a prompt that waits for a file."""

MEGABYTE = 1024 * 1024

LARGEST = 20 * MEGABYTE
"""What Telegram lets a bot download."""

TRIES = 3


async def page(turn: Turn) -> Outcome:
    """What is attached."""
    screen = views.papers_page(await turn.dossier())
    return Outcome(then=lambda: turn.show(screen))


async def attach(turn: Turn) -> Outcome:
    """Ask for the file."""
    dossier, paper = await turn.dossier(), turn.press.argument
    text = views.paper_ask(dossier, turn.member.telegram, paper)
    data = {"kind": PAPER, "paper": paper}

    async def asked() -> None:
        await ask(turn, text, dossier.texts.staff_paper_placeholder(), data)

    return Outcome(then=asked)


async def get(turn: Turn) -> Outcome:
    """Send a paper."""
    dossier = await turn.dossier()
    found = [one for one in views.all_papers(dossier) if one.file.id == turn.press.argument]
    if not found:
        raise NotFound("file.not_found")
    async with turn.office.store.reading() as repositories:
        content = await repositories.files.read(found[-1].file.id)
    caption = views.caption(dossier, found[-1])
    return Outcome(then=lambda: turn.send(Upload(found[-1].file.name, content), caption))


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """Attach the file of a reply, say what came of it; without a file the question stays."""
    office, application = cards.office, int(prompt["application"])
    dossier = await cards.dossier(application)
    sent = _file(message)
    if sent is None:
        return dossier.texts.staff_paper_file_needed()
    name, content = await _content(cards, *sent)
    album = message.media_group_id or ""
    for attempt in range(TRIES):
        try:
            await office.use.attach_paper(
                member, application, prompt["paper"], name, content, office.now(), album=album
            )
            break
        except Conflict:
            # Whoever moved the application meanwhile does not make the paper any less one.
            if attempt == TRIES - 1:
                raise
    if not album:
        await _close(cards, message, place(message))
    await cards.refresh(application)
    paper = Html(paper_name(dossier, prompt["paper"]))
    return dossier.texts.staff_paper_done(number=dossier.number, paper=paper, name=name)


async def _content(cards: Cards, name: str, file_id: str, size: int | None) -> tuple[str, bytes]:
    """The file itself. Raises BadAnswer."""
    if size is not None and size > LARGEST:
        raise BadAnswer("files.too_big", {"name": name, "max": str(LARGEST // MEGABYTE)})
    try:
        content = await cards.office.wire.download(file_id)
    except (CallRefused, CallLost):
        raise BadAnswer("files.unreadable", {"name": name}) from None
    if not content:
        raise BadAnswer("files.empty", {"name": name})
    fault = await cards.office.scans.fault(name, content)
    if fault is not None:
        raise fault
    return name, content


async def _close(cards: Cards, message: Message, at: Card) -> None:
    """The prompt is answered. That of an album stays: its other photos reply to it too."""
    asked = message.reply_to_message
    if asked is None:
        return
    async with cards.office.store.transaction() as repositories:
        await repositories.prompts.take(at.chat_id, asked.message_id)
    await cards.office.messenger.delete(at.chat_id, [asked.message_id])


def _file(message: Message) -> tuple[str, str, int | None] | None:
    """Name, Telegram's id and size of what was sent."""
    if message.document is not None:
        name = PurePath(message.document.file_name or "document").name
        return name, message.document.file_id, message.document.file_size
    if message.photo:
        photo = message.photo[-1]
        return f"photo-{message.message_id}.jpg", photo.file_id, photo.file_size
    return None


ACTS: Mapping[str, Act] = {"pap": page, "at": attach, "get": get}
"""By the verb of a card's button."""
