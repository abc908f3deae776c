"""The documents of one application with their files, for staff and for its applicant."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.application import CANCELLED, DRAFT, Application
from flows.checklist import Line, Originals
from flows.errors import NotAllowed, NotFound
from flows.library import Library
from flows.originals import awaited
from flows.people import Person, StoredFile
from flows.ports import Repositories, Store
from flows.status import open_to_client
from flows.usecases.ownership import own


@dataclass(frozen=True, slots=True)
class Sheet:
    """All documents of an application. `files`: what is said of each, by id.

    `open`: the client may correct the forms now, their documents among them. `awaited`: the
    originals on paper are waited for.
    """

    application: Application
    lines: tuple[Line, ...]
    files: Mapping[str, StoredFile]
    originals: Originals | None
    final: bool
    open: bool = False
    awaited: bool = False

    def at(self, index: int) -> Line:
        """The document at this place of the list. Raises NotFound."""
        if not 0 <= index < len(self.lines):
            raise NotFound("document.not_found", id=str(index))
        return self.lines[index]

    def index(self, slot: str) -> int:
        """The place of a document in the list. Raises NotFound."""
        for index, line in enumerate(self.lines):
            if line.slot == slot:
                return index
        raise NotFound("document.not_found", id=slot)

    def of(self, line: Line) -> tuple[StoredFile, ...]:
        """The files of a document, in the order in which they were sent."""
        return tuple(self.files[one] for one in line.files if one in self.files)


@dataclass(frozen=True, slots=True)
class LookAtDocuments:
    """Look; nothing is changed."""

    store: Store
    library: Library

    async def __call__(self, application_id: int, person: Person | None = None) -> Sheet:
        """Return the sheet; with a person, only of an application of theirs.

        Raises NotFound: for a draft, another's; NotAllowed: "application.locked".
        """
        async with self.store.reading() as repositories:
            if person is not None:
                await own(repositories, application_id, person)
            return await sheet(repositories, self.library, application_id)


async def sheet(repositories: Repositories, library: Library, application_id: int) -> Sheet:
    """The documents as they stand in this transaction. Raises as `LookAtDocuments`."""
    application = await repositories.applications.get(application_id)
    if application.locked:
        raise NotAllowed("application.locked", id=str(application_id))
    if application.state in {DRAFT, CANCELLED}:
        raise NotFound("application.not_found", id=str(application_id))
    lines = await repositories.documents.checklist(application)
    ids = dict.fromkeys(one for line in lines for one in (*line.files, *line.kept.pending))
    files = {one: await repositories.files.get(one) for one in ids}
    machine = library.machine(application.pack, application.service)
    state = machine.by_id.get(application.state)
    receipt = await repositories.documents.originals(application)
    history = await repositories.applications.history(application_id)
    opened = open_to_client(machine, application.state, history)
    final = state is not None and state.final
    pack = library.pack(application.pack)
    waits = not final and awaited(pack, machine, application, history)
    return Sheet(application, lines, files, receipt, final, opened, waits)
