"""How much of a begun form is left, for the reminder of a draft: questions, and no minutes."""

from flows.ports import Repositories
from flows.progress import progress
from flows.session import Stage
from handlers.views.plural import plural
from locales.texts import Texts


async def draft_left(repositories: Repositories, application_id: int, texts: Texts) -> str:
    """A sentence on the form that somebody is in the middle of; "" where they are in none.

    Minutes are not promised: they depend on whether the company's data are known already.
    """
    fillings = await repositories.fillings.of_application(application_id)
    begun = [one.session for one in fillings if one.session.stage is Stage.FILLING]
    if not begun:
        return ""
    form = await repositories.versions.get(begun[-1].version)
    done = progress(form, begun[-1], None)
    count = done.asked - done.answered
    if not count:
        return ""
    return texts.get(f"reminder-draft-left-{plural(texts.language, count)}", count=str(count))
