"""What an applicant sees of remarks by field, wherever it is shown from."""

from flows.people import Person
from flows.usecases.correct import Correcting
from handlers.office import Office
from handlers.views import remarks as views
from handlers.views.remarks import Wording
from handlers.views.screen import Screen


async def correction_screen(office: Office, person: Person, application_id: int) -> Screen | None:
    """What is asked, or before and after when it is done; None where there is no such list.

    Raises NotFound for another's application.
    """
    view = await office.use.look_at_correction(person, application_id)
    if view is None:
        return None
    wording = await wording_of(office, person, view)
    return views.done(view, wording) if view.done else views.asked(view, wording)


async def wording_of(office: Office, person: Person, view: Correcting) -> Wording:
    """Names and values in the person's language, in the words of the versions they filled."""
    words = {
        id_: await office.wordings.of(form, person.language) for id_, form in view.forms.items()
    }
    return Wording(office.words(person), view.forms, words, view.files)
