"""The documents desk in the group: look at one, accept, return with a reason, the next one.

A document is sent as a file with the decision's buttons under it, so that a row of documents is a
row of taps. Only a press on the list stands on the card; the others never make a file a card.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.checklist import Verdict, following
from flows.errors import Conflict, FlowError, NotAllowed, NotFound
from flows.originals import receives
from flows.status import led_by, offered
from flows.usecases.change_status import acts_for
from flows.usecases.look_at_documents import Sheet
from handlers.scans import Scan
from handlers.staff import moving
from handlers.staff.documents_asking import ask_for
from handlers.staff.numbers import number
from handlers.staff.turn import Act, Outcome, Turn
from handlers.views import staff_documents as views
from handlers.views import staff_words
from handlers.views.buttons import StaffPress
from handlers.views.desk import plain
from handlers.views.plural import plural
from handlers.views.screen import Screen
from handlers.views.staff_documents import Made, Papers

VERDICTS: Mapping[str, Verdict | None] = {
    "a": "accepted",
    "n": "not_needed",
    "q": "asked",
    "u": None,
}
"""What a button's letter says."""


async def papers_of(turn: Turn, sheet: Sheet | None = None) -> Papers:
    """The sheet beside the dossier."""
    office = turn.office
    sheet = sheet or await office.use.look_at_documents(turn.id)
    return Papers(await turn.dossier(), sheet, office.now().date())


async def listing(turn: Turn) -> Outcome:
    """The list: in place of the card, or below a file."""
    papers = await papers_of(turn)
    screen = views.listing(papers, number(_argument(turn) or "0"))
    if not _filed(turn):
        return Outcome(then=lambda: _shown(turn, screen))
    place = turn.place  # a caption has no room for a list

    async def below() -> None:
        await turn.office.messenger.send(place.chat_id, screen, thread_id=place.thread_id)

    return Outcome(then=below)


async def open_one(turn: Turn) -> Outcome:
    """A document: its files with the buttons under them."""
    papers = await papers_of(turn)
    index = number(_argument(turn))
    line = papers.sheet.at(index)
    if not line.files:
        screen = views.one(papers, index, Made(filed=_filed(turn)))
        return Outcome(then=lambda: _shown(turn, screen))
    return Outcome(then=lambda: send_one(turn, papers, index))


async def send_one(turn: Turn, papers: Papers, index: int) -> None:
    """Send the files of a document, the last with its buttons."""
    line = papers.sheet.at(index)
    files = papers.sheet.of(line)
    name = plain(papers.name(line, 60))
    made: Scan = await turn.office.scans.scan(name, files)
    screen = views.one(papers, index, Made(made.pages, made.unread))
    place, messenger = turn.place, turn.office.messenger
    for n, upload in enumerate(made.uploads, 1):
        last = n == len(made.uploads)
        caption = screen.text if last else views.captioned(files, n, papers)
        rows = screen.rows if last else ()
        await messenger.send_file(
            place.chat_id, upload, caption, thread_id=place.thread_id, rows=rows
        )


async def settle(turn: Turn) -> Outcome:
    """A verdict with one tap; after it comes the next document."""
    letter, _, rest = _argument(turn).partition(".")
    if letter not in VERDICTS:
        raise NotFound("document.not_found", id=letter)
    return await _settled(turn, rest, VERDICTS[letter], None)


async def return_for(turn: Turn) -> Outcome:
    """Return with a quick phrase."""
    n, _, rest = _argument(turn).partition(".")
    said = views.phrases(await papers_of(turn))
    if number(n) >= len(said):
        raise NotFound("document.not_found", id=n)
    return await _settled(turn, rest, "returned", plain(said[number(n)]))


async def _settled(turn: Turn, rest: str, verdict: Verdict | None, reason: str | None) -> Outcome:
    index, key = _on(rest)
    office = turn.office
    try:
        sheet = await office.use.settle_document(
            turn.member, turn.id, index, key, verdict, office.now(), reason
        )
    except Conflict as conflict:
        return await _too_late(turn, index, conflict)
    except NotAllowed as refused:
        return Outcome(_refusal(turn, refused), alert=True)
    papers = await papers_of(turn, sheet)
    ahead = following(sheet.lines, index) if verdict in {"accepted", "returned"} else None
    toast = papers.texts.get(f"docs-toast-{verdict or 'undone'}")
    if verdict in {"accepted", "returned"} and ahead is None:
        toast = f"{toast} {papers.texts.docs_toast_looked()}"

    async def after() -> None:
        await _shown(turn, views.one(papers, index, Made(filed=_filed(turn))))
        if ahead is not None:
            await send_one(turn, papers, ahead)
        await turn.cards.refresh(turn.id)

    return Outcome(toast, then=after)


async def ask_why(turn: Turn) -> Outcome:
    """Offer reasons."""
    papers = await papers_of(turn)
    index, key = _on(_argument(turn))
    if papers.sheet.at(index).key != key:
        return await _too_late(turn, index, None)
    return Outcome(then=lambda: _shown(turn, views.why(papers, index)))


async def show_again(turn: Turn) -> Outcome:
    """Back to the decision's buttons."""
    papers = await papers_of(turn)
    screen = views.one(papers, number(_argument(turn)), Made(filed=_filed(turn)))
    return Outcome(then=lambda: _shown(turn, screen))


async def own_words(turn: Turn) -> Outcome:
    """Wait for a reason in words."""
    return await _asked(turn, "docs-ask-reason")


