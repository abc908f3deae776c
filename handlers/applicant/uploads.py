"""A file is brought into our own store when it arrives, never kept only as Telegram's id."""

from pathlib import PurePath

from flows import actions as a
from flows.answering import Rules
from flows.ports import Filling
from flows.session import PlaceKind
from handlers.incoming import SentFile
from handlers.office import Office
from handlers.wire import CallLost, CallRefused

MEGABYTE = 1024 * 1024

LARGEST = 20 * MEGABYTE
"""What Telegram lets a bot download."""

PROGRAMS = frozenset(
    {
        ".apk", ".app", ".bat", ".cmd", ".com", ".cpl", ".dll", ".dmg",
        ".exe", ".hta", ".jar", ".js", ".jse", ".lnk", ".msi", ".msp",
        ".ps1", ".reg", ".scr", ".sh", ".vbe", ".vbs", ".wsf",
    }
)  # fmt: skip
"""Ends of names that a computer would run: staff open what applicants send."""


class Uploads:
    """Downloads and stores."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office

    async def take(self, sent: SentFile, person_id: int) -> a.Action:
        """The stored file as an action, or why it could not be taken."""
        if PurePath(sent.name.strip().lower()).suffix in PROGRAMS:
            return _unsuitable("files.program", name=sent.name)
        if sent.size == 0:
            return _unsuitable("files.empty", name=sent.name)
        if sent.size is not None and sent.size > LARGEST:
            return _unsuitable("files.too_big", name=sent.name, max=str(LARGEST // MEGABYTE))
        try:
            content = await self._office.wire.download(sent.file_id)
        except (CallRefused, CallLost):
            return _unsuitable("files.unreadable", name=sent.name)
        if not content:
            return _unsuitable("files.empty", name=sent.name)
        async with self._office.store.transaction() as repositories:
            stored = await repositories.files.add(
                person_id, sent.name, content, "", self._office.now()
            )
        return a.Attached(stored.id)

    async def names(self, filling: Filling, rules: Rules) -> dict[str, str]:
        """The names of the files that are attached to the question in hand, by id."""
        place = filling.session.place
        asked = place.kind is PlaceKind.QUESTION and rules.form.by_id[place.id]
        if not asked or asked.kind != "files" or not filling.session.selection:
            return {}
        async with self._office.store.reading() as repositories:
            kept = [await repositories.files.get(one) for one in filling.session.selection]
        return {one.id: one.name for one in kept}


def _unsuitable(code: str, **data: str) -> a.Unsuitable:
    return a.Unsuitable(code, tuple(sorted(data.items())))
