"""Single edits of a form, such as a centre makes; where there is nothing to edit it stays."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from flows.compiling.questions import MANY
from flows.conditions import All, Condition, Not, Test, fields
from flows.model import Check, Option, Question
from tests.support.draft_form import Draft
from tests.support.wandering import GOOD

KINDS = ["yes_no", "choice", "choices", "files", "consent", "info", *GOOD]
NAMES = ["added_1", "added_2", "added_3"]
LIMITED: dict[str, list[tuple[str, list[Any]]]] = {
    "integer": [("min", ["1", "6"]), ("max", ["6", "100"])],
    "decimal": [("min", ["0", "2.5"]), ("max", ["2", "3"])],
    "money": [("min", ["1", "200000"]), ("max", ["500000", "2000000"])],
    "percent": [("min", ["10", "30"]), ("max", ["35", "50"])],
    "date": [("min", ["2025-12-01", "2026-01-01"]), ("max", ["2025-12-20", "today"])],
    "period": [("min", ["2026-01-01", "2026-02-01"]), ("max", ["2026-03-01", "2026-12-31"])],
    "text": [("min_length", [1, 6]), ("max_length", [6, 400])],
    "long_text": [("min_length", [1, 10]), ("max_length", [10, 4000])],
    "files": [("max_files", [1, 2])],
}  # fmt: skip
"""Limits by kind, some of which leave out what `wandering.GOOD` says."""

AKIN = {
    "text": ["long_text", "country", "date", "phone"],
    "long_text": ["text"],
    "integer": ["decimal", "money"],
    "decimal": ["integer", "money"],
    "money": ["integer", "decimal"],
    "choice": ["choices"],
    "choices": ["choice"],
    "inn": ["text"],
    "email": ["text"],
}
"""Kinds whose answers may be answers of another."""

SPARE = {
    "integer": "6", "decimal": "1", "money": "300 тыс", "percent": "32", "date": "сегодня",
    "period": "февраль 2026", "text": "Шестью", "long_text": "Слов ровно",
}  # fmt: skip
"""Texts by kind that do where those of `wandering.GOOD` do not, whatever the limits are."""

Edit = Callable[[st.DrawFn, Draft], None]


def remove(draw: st.DrawFn, draft: Draft) -> None:
    if len(draft.free) > 1:
        some, index = draft.place(draw(st.sampled_from(draft.free)))
        del some[index]


def add(draw: st.DrawFn, draft: Draft) -> None:
    taken = {question.id for question in draft.questions}
    if not (names := [name for name in NAMES if name not in taken]):
        return
    some = draw(st.sampled_from([some for _, some in draft.sections if some]))
    before = draw(st.integers(0, len(some)))
    if 0 < before < len(some) and some[before].cell is not None:
        return  # within a table
    new = Question(id=draw(st.sampled_from(names)), kind="text", official="A", clause="1")
    some.insert(before, new.model_copy(update=_of_kind(draw, draw(st.sampled_from(KINDS)))))


def rename(draw: st.DrawFn, draft: Draft) -> None:
    if not draft.free:
        return
    question = draw(st.sampled_from(draft.free))
    other = question.id.removesuffix("_x") if question.id.endswith("_x") else question.id + "_x"
    if other not in {one.id for one in draft.questions}:
        draft.put(question, id=other)


def retype(draw: st.DrawFn, draft: Draft) -> None:
    if draft.free:
        kind = draw(st.sampled_from(KINDS))
        draft.put(draw(st.sampled_from(draft.free)), **_of_kind(draw, kind))


def akin(draw: st.DrawFn, draft: Draft) -> None:
    """Another kind to which some answers can be taken along."""
    some = [one for one in draft.free if one.kind in AKIN]
    if some:
        question = draw(st.sampled_from(some))
        kind = draw(st.sampled_from(AKIN[question.kind]))
        kept = {"options": question.options} if question.options else {}
        draft.put(question, **(_of_kind(draw, kind) | kept))


def several(draw: st.DrawFn, draft: Draft) -> None:
    if some := [one for one in draft.free if one.kind in MANY - {"text"}]:
        question = draw(st.sampled_from(some))
        draft.put(question, many=not question.many)


def limit(draw: st.DrawFn, draft: Draft) -> None:
    if some := [one for one in draft.questions if one.kind in LIMITED]:
        question = draw(st.sampled_from(some))
        name, values = draw(st.sampled_from(LIMITED[question.kind]))
        free = 10 if name == "max_files" else None
        draft.put(question, **{name: draw(st.sampled_from([free, *values]))})


def reoption(draw: st.DrawFn, draft: Draft) -> None:
    """Take an option out, put one in, or let one stand alone."""
    some = [one for one in draft.questions if one.options and one.options_from is None]
    if not some:
        return
    question = draw(st.sampled_from(some))
    options = list(question.options)
    index = draw(st.integers(0, len(options) - 1))
    match draw(st.sampled_from(["out", "in", "alone", "words"])):
        case "out" if len(options) > 2:
            del options[index]
        case "in" if "fresh" not in question.option_ids:
            options.insert(index, Option(id="fresh", official="Fresh"))
        case "alone" if question.kind == "choices":
            turned = not options[index].exclusive
            options[index] = options[index].model_copy(update={"exclusive": turned})
        case "words":
            options[index] = options[index].model_copy(update={"official": "Other words"})
    draft.put(question, options=tuple(options))


def setting(draw: st.DrawFn, draft: Draft) -> None:
    question = draw(st.sampled_from(draft.questions))
    match draw(st.sampled_from(["required", "official", "clause", "opposite", "silent"])):
        case "required":
            draft.put(question, required=not question.required)
        case "opposite" if question.kind == "yes_no":
            draft.put(question, opposite=not question.opposite)
        case "silent" if question.cell is None:
            draft.put(question, silent=not question.silent)
        case "clause":
            draft.put(question, clause="another clause")
        case _:
            draft.put(question, official=draw(st.sampled_from(["A", "B"])))


def condition(draw: st.DrawFn, draft: Draft) -> None:
    """Ask a question always, or only if an earlier one was answered so."""
    if not draft.free:
        return
    question = draw(st.sampled_from(draft.free))
    earlier = draft.questions[: draft.questions.index(question)]
    tests = [None, *(test for one in earlier[-6:] for test in _tests(one))]
    draft.put(question, when=draw(st.sampled_from(tests)))


def move(draw: st.DrawFn, draft: Draft) -> None:
    if len(draft.free) < 2:
        return
    one, other = draw(st.permutations(draft.free).map(lambda free: free[:2]))
    some, index = draft.place(one)
    del some[index]
    some, index = draft.place(other)
    some.insert(index, one)


def section(draw: st.DrawFn, draft: Draft) -> None:
    """Give a section another name, put it last, or join it to the one before."""
    index = draw(st.integers(0, len(draft.sections) - 1))
    head, some = draft.sections[index]
    match draw(st.sampled_from(["name", "last", "join"])):
        case "name" if "renamed" not in {one.id for one, _ in draft.sections}:
            draft.sections[index] = (head.model_copy(update={"id": "renamed"}), some)
        case "last":
            draft.sections.append(draft.sections.pop(index))
        case "join" if index > 0:
            draft.sections[index - 1][1].extend(some)
            del draft.sections[index]


def check(draw: st.DrawFn, draft: Draft) -> None:
    """Take a check out, or let one say something else, or say something new."""
    if draw(st.booleans()) and draft.checks:
        del draft.checks[draw(st.integers(0, len(draft.checks) - 1))]
        return
    tests = [test for one in draft.questions for test in _tests(one)]
    if not tests:
        return
    when: Condition = draw(st.sampled_from(tests))
    if draw(st.booleans()):
        when = All(all=(when, draw(st.sampled_from(tests))))
    ids = [one.id for one in draft.checks]
    id_ = draw(st.sampled_from([*ids, "added_check"]))
    new = Check(id=id_, when=when, fields=tuple(sorted(fields(when))), clause="1")
    draft.checks = [one for one in draft.checks if one.id != id_] + [new]


def column(draw: st.DrawFn, draft: Draft) -> None:
    """Take a column out of a table, with all its cells."""
    if not (tables := [one for one in draft.form.tables if len(one.columns) > 1]):
        return
    table = draw(st.sampled_from(tables))
    take_column(draft, table.id, draw(st.sampled_from(table.columns)).id)


def take_column(draft: Draft, table: str, gone: str) -> None:
    """Take this column out of this table."""
    columns = draft.form.table_by_id[table].columns
    _table(draft, table, columns=tuple(one for one in columns if one.id != gone))
    for _, some in draft.sections:
        some[:] = [
            one
            for one in some
            if one.cell is None or (one.cell.table, one.cell.column) != (table, gone)
        ]


def shorter(draw: st.DrawFn, draft: Draft) -> None:
    """Let a table repeat once less."""
    tables = [one for one in draft.form.tables if not one.rows and one.most > one.least + 1]
    if not tables:
        return
    table = draw(st.sampled_from(tables))
    last = str(table.most)
    _table(draft, table.id, most=table.most - 1)
    for _, some in draft.sections:
        some[:] = [one for one in some if not _in_last_row(one, table.id, last)]


EDITS: list[Edit] = [
    remove, add, rename, retype, akin, akin, several, several, limit, limit, reoption, reoption,
    setting, condition, move, section, check, column, shorter,
]  # fmt: skip


def _in_last_row(question: Question, table: str, last: str) -> bool:
    cell = question.cell
    if cell is None or cell.table != table:
        return False
    return cell.row == last or (cell.more and cell.row == str(int(last) - 1))


def _table(draft: Draft, id_: str, **changed: object) -> None:
    tables = tuple(
        one.model_copy(update=changed) if one.id == id_ else one for one in draft.form.tables
    )
    draft.form = draft.form.model_copy(update={"tables": tables})


def _of_kind(draw: st.DrawFn, kind: str) -> dict[str, object]:
    """The settings of a question that is now of this kind, without those of the old kind."""
    options = ["tea", "honey", "retail"]
    chosen = draw(st.lists(st.sampled_from(options), min_size=2, unique=True))
    several = draw(st.booleans()) and kind in MANY - {"text"}
    made = tuple(Option(id=one, official=one.title()) for one in chosen)
    return {
        "kind": kind,
        "options": made if kind in {"choice", "choices"} else (),
        "options_from": None,
        "many": several,
        **dict.fromkeys(["min", "max", "min_length", "max_length", "same_as"]),
        "max_files": 10,
        "opposite": False,
    }


def _tests(question: Question) -> list[Condition]:
    """Conditions on a question's answer."""
    id_ = question.id
    match question.kind:
        case "yes_no":
            return [Test(field=id_), Test(field=id_, value=False)]
        case "choice":
            return [Test(field=id_, value=question.options[0].id)]
        case "choices":
            first = question.options[0].id
            return [Not.model_validate({"not": Test(field=id_, op="contains", value=first)})]
        case "integer":
            return [Test(field=id_, op="gt", value=6)]
    return [Test(field=id_, op="answered")]
