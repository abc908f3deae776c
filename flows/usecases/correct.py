"""A correction from the client's side: what is asked, the forms that are open for it, its end."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from flows.application import DRAFT, Application, Entry
from flows.conditions import Value
from flows.errors import NotAllowed, NotFound
from flows.library import Library
from flows.model import Form
from flows.people import Person
from flows.ports import Filling, Repositories, Store
from flows.remarks import Difference, Remark, Round, asked_by, differences, next_line
from flows.session import Place, PlaceKind, Stage
from flows.usecases.ownership import own
from flows.usecases.result import filled_forms


@dataclass(frozen=True, slots=True)
class Correcting:
    """What an application waits for from its client, and how far they are.

    `remarks` are those of the list that was sent. `done`: all of them were looked at, and every
    question has an answer. `differences` are the answers that are others already.
    """

    application: Application
    line: int
    remarks: tuple[Remark, ...]
    forms: Mapping[str, Form]
    done: bool
    differences: tuple[Difference, ...]
    replies: Mapping[tuple[str, str], str]
    files: Mapping[str, str]
    """Names of the files in the answers that are others, by id."""

    @property
    def fields(self) -> tuple[Remark, ...]:
        """Remarks on fields; without any everything is open."""
        return tuple(one for one in self.remarks if one.form)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What staff see of remarks and corrections: all rounds, all remarks, names of files by id."""

    rounds: tuple[Round, ...] = ()
    remarks: tuple[Remark, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)


async def corrections_of(
    repositories: Repositories,
    application: Application,
    history: Sequence[Entry],
    forms: Mapping[str, Form],
) -> Corrections:
    """The rounds of an application, with the list that is begun now."""
    rounds = tuple(await repositories.remarks.rounds(application.id))
    sent = await repositories.remarks.all_sent(application.id)
    drafted = await repositories.remarks.drafted(application.id, next_line(history))
    changed = [one for round_ in rounds for one in round_.differences]
    names = await file_names(repositories, forms, changed)
    return Corrections(rounds, (*sent, *drafted), names)


async def asked(
    repositories: Repositories, library: Library, application: Application
) -> tuple[int, tuple[Remark, ...]] | None:
    """The move that is to be answered with a correction, and its remarks; None: nothing is."""
    if application.state == DRAFT:
        return None  # a check of oneself has no table at all
    history = await repositories.applications.history(application.id)
    machine = library.machine(application.pack, application.service)
    line = asked_by(machine, application.state, history)
    if line is None:
        return None
    return line, tuple(await repositories.remarks.sent(application.id, line))


async def check_unlocked(
    repositories: Repositories, library: Library, application: Application
) -> None:
    """Raise NotAllowed("question.locked") where only remarked fields may be corrected."""
    found = await asked(repositories, library, application)
    if found is not None and any(one.form for one in found[1]):
        raise NotAllowed("question.locked")


@dataclass(frozen=True, slots=True)
class LookAtCorrection:
    """What there is to correct in an application of one's own."""

    store: Store
    library: Library

    async def __call__(self, person: Person, application_id: int) -> Correcting | None:
        """Return it; None where nothing is asked, or all is open. Raises NotFound."""
        async with self.store.reading() as repositories:
            application = await own(repositories, application_id, person)
            found = await asked(repositories, self.library, application)
            if found is None or not any(one.form for one in found[1]):
                return None
            fillings = await repositories.fillings.of_application(application.id)
            after = await filled_forms(repositories, fillings)
            changed = differences(application.forms, after)
            forms = {
                one.session.form: await repositories.versions.get(one.session.version)
                for one in fillings
            }
            return Correcting(
                application=application,
                line=found[0],
                remarks=found[1],
                forms=forms,
                done=all(one.session.stage is Stage.DONE for one in fillings),
                differences=changed,
                replies=replies_of(fillings),
                files=await file_names(repositories, forms, changed),
            )


@dataclass(frozen=True, slots=True)
class OpenCorrection:
    """The form in which the next remark is looked at takes the chat's messages."""

    store: Store
    library: Library

    async def __call__(self, person: Person, application_id: int, form: str = "") -> Filling | None:
        """Return the filling; None where every remark was looked at.

        `form`: that form once more, to look over what was put right in it. Raises NotFound,
        NotAllowed("application.submitted") where nothing is asked (any more).
        """
        async with self.store.transaction() as repositories:
            application = await own(repositories, application_id, person)
            found = await asked(repositories, self.library, application)
            if found is None:
                raise NotAllowed("application.submitted")
            fillings = await repositories.fillings.of_application(application.id)
            locked = [one for one in fillings if one.session.correction is not None]
            chosen = next((one for one in locked if one.session.stage is Stage.FILLING), None)
            if chosen is None:
                chosen = next((one for one in locked if one.session.form == form), None)
                if chosen is None:
                    return None
                place = Place(PlaceKind.OVERVIEW, "0")
                again = replace(chosen.session.at(place), stage=Stage.FILLING)
                await repositories.fillings.store(replace(chosen, session=again))
            await repositories.fillings.make_open(person.chat_id, chosen.id)
            return await repositories.fillings.get(chosen.id)


async def file_names(
    repositories: Repositories, forms: Mapping[str, Form], changed: Sequence[Difference]
) -> dict[str, str]:
    """Names of files that were there before or are now, by id."""
    names: dict[str, str] = {}
    for one in changed:
        question = forms[one.form].by_id.get(one.question) if one.form in forms else None
        if question is None or question.kind != "files":
            continue
        for file in (*_items(one.before), *_items(one.after)):
            with suppress(NotFound):
                names[file] = (await repositories.files.get(file)).name
    return names


def _items(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


def replies_of(fillings: Sequence[Filling]) -> dict[tuple[str, str], str]:
    """What the client has said to remarks, by form and field."""
    return {
        (one.session.form, name): words
        for one in fillings
        if one.session.correction is not None
        for name, words in one.session.correction.replies.items()
    }
