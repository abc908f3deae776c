"""How long something takes, in words."""

from babel import Locale

from flows.catalogue import Service, Term
from locales.lookup import Html
from locales.texts import Texts


def days(texts: Texts, term: Term) -> str:
    """A number of days with the right form of the word: "3 working days"."""
    form = Locale.parse(texts.language).plural_form(term.days)
    return texts.get(f"days-{term.unit}-{form}", count=str(term.days))


def term_line(texts: Texts, term: Term) -> str:
    """What takes how long."""
    of = texts.find(f"term-{term.of}") or texts.term_other()
    return texts.terms_line(of=Html(of), days=days(texts, term))


def term_of(service: Service, of: str) -> Term:
    """The service's term of this name; the compiler has seen to it that it is there."""
    return next(one for one in service.terms if one.of == of)
