"""The applicant's documents in words: for the pages of the chat and for what the outbox sends."""

from flows.people import Person
from flows.usecases.look_at_documents import Sheet
from handlers.office import Office
from handlers.views.my_documents import Mine


async def mine_of(office: Office, person: Person, sheet: Sheet) -> Mine:
    """The sheet with the words of each form's version."""
    application, language = sheet.application, person.language
    async with office.store.reading() as repositories:
        forms = {
            id_: await repositories.versions.get(filled.version)
            for id_, filled in application.forms.items()
        }
    return Mine(
        sheet,
        office.texts(language),
        office.pack(application.pack, language),
        {id_: await office.wordings.of(form, language) for id_, form in forms.items()},
        office.now().date(),
    )
