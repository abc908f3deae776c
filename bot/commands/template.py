"""An empty file of answers: every question of a form by its id, with what may stand there."""

from collections.abc import Iterator

from bot.graph.form_words import FormWords
from bot.graph.stops import Column, Stop, stops
from bot.simulation.scored import plain
from flows.model import Form, Option, Question, Table, question_key
from handlers.views.values import option_text
from locales.lookup import Html, Lookup
from locales.texts import Texts


def template(form: Form, pack: Lookup, texts: Texts) -> str:
    """YAML that `--answers` takes: filled in where it is wished, what is left empty is skipped.

    `pack` are the texts of the form's pack.
    """
    return "\n".join(_Template(form, pack, texts).lines()) + "\n"


class _Template:
    def __init__(self, form: Form, pack: Lookup, texts: Texts) -> None:
        self._form, self._pack, self._texts = form, pack, texts
        self._stops = stops(form)
        self._words = FormWords(form, self._stops, pack, texts)

    def lines(self) -> Iterator[str]:
        """All lines of the file."""
        yield f"# {self._words.title()}"
        yield from (f"# {line}" for line in self._get("template-how").split("\n"))
        for stop in self._stops:
            yield ""
            yield from self._asked(stop)
            yield from self._table(stop, stop.table) if stop.table else (self._empty(stop),)

    def _asked(self, stop: Stop) -> Iterator[str]:
        """What is asked, of what kind, and when."""
        name = self._words.name(stop)
        yield f"# {stop.number}. {_line(name)}"
        if stop.table is None:
            yield from self._about("# ", stop.questions[0], name)
        else:
            yield f"#    {self._words.kind(stop)}"
        if stop.when is not None:
            yield f"#    {_line(self._words.condition(stop.when))}"

    def _about(self, mark: str, question: Question, name: str) -> Iterator[str]:
        """The question as the chat asks it, its kind, limits and options."""
        asked = None
        if question.cell is None:
            asked = self._pack.find(question_key(self._form.id, question))
        if asked is not None and plain(asked) != name:
            yield f"{mark}   {_line(plain(asked))}"
        kind = self._words.cell_kind(question)
        yield f"{mark}   {', '.join((kind, *self._limits(question)))}"
        for option in question.options:
            yield f"{mark}     {option.id}: {self._option(question, option)}"

    def _limits(self, question: Question) -> Iterator[str]:
        for key in ("min", "max", "min_length", "max_length"):
            value = getattr(question, key)
            if value is not None:
                shown = self._get("template-today") if value == "today" else str(value)
                yield self._get(f"template-{key}", value=shown)
        if question.kind == "info":
            yield self._get("template-no_answer")
        elif not question.required:
            yield self._get("graph-optional")

    def _option(self, question: Question, option: Option) -> str:
        return _line(plain(option_text(self._form.id, question, option.id, self._pack)))

    def _empty(self, stop: Stop) -> str:
        return f"{stop.questions[0].id}:"

    def _table(self, stop: Stop, table: Table) -> Iterator[str]:
        """A table row by row; of rows that repeat, one."""
        yield f"{table.id}:"
        if not table.rows:
            yield from self._cells(stop, table, "  - ", told=True)
        for number, row in enumerate(table.rows):
            yield f"  {row.id}:  # {_line(self._row(table, row.id, row.official))}"
            yield from self._cells(stop, table, "    ", told=number == 0)

    def _row(self, table: Table, row: str, official: str) -> str:
        return plain(self._pack.find(f"{table.texts}--{row}") or official)

    def _cells(self, stop: Stop, table: Table, first: str, *, told: bool) -> Iterator[str]:
        """The cells of a row; `told` says what may stand in them."""
        margin = " " * len(first)
        for number, (column, named) in enumerate(zip(stop.columns, table.columns, strict=True)):
            if told:
                yield from self._column(margin + "# ", column)
            yield f"{first if number == 0 else margin}{named.id}:"

    def _column(self, mark: str, column: Column) -> Iterator[str]:
        name = self._words.column(column)
        yield f"{mark}{_line(name)}"
        yield from self._about(mark, column.cell, name)
        if column.when is not None:
            yield f"{mark}   {_line(self._words.column_condition(column.when))}"

    def _get(self, key: str, **values: str) -> str:
        return self._texts.get(key, **{name: Html(text) for name, text in values.items()})


def _line(text: str) -> str:
    return " ".join(text.split())
