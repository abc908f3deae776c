"""The kept terms and reminders of an application follow every step, in the same transaction."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.calendar import Calendar, russia
from flows.centre import Centre
from flows.library import Library
from flows.ports import Repositories
from flows.terms import OpenTerm, Term, terms_of
from flows.terms.ladder import carried
from flows.usecases.follow_report import follow_report
from flows.usecases.keep_reminders import keep_reminders


async def keep_terms(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    application: Application,
    now: datetime,
) -> None:
    """Count the terms and plan the reminders anew, after the history was written.

    To be called wherever an application has moved, was moved back, or what its terms run from has
    changed. Notices that were given of a term that goes on are not given again.
    """
    calendar = russia(centre.closures)
    await follow_report(repositories, library, centre, application, now)
    terms = await running_terms(repositories, library, centre, application, calendar)
    await keep(repositories, centre, application.id, terms, now)
    await keep_reminders(repositories, library, centre, application, now)


async def running_terms(
    repositories: Repositories,
    library: Library,
    centre: Centre,
    application: Application,
    calendar: Calendar,
) -> tuple[Term, ...]:
    """The application's terms as the history has them; none where its pack was taken away."""
    pack = library.packs.get(application.pack)
    if pack is None or application.service not in pack.service_by_id:
        return ()
    machine = library.machine(application.pack, application.service)
    history = await repositories.applications.history(application.id)
    return terms_of(application, machine, history, centre, calendar)


async def keep(
    repositories: Repositories,
    centre: Centre,
    application_id: int,
    terms: Sequence[Term],
    now: datetime,
) -> tuple[Sequence[OpenTerm], Sequence[OpenTerm]]:
    """Replace what is kept; return what was and what is."""
    calendar, today = russia(centre.closures), now.astimezone(ZoneInfo(centre.zone)).date()
    before = await repositories.terms.of(application_id)
    old = {(one.state, one.verb): one for one in before}
    after = [
        carried(found, old.get((found.state, found.verb)), today, calendar)
        for term in terms
        if (found := term.open()) is not None
    ]
    missing = next((term.missing for term in terms if term.missing is not None), None)
    await repositories.terms.replace(application_id, after, missing)
    return before, after
