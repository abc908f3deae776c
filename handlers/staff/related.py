"""Finds what belongs to an application for its card."""

from flows.application import Application
from flows.library import Library
from flows.ports import Repositories
from flows.usecases.impartial import had_it
from handlers.staff.contracts import with_contracts
from handlers.views.beside import Related


async def related_of(
    repositories: Repositories, library: Library, application: Application
) -> Related:
    """What is held beside an application."""
    children = await repositories.applications.children(application.id)
    rating = await repositories.ratings.of(application.id)
    parent, barred = None, None
    complaint = library.service(application.pack, application.service).complaint
    if application.parent_id is not None:
        parent = await repositories.applications.get(application.parent_id)
        history = await repositories.applications.history(parent.id)
        barred = had_it(parent, history) if complaint else None
    related = Related(parent, children, rating, complaint, barred)
    return await with_contracts(repositories, related, application)
