"""A notice of an application's terms to the staff, as things stand now."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from flows.terms import OpenTerm
from flows.usecases.put_off_term import moment
from flows.usecases.ring import heads_too, ladder_of, whom_to_tell
from handlers.office import Office
from handlers.views.screen import Screen
from handlers.views.staff_dossier import Dossier
from handlers.views.term_notices import PutOff, staff_due


async def staff_screen(
    office: Office, dossier: Dossier, terms: Sequence[OpenTerm], put_off: PutOff | None = None
) -> Screen:
    """To the performer, or to whoever may act; from the indicative day to the head too."""
    centre, application = office.centre, dossier.application
    now = office.now().astimezone(ZoneInfo(centre.zone))
    async with office.store.reading() as repositories:
        absent = await repositories.absences.now(now.date())
    heads = heads_too(terms, now.date(), ladder_of(office.library, application))
    told = whom_to_tell(centre, application, terms[0].party, absent, heads=heads) if terms else ()
    fits = moment(centre, "later", now).date() == now.date()
    return staff_due(dossier, terms, told, now, office.calendar, put_off=put_off, later=fits)
