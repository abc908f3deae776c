"""What conditions come to in all fillings: they hold and fail, and every test in them counts."""

from collections.abc import Iterator

from flows.compiling.conditions import placed, well_formed
from flows.compiling.proof import Reasoner
from flows.compiling.source import Fault, Path, Source
from flows.compiling.space import Kind
from flows.conditions import Condition, Test
from flows.model import Question

WHOLE: Kind = "whole"
PARTIAL: Kind = "partial"


def questions(reasoner: Reasoner, source: Source) -> Iterator[Fault]:
    """Every `when` of a question, in the order of the form."""
    form = reasoner.form
    for s, section in enumerate(form.sections):
        for q, question in enumerate(section.questions):
            if question.when is None:
                continue
            path: Path = ("sections", s, "questions", q, "when")
            found = list(well_formed(form, question.when, source, path, before=question))
            found = found or list(_asked(reasoner, question, question.when, source, path))
            if found or reasoner.looks_at_doubtful(question.when):
                reasoner.doubtful.add(question.id)
            yield from found


def meaning(
    reasoner: Reasoner, condition: Condition, source: Source, path: Path
) -> Iterator[Fault]:
    """A condition that never or always holds decides nothing, nor does an idle test in it.

    Where a question that it looks at has a faulty condition itself, nothing is said.
    """
    if reasoner.looks_at_doubtful(condition):
        return
    reasoner.proof.conditions += 1
    if reasoner.impossible(reasoner.holds(condition), source, path):
        yield source.fault("condition.never", path)
        return
    yield from _decides(reasoner, condition, source, path)


def _asked(
    reasoner: Reasoner, question: Question, when: Condition, source: Source, path: Path
) -> Iterator[Fault]:
    """A question that can't be asked: its condition contradicts itself, or those before it."""
    if reasoner.looks_at_doubtful(when):
        return
    reasoner.proof.conditions += 1
    if not reasoner.impossible(reasoner.holds(when), source, path):
        yield from _decides(reasoner, when, source, path)
    elif reasoner.impossible(reasoner.of("loose").formula(when), source, path, kind="loose"):
        yield source.fault("condition.never", path)
    else:
        yield source.fault("question.unreachable", path, question=question.id)


def _decides(
    reasoner: Reasoner, condition: Condition, source: Source, path: Path
) -> Iterator[Fault]:
    if reasoner.impossible(reasoner.fails(condition), source, path):
        yield source.fault("condition.always", path)
    else:
        yield from _idle(reasoner, condition, source, path)


def _idle(reasoner: Reasoner, condition: Condition, source: Source, path: Path) -> Iterator[Fault]:
    """Tests without which the condition decides the same; of two that are alike, the later.

    A test that repeats what lets another of its questions be asked is no slip, it helps the reader.
    One that waits for an answer (`answered`) counts while the form is being filled.
    """
    tests = list(placed(condition, ()))
    fixed: dict[Path, bool] = {}
    for test, at in reversed(tests if len(tests) > 1 else []):
        if reasoner.proof.budget.spent:
            reasoner.proof.give_up(source)
            return
        waits = test.op == "answered" and test.value is True
        for value, kind in ((False, WHOLE), (True, PARTIAL if waits else WHOLE)):
            given = {**fixed, at: value}
            if value and _opens(reasoner, test, tests):
                continue
            if _alike(reasoner, condition, (fixed, given), source, (*path, *at), kind=kind):
                fixed = given
                yield source.fault("condition.idle", (*path, *at), **_said(test))
                break


def _opens(reasoner: Reasoner, test: Test, tests: list[tuple[Test, Path]]) -> bool:
    """Whether the test's question decides if another of the tested ones is asked."""
    others = {other.field for other, _ in tests} - {test.field}
    return any(test.field in reasoner.space.asked(name).variables for name in others)


def _said(test: Test) -> dict[str, object]:
    value = ", ".join(test.value) if isinstance(test.value, tuple) else test.value
    return {"field": test.field, "op": test.op, "value": value}


def _alike(
    reasoner: Reasoner,
    condition: Condition,
    fixed: tuple[dict[Path, bool], dict[Path, bool]],
    source: Source,
    path: Path,
    *,
    kind: Kind,
) -> bool:
    """Whether the condition decides the same with these tests fixed as with those."""
    space = reasoner.of(kind)
    one, other = (space.formula(condition, some) for some in fixed)
    made = space.formulas
    return all(
        reasoner.impossible(made.all((left, made.opposite(right))), source, path, kind=kind)
        for left, right in ((one, other), (other, one))
    )
