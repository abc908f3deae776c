"""How long something takes, in words."""

from babel import Locale

from flows.catalogue import Term
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
