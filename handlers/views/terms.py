"""How long something takes, in words."""

from babel import Locale

from flows.catalogue import Service, Term
from locales.lookup import Html
from locales.texts import Texts

YEAR = 12
"""Months."""


def days(texts: Texts, term: Term) -> str:
    """A number of days with the right form of the word: "3 working days", "3 years"."""
    count, unit = term.days, str(term.unit)
    if unit == "months" and not count % YEAR:
        count, unit = count // YEAR, "years"
    form = Locale.parse(texts.language).plural_form(count)
    return texts.get(f"days-{unit}-{form}", count=str(count))


def term_line(texts: Texts, term: Term) -> str:
    """What takes how long."""
    of = texts.find(f"term-{term.of}") or texts.term_other()
    return texts.terms_line(of=Html(of), days=days(texts, term))


def term_of(service: Service, of: str) -> Term:
    """The service's term of this name; the compiler has seen to it that it is there."""
    return next(one for one in service.terms if one.of == of)
