"""What a form's stops are called, in the pack's own words and those of drawings."""

from collections.abc import Sequence

from bot.graph.stops import Column, Stop
from bot.simulation.scored import plain
from flows.conditions import Condition
from flows.model import Check, Form, Question, Section
from handlers.views.condition import ConditionWords
from handlers.views.values import column_name, option_text, question_name
from locales.lookup import Html, Lookup
from locales.texts import Texts

FEW = 6
"""So many options are shown with their labels; of more only the number is told."""


class FormWords:
    """The words for one form. All that it returns is plain text, without markup."""

    def __init__(self, form: Form, stops: Sequence[Stop], pack: Lookup, texts: Texts) -> None:
        """`numbers` holds the stop of each question by its id."""
        self._form, self._pack, self._texts = form, pack, texts
        self._questions = sum(max(1, len(stop.columns)) for stop in stops)
        self._tables = {stop.table.id: stop for stop in stops if stop.table is not None}
        self.numbers = {question.id: stop.number for stop in stops for question in stop.questions}
        self._conditions = ConditionWords(form, pack, texts, self._numbered)
        self._in_row = ConditionWords(form, pack, texts, self._beside)

    def title(self) -> str:
        """The form's name with the id that commands take."""
        name = plain(self._pack.find(self._form.name_key) or self._form.official)
        return self._get("graph-form", form=name, id=f"{self._form.pack} {self._form.id}")

    def about(self) -> str:
        """What there is in the form; a table counts by its columns."""
        return self._get(
            "graph-form-about",
            questions=str(self._questions),
            sections=str(len(self._form.sections)),
            checks=str(len(self._form.checks)),
            clause=self._form.clause,
            version=self._form.version,
        )

    def section(self, section: Section) -> str:
        """A section's name."""
        return plain(self._pack.find(self._form.section_key(section.id)) or section.id)

    def check(self, check: Check) -> str:
        """What contradicts."""
        return plain(self._pack.find(self._form.check_key(check.id)) or check.id)

    def name(self, stop: Stop) -> str:
        """A question's short name, or the table's."""
        if stop.table is None:
            return plain(question_name(self._form.id, stop.questions[0], self._pack))
        return plain(self._pack.find(f"{stop.table.texts}.short") or stop.table.official)

    def kind(self, stop: Stop) -> str:
        """What is asked for: a kind of answer, or the size of a table."""
        table = stop.table
        if table is None:
            return self.cell_kind(stop.questions[0])
        sizes = {
            "rows": str(len(table.rows)),
            "columns": str(len(table.columns)),
            "least": str(table.least),
            "most": str(table.most),
        }
        return self._get("graph-table-fixed" if table.rows else "graph-table-repeats", **sizes)

    def cell_kind(self, question: Question) -> str:
        """The kind of one question."""
        count = question.max_files if question.kind == "files" else len(question.options)
        kind = self._get(f"graph-kind-{question.kind}", count=str(count))
        return self._get("graph-many", kind=kind) if question.many else kind

    def options(self, question: Question) -> str:
        """The labels of a short choice; empty where there are none, or too many to look through."""
        if len(question.options) > FEW:
            return ""
        labels = (
            option_text(self._form.id, question, option.id, self._pack)
            for option in question.options
        )
        return " · ".join(map(plain, labels))

    def notes(self, stop: Stop) -> tuple[str, ...]:
        """What the bot does for the person at a question."""
        if stop.table is not None:
            return ()
        question = stop.questions[0]
        found = [] if question.required else [self._get("graph-optional")]
        if question.silent:
            found.append(self._get("graph-silent"))
        elif question.prefill is not None:
            found.append(self._get("graph-prefill"))
        if question.same_as is not None:
            number = str(self.numbers[question.same_as])
            found.append(self._get("graph-same", number=number))
        return tuple(found)

    def column(self, column: Column) -> str:
        """A column's name."""
        return plain(column_name(column.cell, self._pack))

    def rows(self, stop: Stop) -> str:
        """The names of a table's fixed rows; of one whose rows repeat nothing."""
        if stop.table is None or not stop.table.rows:
            return ""
        key = stop.table.texts
        names = [
            plain(self._pack.find(f"{key}--{row.id}") or row.official) for row in stop.table.rows
        ]
        return self._get("graph-rows", names=" · ".join(names))

    def more(self, stop: Stop) -> str:
        """The question for another row; empty where rows don't repeat."""
        if stop.table is None or stop.table.rows or stop.table.most == 1:
            return ""
        asked = self._pack.find(f"{stop.table.texts}.more")
        return self._get("graph-more") if asked is None else plain(asked)

    def condition(self, condition: Condition) -> str:
        """A condition; questions are called by number and name."""
        return self._if(self._conditions.say(condition))

    def column_condition(self, condition: Condition) -> str:
        """A condition of a column; other columns of the row are called by name alone."""
        return self._if(self._in_row.say(condition))

    def _if(self, what: str) -> str:
        return self._get("condition-if", what=what)

    def _beside(self, question: Question) -> str:
        if question.cell is None:
            return self._numbered(question)
        return self._in_row.quoted(plain(column_name(question, self._pack)))

    def _numbered(self, question: Question) -> str:
        name = plain(question_name(self._form.id, question, self._pack))
        number = str(self.numbers[question.id])
        return self._get("graph-question", number=number, name=self._conditions.quoted(name))

    def _get(self, key: str, **values: str) -> str:
        return self._texts.get(key, **{name: Html(text) for name, text in values.items()})
