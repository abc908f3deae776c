"""The names that a printed form may use, for the check: who is meant, and what is unknown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.model import Form
from storage.exports.uses import Use

_WITH_OPTIONS = {"yes_no", "choice", "choices", "consent"}


@dataclass(frozen=True, slots=True)
class Names:
    """What each name means: a form and its question, or its table.

    `columns` are those of each table, by form and table.
    """

    answers: dict[str, tuple[str, str]]
    options: dict[str, tuple[str, str]]
    tables: dict[str, tuple[str, str]]
    columns: dict[tuple[str, str], tuple[str, ...]]

    def unknown(self, use: Use) -> str:
        """The name as a template writes it, when nothing has it; otherwise ""."""
        name, rest = self._parted(use)
        meant = self._group(use.group).get(name)
        if meant is None:
            return f"{use.group}.{name}"
        if use.group == "tables" and rest[:1] == ("cells",) and len(rest) > 1:
            known = rest[1] in self.columns[meant]
            return "" if known else f"{use.group}.{name}.{rest[1]}"
        return ""

    def shown(self, use: Use) -> Iterator[tuple[str, str]]:
        """The questions that are shown by it, each with its form; a column as `table.column`."""
        name, rest = self._parted(use)
        meant = self._group(use.group).get(name)
        if meant is None:
            return
        if use.group != "tables":
            yield meant
        elif rest[:1] == ("cells",):
            form, table = meant
            for column in rest[1:2] or self.columns[meant]:
                yield form, f"{table}.{column}"

    def _parted(self, use: Use) -> tuple[str, tuple[str, ...]]:
        """The name, with its form where it has one, and what stands behind it."""
        whole = ".".join(use.path[:2])
        if use.path[0] not in self._group(use.group) and whole in self._group(use.group):
            return whole, use.path[2:]
        return use.path[0], use.path[1:]

    def _group(self, group: str) -> dict[str, tuple[str, str]]:
        return {"answers": self.answers, "options": self.options, "tables": self.tables}[group]


def names_of(forms: Sequence[Form]) -> Names:
    """The names of all forms; where several ask the same, the plain one means the last."""
    names = Names({}, {}, {}, {})
    several = len(forms) > 1
    for form in forms:
        for question in form.questions:
            _put(names.answers, form, question.id, several)
            if question.kind in _WITH_OPTIONS:
                _put(names.options, form, question.id, several)
        for table in form.tables:
            _put(names.tables, form, table.id, several)
            names.columns[form.id, table.id] = tuple(column.id for column in table.columns)
    return names


def _put(group: dict[str, tuple[str, str]], form: Form, name: str, several: bool) -> None:
    group[name] = (form.id, name)
    if several:
        group[f"{form.id}.{name}"] = (form.id, name)
