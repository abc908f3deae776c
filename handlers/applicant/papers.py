"""The printed forms of an application, to be signed."""

from collections.abc import Mapping

from flows.usecases.ownership import own
from handlers.applicant.menu import Page, Visit
from handlers.exporting import PageFormat
from locales.lookup import Html


async def print_page(visit: Visit) -> str | None:
    """Send the printed forms, ready to be signed."""
    office = visit.office
    async with office.store.reading() as repositories:
        application = await own(repositories, visit.number, visit.person)
    format_: PageFormat = "pdf" if visit.tail == "pdf" else "docx"
    found = await office.exporter.printed(application)
    for printed in found:
        upload = await office.exporter.page(application, printed.id, format_)
        async with office.store.reading() as repositories:
            held = [one for one in printed.forms if one in application.forms]
            form = await repositories.versions.get(application.forms[held[-1]].version)
        pack = await office.wordings.of(form, visit.person.language)
        caption = visit.texts.print_caption(
            number=application.number or "",
            form=Html(pack.find(f"printed-{printed.id}") or pack.get(form.name_key)),
        )
        await office.messenger.send_file(visit.person.chat_id, upload, caption)
    return None if found else visit.texts.staff_no_printed()


PAGES: Mapping[str, Page] = {
    "print": print_page,
}