async def expiry(turn: Turn) -> Outcome:
    """Wait for the day until which it is good."""
    return await _asked(turn, "docs-ask-expiry")


async def _asked(turn: Turn, key: str) -> Outcome:
    papers = await papers_of(turn)
    index, seen = _on(_argument(turn))
    line = papers.sheet.at(index)
    if line.key != seen:
        return await _too_late(turn, index, None)
    return Outcome(then=lambda: ask_for(turn, papers, key, line, index))


async def accept_all(turn: Turn) -> Outcome:
    """Accept everything that waits."""
    office = turn.office
    sheet, count = await office.use.settle_document.all(turn.member, turn.id, office.now())
    papers = await papers_of(turn, sheet)
    texts = papers.texts
    if not count:
        return Outcome(texts.docs_toast_all_none())
    form = plural(texts.language, count)
    toast = texts.docs_toast_all(plural=form, count=str(count))
    return Outcome(toast, then=lambda: _shown(turn, views.listing(papers)))


async def tell(turn: Turn) -> Outcome:
    """Tell the applicant what is asked for and returned."""
    office = turn.office
    count = await office.use.tell_documents(turn.member, turn.id, office.now())
    office.wake()
    papers = await papers_of(turn)
    texts = papers.texts
    if not count:
        return Outcome(texts.docs_toast_told_none(), alert=True)
    form = plural(texts.language, count)
    toast = texts.docs_toast_told(plural=form, count=str(count))
    return Outcome(toast, then=lambda: _shown(turn, views.listing(papers)))


async def ask_more(turn: Turn) -> Outcome:
    """Wait for the name of one more document."""
    papers = await papers_of(turn)
    return Outcome(then=lambda: ask_for(turn, papers, "docs-ask-name"))


async def originals(turn: Turn) -> Outcome:
    """The step of the table that says it, where there is one now; else the day is asked."""
    dossier = await turn.dossier()
    state, history = dossier.application.state, dossier.history
    came = led_by(dossier.machine, state, history)
    steps = offered(dossier.machine, state, acts_for(turn.member), came)
    step = next((one for one in steps if receives(one)), None)
    if step is None:
        papers = await papers_of(turn)
        if not papers.sheet.awaited and papers.sheet.originals is None:
            raise NotAllowed("document.not_awaited")
        return Outcome(then=lambda: ask_for(turn, papers, "docs-ask-day"))
    revision = dossier.application.revision
    return await moving.move(replace(turn, press=StaffPress(turn.id, revision, "v", step.verb)))


async def archive(turn: Turn) -> Outcome:
    """Everything as a ZIP."""
    dossier = await turn.dossier()

    async def send() -> None:
        async with turn.office.exporter.bundle(dossier.application) as parts:
            for n, part in enumerate(parts, 1):
                caption = dossier.texts.docs_zip_caption(number=dossier.number)
                if len(parts) > 1:
                    caption = dossier.texts.docs_zip_caption_part(
                        number=dossier.number, part=str(n), parts=str(len(parts))
                    )
                await turn.send(part, caption)

    office, actor = turn.office, f"staff:{turn.member.telegram}"
    async with office.store.transaction() as repositories:
        subject = f"application:{turn.id}"
        await repositories.audit.write(office.now(), actor, "documents.bundled", subject, {})
    return Outcome(dossier.texts.docs_zip_wait(), then=send)


def _on(argument: str) -> tuple[int, str]:
    """The place in the list and the key of a button."""
    index, _, key = argument.partition(".")
    return number(index), key


async def _shown(turn: Turn, screen: Screen) -> None:
    """Show in place, under the file or in the message; where it is gone, below."""
    messenger, place = turn.office.messenger, turn.place
    show = messenger.recaption if _filed(turn) else messenger.edit
    if not await show(place.chat_id, place.message_id, screen):
        await messenger.send(place.chat_id, screen, thread_id=place.thread_id)


def _filed(turn: Turn) -> bool:
    """Whether the button stands under a file."""
    return turn.press.argument.endswith(views.FILED)


def _argument(turn: Turn) -> str:
    return turn.press.argument.removesuffix(views.FILED)


async def _too_late(turn: Turn, index: int, conflict: Conflict | None) -> Outcome:
    """Somebody was first, or other files have come."""
    papers = await papers_of(turn)
    texts = papers.texts
    line = papers.sheet.at(index)
    toast = texts.docs_toast_new_files()
    if line.state in {"accepted", "returned", "not_needed"} and line.kept.by is not None:
        who = papers.dossier.actor_text(line.kept.by)
        toast = texts.docs_toast_changed(who=who, what=texts.get(f"docs-state-{line.state}"))
    screen = views.one(papers, index, Made(filed=_filed(turn)))
    return Outcome(toast, alert=True, then=lambda: _shown(turn, screen))


def _refusal(turn: Turn, refused: FlowError) -> str:
    texts = turn.office.texts(turn.office.centre.staff_language)
    return staff_words.error_text(texts, refused)


ACTS: Mapping[str, Act] = {
    "docs": listing,
    "doc": open_one,
    "dv": settle,
    "dr": ask_why,
    "dq": return_for,
    "dw": own_words,
    "dk": show_again,
    "dx": expiry,
    "da": accept_all,
    "dt": tell,
    "dn": ask_more,
    "do": originals,
    "dz": archive,
}
"""By the verb of a button."""
