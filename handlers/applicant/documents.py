"""The applicant's documents: how each stands, and sending one that is asked for or was returned."""

from collections.abc import Mapping

from aiogram.types import Message

from flows.checklist import Line
from flows.errors import Conflict, FlowError, NotFound
from flows.readers.base import BadAnswer, placeables
from flows.usecases.look_at_documents import Sheet
from handlers.applicant.leaving import leave_form
from handlers.applicant.menu import NUMBER, Page, Visit
from handlers.applicant.uploads import Uploads
from handlers.incoming import sent_file
from handlers.my_documents import mine_of
from handlers.views import my_documents as views
from handlers.views.desk import plain
from handlers.views.screen import Screen

WAITS = -1
"""The place of what a private chat waits for: no message has this number."""


async def listing(visit: Visit) -> None:
    """All documents of one application."""
    await _stop(visit)
    sheet = await visit.office.use.look_at_documents(visit.number, visit.person)
    await visit.show(views.listing(await mine_of(visit.office, visit.person, sheet)))


async def ask(visit: Visit) -> str | None:
    """Wait for the files of one document."""
    index, _, key = visit.tail.partition(".")
    sheet = await visit.office.use.look_at_documents(visit.number, visit.person)
    line = _line(sheet, index)
    if line.key != key:
        await listing(visit)
        return visit.texts.error_document_changed()
    await visit.office.use.hand_in.check(visit.person, visit.number, line.slot)
    await leave_form(visit.office, visit.person, keep=visit.message_id)
    await _wait(visit, sheet, line)
    return None


async def hand_in(visit: Visit) -> str:
    """Send what was put together."""
    sheet = await visit.office.use.look_at_documents(visit.number, visit.person)
    slot = _line(sheet, visit.tail).slot
    office = visit.office
    sheet = await office.use.hand_in(visit.person, visit.number, slot, office.now())
    office.wake()
    await _stop(visit)
    mine = await mine_of(office, visit.person, sheet)
    await visit.show(views.listing(mine))
    return plain(visit.texts.mydocs_sent(name=mine.name(sheet.lines[sheet.index(slot)])))


async def empty(visit: Visit) -> str:
    """Take out what was put together."""
    sheet = await visit.office.use.look_at_documents(visit.number, visit.person)
    slot = _line(sheet, visit.tail).slot
    sheet = await visit.office.use.hand_in.empty(visit.person, visit.number, slot)
    await _wait(visit, sheet, sheet.lines[sheet.index(slot)])
    return visit.texts.toast_files_empty()


async def get(visit: Visit) -> str | None:
    """Send the applicant their own documents, as the centre sees them."""
    office = visit.office
    sheet = await office.use.look_at_documents(visit.number, visit.person)
    mine = await mine_of(office, visit.person, sheet)
    for line in sheet.lines:
        files = sheet.of(line)
        if not files:
            continue
        made = await office.scans.scan(plain(mine.name(line, 60)), files)
        for upload in made.uploads:
            caption = views.sent_back(mine, line, made.pages, files)
            await office.messenger.send_file(visit.person.chat_id, upload, caption)
    return None if sheet.files else visit.texts.toast_no_documents()


async def sent(visit: Visit, message: Message) -> bool:
    """A file for the document that the chat waits for; False where it waits for none."""
    file = sent_file(message.model_dump(exclude_none=True))
    if file is None:
        return False
    office, chat_id = visit.office, visit.person.chat_id
    async with office.store.reading() as repositories:
        waits = await repositories.prompts.look(chat_id, WAITS)
    if waits is None:
        return False
    number, slot = int(waits["application"]), waits["slot"]
    try:
        stored = await Uploads(office).keep(file, visit.person.id)
        sheet = await _added(visit, number, slot, stored.id)
    except (BadAnswer, FlowError) as error:
        await office.messenger.send(
            chat_id, Screen(_wrong(visit, error)), reply_to=message.message_id
        )
        return True
    await _wait(visit, sheet, sheet.lines[sheet.index(slot)], before=int(waits["card"]))
    return True


async def _added(visit: Visit, number: int, slot: str, file: str) -> Sheet:
    add = visit.office.use.hand_in.add
    try:
        return await add(visit.person, number, slot, file)
    except Conflict:  # staff have said something of it in the same moment
        return await add(visit.person, number, slot, file)


async def _wait(visit: Visit, sheet: Sheet, line: Line, before: int | None = None) -> None:
    """Show what to send; the next files that come are for this document."""
    office, chat_id = visit.office, visit.person.chat_id
    mine = await mine_of(office, visit.person, sheet)
    files = [sheet.files[one] for one in line.kept.pending if one in sheet.files]
    screen = views.asking(mine, line, sheet.index(line.slot), combines=office.scans.combines(files))
    card = await office.messenger.show(chat_id, visit.message_id, screen)
    data = {
        "kind": "document",
        "application": str(sheet.application.id),
        "slot": line.slot,
        "card": str(card),
    }
    async with office.store.transaction() as repositories:
        await repositories.prompts.put(chat_id, WAITS, data)
    if before is not None and before != card:
        await office.messenger.delete(chat_id, [before])


async def _stop(visit: Visit) -> None:
    """Wait for no files any more."""
    async with visit.office.store.transaction() as repositories:
        await repositories.prompts.take(visit.person.chat_id, WAITS)


def _line(sheet: Sheet, index: str) -> Line:
    if not NUMBER.fullmatch(index):
        raise NotFound("document.not_found", id=index)
    return sheet.at(int(index))


def _wrong(visit: Visit, error: BadAnswer | FlowError) -> str:
    texts = visit.texts
    kind = "answer" if isinstance(error, BadAnswer) else "error"
    key = f"{kind}-{error.code.replace('.', '-')}"
    return texts.find(key, **placeables(error.data)) or texts.broken()


PAGES: Mapping[str, Page] = {
    "files": listing,
    "ds": ask,
    "dh": hand_in,
    "de": empty,
    "dg": get,
}
"""By the screen that a button names."""
