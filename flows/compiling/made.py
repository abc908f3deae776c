"""A form that is made from a service's own data, not written: its parts, its documents."""

from flows.catalogue import Service
from flows.compiling.version import versioned
from flows.model import Form, Pack, Question, Section


def made_form(
    pack: Pack, service: Service, form_id: str, texts: str, questions: tuple[Question, ...]
) -> Form:
    """A form of one section, which stands for the clause of the service.

    Its messages, and the section's id, begin with `texts`: all such forms of a pack share them.
    """
    return versioned(
        Form(
            pack=pack.id,
            id=form_id,
            clause=service.clause,
            official=service.official,
            sections=(Section(id=texts, clause=service.clause, questions=questions),),
            texts=texts,
        )
    )
