"""A file is brought into our own store when it arrives, never kept only as Telegram's id."""

from flows import actions as a
from flows.answering import Rules
from flows.people import StoredFile
from flows.ports import Filling
from flows.readers.base import BadAnswer
from flows.session import PlaceKind
from flows.usecases.reuse_document import Offer
from handlers.attachments import Unfit, fetched
from handlers.incoming import SentFile
from handlers.office import Office


class Uploads:
    """Downloads and stores."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office

    async def take(self, sent: SentFile, filling: Filling) -> a.Action:
        """The stored file as an action, or why it could not be taken."""
        try:
            stored = await self.keep(sent, filling.person_id)
        except BadAnswer as bad:
            return a.Unsuitable(bad.code, tuple(sorted(bad.data.items())))
        chosen = filling.session.selection
        async with self._office.store.reading() as repositories:
            there = {(await repositories.files.get(one)).sha256 for one in chosen}
        if stored.sha256 in there:
            return a.Unsuitable("files.again")
        return a.Attached(stored.id)

    async def keep(self, sent: SentFile, person_id: int) -> StoredFile:
        """The file in our own store. Raises BadAnswer where it can't be a document."""
        try:
            content = await fetched(sent, self._office.wire)
        except Unfit as unfit:
            raise BadAnswer(f"files.{unfit.why}", unfit.data) from unfit
        fault = await self._office.scans.fault(sent.name, content)
        if fault is not None:
            raise fault
        async with self._office.store.transaction() as repositories:
            return await repositories.files.add(
                person_id, sent.name, content, "", self._office.now()
            )

    async def names(self, filling: Filling, rules: Rules) -> dict[str, str]:
        """The names of the files that are attached to the question in hand, by id."""
        place = filling.session.place
        asked = place.kind is PlaceKind.QUESTION and rules.form.by_id[place.id]
        if not asked or asked.kind != "files" or not filling.session.selection:
            return {}
        async with self._office.store.reading() as repositories:
            kept = [await repositories.files.get(one) for one in filling.session.selection]
        return {one.id: one.name for one in kept}

    async def offers(self, filling: Filling, rules: Rules) -> tuple[Offer, ...]:
        """Documents sent before that fit the question in hand."""
        place = filling.session.place
        if place.kind is not PlaceKind.QUESTION:
            return ()
        asked = rules.form.by_id[place.id]
        if asked.kind != "files" or asked.id in filling.session.answers:
            return ()
        return await self._office.use.reuse_document(filling, asked, self._office.now())
