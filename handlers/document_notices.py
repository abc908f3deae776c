"""Notices of the documents desk: what staff ask for, what the applicant has sent."""

from collections.abc import Awaitable, Callable, Mapping

from flows.ports import Notice
from handlers.my_documents import mine_of
from handlers.office import Office
from handlers.outgoing import Message, News, ToApplicant
from handlers.staff.cards import Cards
from handlers.views import my_documents as views
from handlers.views.buttons import staff_data
from handlers.views.documents import document_name
from handlers.views.screen import Button, Screen
from locales.lookup import Html


class DocumentNotices:
    """The kinds of notices that the documents desk has."""

    def __init__(self, office: Office, cards: Cards) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = cards
        self.kinds: Mapping[str, Callable[[Notice], Awaitable[Message | None]]] = {
            "client.documents": self._asked,
            "staff.document": self._sent,
        }

    async def _asked(self, notice: Notice) -> Message | None:
        """What staff ask the applicant for, as far as it is still waited for."""
        office = self._office
        sheet = await office.use.look_at_documents(int(notice.data["application"]))
        async with office.store.reading() as repositories:
            person = await repositories.people.get(sheet.application.person_id)
        screen = views.notice(await mine_of(office, person, sheet), notice.data["slots"])
        return ToApplicant(screen, covered=office.drawer.covered) if screen is not None else None

    async def _sent(self, notice: Notice) -> Message | None:
        """That the applicant has sent a document, unless somebody has dealt with it already."""
        if not notice.chat_id:
            return None
        office = self._office
        dossier = await self._cards.dossier(int(notice.data["application"]))
        sheet = await office.use.look_at_documents(dossier.application.id)
        index = sheet.index(str(notice.data["slot"]))
        line = sheet.lines[index]
        if line.state != "received":
            return None
        application, texts = dossier.application, dossier.texts
        words = dossier.words(line.form) if line.form else dossier.pack
        name, count = Html(document_name(line, words)), str(len(line.files))
        told = texts.docs_news(number=dossier.number, name=name, count=count)
        data = staff_data(application.id, application.revision, "doc", str(index))
        screen = Screen(told, ((Button(texts.docs_news_look(), data),),))
        return News(
            screen,
            thread=await self._cards.topic(dossier, notice.chat_id),
            cards=self._cards,
            application=application,
        )
