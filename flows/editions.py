"""A form as it was published: its definition, with the words and the papers of that day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.model import Form, PrintedForm, question_key
from flows.people import Language


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A printed form as it was.

    `forms` are the versions, by form, that its templates were made for; `files` the templates'
    contents by file name, each as its SHA-256.
    """

    printed: PrintedForm
    forms: Mapping[str, str]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a form, whole. `texts` are its messages in Fluent, as a SHA-256 by language.

    `contents` holds what the hashes stand for; an edition that is read back comes without.
    """

    form: Form
    texts: Mapping[Language, str] = field(default_factory=dict)
    papers: tuple[KeptPaper, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)


def messages(form: Form) -> frozenset[str]:
    """The ids of all messages that the form is shown with."""
    found = {form.name_key}
    found.update(form.section_key(section.id) for section in form.sections)
    found.update(form.check_key(check.id) for check in form.checks)
    for table in form.tables:
        found.add(table.texts)
        found.update(f"{table.texts}--{row.id}" for row in table.rows)
    for question in form.questions:
        name = question_key(form.id, question).partition(".")[0]
        found.add(name)
        found.update(option.texts or f"{name}--{option.id}" for option in question.options)
    return frozenset(found)
