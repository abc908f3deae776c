"""What a printed form may name: answers of all its forms, and what is known of the application.

`answers.<question>`: the official text, "" when there is none; files are counted.
`options.<question>`: of a choice, yes/no or consent, every option as {id, official, chosen}.
`tables.<table>`: {official, columns: [{id, official}], rows: [{id, official, cells}]}.
`number`, `centre`, `scored_on` (dd.mm.yyyy or ""), `signatory` (a decoded name or ""), `service`
(official) and `parts` of it ({id, official, chosen}; base parts are always chosen).

Where several forms ask the same, the plain name means the last of them, and each has its form's
name before it too: `answers.eligibility.inn`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TypeVar

from flows.catalogue import Service
from flows.conditions import Answers
from flows.model import Form, Option
from storage.exports.context import Context, Mark, Occasion, TableText, context
from storage.exports.official import clean

_Told = TypeVar("_Told")


class Paper(Context):
    """See the module's docstring."""

    service: str
    parts: list[Mark]


@dataclass(frozen=True, slots=True)
class Filled:
    """A form on paper: the version that `answers` were given to, and today's where it differs."""

    form: Form
    answers: Answers
    current: Form | None = None

    @property
    def made_for(self) -> Form:
        """The form that the template was made for."""
        return self.current or self.form


def paper(
    forms: Sequence[Filled],
    occasion: Occasion,
    service: Service | None = None,
    parts: frozenset[str] = frozenset(),
    gone: Sequence[Option] = (),
) -> Paper:
    """Return what a template may name. `parts` are the ids of those that were chosen.

    `gone` are parts that the service no longer has: one that was chosen is still told.
    """
    told = [(one.form.id, context(one.form, one.answers, occasion, one.current)) for one in forms]
    names = [one["signatory"] for _, one in reversed(told) if one["signatory"]]
    return Paper(
        answers=_joined([(id_, one["answers"]) for id_, one in told]),
        options=_joined([(id_, one["options"]) for id_, one in told]),
        tables=_joined([(id_, one["tables"]) for id_, one in told]),
        number=told[0][1]["number"],
        centre=told[0][1]["centre"],
        scored_on=told[0][1]["scored_on"],
        signatory=names[0] if names else "",
        service=clean(service.official) if service else "",
        parts=_parts(service, parts, gone) if service else [],
    )


def named(filled: Paper) -> dict[str, object]:
    """The same for Jinja: names as attributes, and a row's cells by their columns.

    In a dict `answers.items` would be the method of that name.
    """
    return {
        **filled,
        "answers": _space(filled["answers"]),
        "options": _space(filled["options"]),
        "tables": _space({id_: _table(one) for id_, one in filled["tables"].items()}),
    }


def _joined(told: Sequence[tuple[str, Mapping[str, _Told]]]) -> dict[str, _Told]:
    found: dict[str, _Told] = {}
    for form, named_ in told:
        found |= named_
        if len(told) > 1:
            found |= {f"{form}.{id_}": one for id_, one in named_.items()}
    return found


def _parts(service: Service, chosen: frozenset[str], gone: Sequence[Option]) -> list[Mark]:
    former = [(one.id.replace("-", "."), clean(one.official)) for one in gone]
    return [
        Mark(
            id=part.id,
            official=clean(part.official),
            chosen=part.base or part.obligatory or part.id in chosen,
        )
        for part in service.parts
    ] + [Mark(id=id_, official=official, chosen=True) for id_, official in former if id_ in chosen]


def _space(told: Mapping[str, object]) -> SimpleNamespace:
    """Plain names, and forms as spaces of their own; a question wins over a form of its name."""
    forms: dict[str, dict[str, object]] = {}
    for id_, one in told.items():
        form, dot, name = id_.partition(".")
        if dot:
            forms.setdefault(form, {})[name] = one
    spaces = {form: SimpleNamespace(**inside) for form, inside in forms.items()}
    return SimpleNamespace(**{**spaces, **{id_: o for id_, o in told.items() if "." not in id_}})


def _table(table: TableText) -> SimpleNamespace:
    columns = [column["id"] for column in table["columns"]]
    rows = [
        SimpleNamespace(
            id=row["id"],
            official=row["official"],
            cells=SimpleNamespace(**dict(zip(columns, row["cells"], strict=True))),
        )
        for row in table["rows"]
    ]
    return SimpleNamespace(official=table["official"], columns=table["columns"], rows=rows)
