"""Search keys: what people type and what was stored, folded alike on every database.

SQLite lowers Latin letters only, so folding is done here and stored.
"""

from collections.abc import Iterable

from flows.application import Application
from flows.model import Form

_QUOTES = str.maketrans(dict.fromkeys("\"'«»„“”`", " ") | {"ё": "е"})

_CYRILLIC = str.maketrans("abekmhopctxy", "авекмнорстху")
"""Latin letters that look like Cyrillic ones: a number is often typed in the other layout."""


def folded(text: str) -> str:
    """Lower case, ё as е, no quotation marks, single spaces."""
    return " ".join(text.casefold().translate(_QUOTES).split())


def number_key(number: str) -> str:
    """An application's number in any letter case and either layout, with no spaces."""
    return "".join(number.casefold().translate(_CYRILLIC).split())


def digits(text: str) -> str:
    """The digits alone."""
    return "".join(letter for letter in text if letter.isascii() and letter.isdigit())


def serial(number: str) -> int | None:
    """The last group of a number: 1 of "РМ-2026-00001"."""
    last = digits(number.rpartition("-")[2])
    return int(last) if last else None


def search_text(application: Application, forms: Iterable[Form]) -> str:
    """An application's company: its ИНН and names, folded."""
    return "\n".join(sorted({folded(word) for word in identifying(application, forms)}))


def identifying(application: Application, forms: Iterable[Form]) -> list[str]:
    """The ИНН and the names of an application's company, as its forms hold them."""
    by_version = {form.version: form for form in forms}
    return [
        str(filled.answers[question])
        for filled in application.forms.values()
        if (form := by_version.get(filled.version))
        for question in _identifying(form)
        if filled.answers.get(question)
    ]


def company_inn(application: Application, forms: Iterable[Form]) -> str | None:
    """The ИНН that the application's forms were given first."""
    by_version = {form.version: form for form in forms}
    for filled in application.forms.values():
        form = by_version.get(filled.version)
        for question in form.questions if form else ():
            if question.kind == "inn" and (inn := filled.answers.get(question.id)):
                return str(inn)
    return None


def _identifying(form: Form) -> list[str]:
    """Questions whose answer says which company it is."""
    return [
        question.id
        for question in form.questions
        if question.kind == "inn" or _is_name(question.remember or "")
    ]


def _is_name(profile_key: str) -> bool:
    group, _, key = profile_key.partition(".")
    return group == "company" and "name" in key
