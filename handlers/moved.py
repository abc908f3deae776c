"""What an edited form changed for a person, from what is true when it is told."""

from collections.abc import Iterable, Mapping
from typing import Any

from flows.application import DRAFT, Application
from flows.model import Form
from flows.people import Language, Person
from flows.ports import Repositories
from flows.session import Session
from flows.usecases.moves import offered
from flows.visibility import view
from handlers.office import Office
from handlers.views import versions as views
from handlers.views.screen import Screen
from handlers.views.versions import Changed, Draft


async def moved_screen(office: Office, person: Person, data: Mapping[str, Any]) -> Screen | None:
    """That a draft was moved over; None when nothing of it is left to be done."""
    async with office.store.reading() as repositories:
        application = await repositories.applications.get(int(data["application"]))
        if application.state != DRAFT:
            return None
        left = [await _left(repositories, move) for move in data["moves"]]
    changed = await changed_in(office, left, person.language)
    draft = draft_of(office, application, person.language)
    return views.moved(office.words(person), draft, changed) if changed else None


async def offered_screen(office: Office, person: Person, data: Mapping[str, Any]) -> Screen | None:
    """The question whether to go over; None when it is answered, or there is a newer one."""
    async with office.store.reading() as repositories:
        application = await repositories.applications.get(int(data["application"]))
        offers = await repositories.drafts.offers(application.id)
    waiting = [id_ for id_, offer in offers.items() if not offer.stays]
    current = offered(offers) == data["token"]
    if application.state != DRAFT or not waiting or not current:
        return None
    changed = await changed_in(office, data["moves"], person.language)
    draft = draft_of(office, application, person.language)
    return views.offered(office.words(person), draft, changed, str(data["token"]))


async def changed_in(
    office: Office, moves: Iterable[Mapping[str, Any]], language: Language
) -> Changed:
    """The questions by name: new ones in today's words, those that are gone in their own."""
    changed = Changed()
    for move in moves:
        async with office.store.reading() as repositories:
            old = await repositories.versions.get(str(move["old"]))
            new = await _form(office, repositories, str(move["new"]), old)
        today, former = [await office.wordings.of(form, language) for form in (new, old)]
        changed += Changed(
            views.names(new, move["again"], today),
            views.names(new, move["asked"], today),
            views.names(old, move["removed"], former),
        )
    return changed


def draft_of(office: Office, application: Application, language: Language) -> Draft:
    """The draft by the name of its service."""
    pack = office.pack(application.pack, language)
    name = pack.find(f"service-{application.service}") or application.service
    return Draft(application.id, name)


async def _left(repositories: Repositories, move: Mapping[str, Any]) -> Mapping[str, Any]:
    """The move without the questions that have been answered, are hidden, or are back, by now."""
    filling = await repositories.fillings.get(int(move["filling"]))
    form = await repositories.versions.get(filling.session.version)
    still = _open(form, filling.session)
    left = {key: [one for one in move[key] if one in still] for key in ("again", "asked")}
    gone = [one for one in move["removed"] if one not in form.by_id]
    return {**move, **left, "removed": gone, "new": form.version}


async def _form(office: Office, repositories: Repositories, version: str, old: Form) -> Form:
    """The form of a version; one that nobody went over to yet is known to the library alone."""
    today = office.library.pack(old.pack).forms.get(old.id)
    if today is not None and today.version == version:
        return today
    return await repositories.versions.get(version)


def _open(form: Form, session: Session) -> frozenset[str]:
    shown = {question.id for question in view(form, session).shown}
    return frozenset(shown - session.answers.keys())
