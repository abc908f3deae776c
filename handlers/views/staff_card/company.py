"""Whom the staff deal with."""

from handlers.views.screen import cut
from handlers.views.staff_dossier import Dossier
from handlers.views.values import question_name
from locales.lookup import Html

FACTS = (
    "company.inn",
    "company.contact",
    "company.phone",
    "company.email",
    "company.region",
)
"""What staff need to know whom they deal with, by profile key, in this order."""

LINE = 300
"""Characters of one fact on the card."""


def company_lines(dossier: Dossier) -> list[str]:
    """The name and the facts of FACTS."""
    texts = dossier.texts
    name = dossier.fact_text("company.full_name")
    title = (
        texts.staff_card_company(name=cut(name, LINE))
        if name
        else texts.staff_card_company_unknown()
    )
    return [title, *(line for key in FACTS if (line := _fact(dossier, key)))]


def _fact(dossier: Dossier, key: str) -> str | None:
    found = dossier.fact(key)
    if found is None:
        return None
    form, question, _ = found
    name = Html(question_name(form, question, dossier.words(form)))
    value = cut(dossier.fact_text(key) or "", LINE)
    return dossier.texts.staff_card_line(name=name, value=value)
