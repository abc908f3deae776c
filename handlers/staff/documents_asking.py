"""What the documents desk asks for in words: a reason, a day, a name; it survives a restart."""

from dataclasses import dataclass
from datetime import date

from aiogram.types import Message

from flows.centre import Member
from flows.checklist import Line
from flows.errors import FlowError, NotAllowed
from flows.readers.base import Ask, BadAnswer
from flows.readers.dates import read_date
from flows.readers.text import clean
from handlers.staff.asking import ask
from handlers.staff.cards import Cards
from handlers.staff.replies import Prompt
from handlers.staff.room import place
from handlers.staff.turn import Turn
from handlers.views import staff_words
from handlers.views.desk import plain
from handlers.views.menu import day
from handlers.views.screen import cut
from handlers.views.staff_documents import Papers
from locales.lookup import Html, escaped
from locales.texts import Texts


async def ask_for(
    turn: Turn, papers: Papers, kind: str, line: Line | None = None, index: int | None = None
) -> None:
    """Ask the member; `kind` is the key of the text too."""
    member = turn.member
    mention = f'<a href="tg://user?id={member.telegram}">{escaped(member.name)}</a>'
    named = {"name": papers.name(line, 200)} if line is not None else {}
    text = papers.texts.get(kind, mention=Html(mention), number=papers.dossier.number, **named)
    data = {"kind": kind}
    if line is not None and index is not None:
        data |= {"slot": line.slot, "key": line.key}
    await ask(turn, text, plain(papers.texts.get(f"{kind}-hint")), data)


@dataclass(frozen=True, slots=True)
class Answer:
    """A member's reply to such a prompt."""

    cards: Cards
    member: Member
    prompt: Prompt
    words: str

    @property
    def texts(self) -> Texts:
        """The bot's words."""
        office = self.cards.office
        return office.texts(office.centre.staff_language)

    async def take(self) -> str:
        """Do it and say what was done. Raises BadAnswer and FlowError."""
        match self.prompt["kind"]:
            case "docs-ask-reason":
                return await self._returned()
            case "docs-ask-expiry":
                return await self._expires()
            case "docs-ask-name":
                return await self._named()
        return await self._received()

    async def _returned(self) -> str:
        office, id_ = self.cards.office, int(self.prompt["application"])
        sheet = await office.use.look_at_documents(id_)
        index = sheet.index(self.prompt["slot"])
        await office.use.settle_document(
            self.member, id_, index, self.prompt["key"], "returned", office.now(), self.words
        )
        return self.texts.docs_done_returned(name=await self._name(id_, sheet.at(index)))

    async def _expires(self) -> str:
        office, id_ = self.cards.office, int(self.prompt["application"])
        none = self.words.casefold() == plain(self.texts.docs_none_word()).casefold()
        last = None if none else self._day()
        sheet = await office.use.settle_document.expiry(
            self.member, id_, self.prompt["slot"], last, office.now()
        )
        name = await self._name(id_, sheet.at(sheet.index(self.prompt["slot"])))
        if last is None:
            return self.texts.docs_done_expiry_none(name=name)
        return self.texts.docs_done_expiry(name=name, day=day(last, self.texts.language))

    async def _named(self) -> str:
        office = self.cards.office
        if not self.words:
            raise BadAnswer("text.empty")
        id_ = int(self.prompt["application"])
        await office.use.ask_document(self.member, id_, self.words, office.now())
        office.wake()
        return self.texts.docs_done_name(name=cut(self.words, 200))

    async def _received(self) -> str:
        office, on = self.cards.office, self._day()
        sheet = await office.use.record_originals(
            self.member, int(self.prompt["application"]), on, office.now()
        )
        shown = day(on, self.texts.language)
        return self.texts.docs_done_originals(number=sheet.application.number or "", day=shown)

    def _day(self) -> date:
        read = read_date(self.words, Ask(today=self.cards.office.now().date()))
        return date.fromisoformat(str(read.value))

    async def _name(self, application_id: int, line: Line) -> Html:
        dossier = await self.cards.dossier(application_id)
        papers = Papers(
            dossier,
            await self.cards.office.use.look_at_documents(application_id),
            self.cards.office.now().date(),
        )
        return papers.name(line, 200)


async def replied(cards: Cards, message: Message, member: Member, prompt: Prompt) -> str:
    """Take a reply; what can't be taken is told and may be answered again."""
    asked, at = message.reply_to_message, place(message)
    answer = Answer(cards, member, prompt, clean(message.text or ""))
    try:
        told = await answer.take()
    except BadAnswer as bad:
        wrong = Html(staff_words.answer_text(answer.texts, bad))
        return answer.texts.docs_ask_again(wrong=wrong)
    except NotAllowed as refused:
        told = staff_words.error_text(answer.texts, refused)
        if refused.code in AGAIN:
            return answer.texts.docs_ask_again(wrong=Html(told))
    except FlowError as error:
        told = staff_words.error_text(answer.texts, error)
    if asked is not None:
        async with cards.office.store.transaction() as repositories:
            await repositories.prompts.take(at.chat_id, asked.message_id)
        await cards.office.messenger.delete(at.chat_id, [asked.message_id])
    await cards.refresh(int(prompt["application"]))
    return told


AGAIN = frozenset({"words.too_long", "words.needed", "day.future", "day.early"})
"""Refusals after which the same question may be answered again."""

ANSWERS = dict.fromkeys(
    ("docs-ask-reason", "docs-ask-expiry", "docs-ask-name", "docs-ask-day"), replied
)
"""By the kind of the prompt."""
