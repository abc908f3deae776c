"""Can a form be brought to its end? An `error` check that stands keeps it from being sent."""

from collections.abc import Iterator

from flows.compiling.conditions import well_formed
from flows.compiling.formula import Formula
from flows.compiling.meaning import meaning
from flows.compiling.proof import Reasoner
from flows.compiling.source import Fault, Path, Source
from flows.conditions import Test
from flows.model import Check, Question


def checks(reasoner: Reasoner, source: Source) -> Iterator[Fault]:
    """Whether each check can stand and can fail, and every answer leaves a way to the end."""
    found: list[Fault] = []
    for index, check in enumerate(reasoner.form.checks):
        if not _readable(reasoner, check, source):
            continue
        for fault in meaning(reasoner, check.when, source, ("checks", index, "when")):
            if fault.code == "condition.always" and check.severity == "error":
                data = {"form": reasoner.form.id, "check": check.id}
                found.append(source.fault("form.unfinishable", ("checks", index), **data))
            else:
                found.append(fault)
    yield from found
    if not any(fault.code == "form.unfinishable" for fault in found):
        yield from _finished(reasoner, source)


def _finished(reasoner: Reasoner, source: Source) -> Iterator[Fault]:
    errors = [
        check
        for check in reasoner.form.checks
        if check.severity == "error" and _readable(reasoner, check, source)
    ]
    if not errors:
        return
    sound = reasoner.space.formulas.all(reasoner.fails(check.when) for check in errors)
    if reasoner.impossible(sound, source, ("checks",)):
        names = ", ".join(check.id for check in errors)
        yield source.fault("form.unfinishable", ("checks",), form=reasoner.form.id, check=names)
        return
    for s, section in enumerate(reasoner.form.sections):
        for q, question in enumerate(section.questions):
            path: Path = ("sections", s, "questions", q)
            yield from _answers(reasoner, question, sound, source, path)


def _readable(reasoner: Reasoner, check: Check, source: Source) -> bool:
    wrong = any(well_formed(reasoner.form, check.when, source, ()))
    return not wrong and not reasoner.looks_at_doubtful(check.when)


def _answers(
    reasoner: Reasoner, question: Question, sound: Formula, source: Source, path: Path
) -> Iterator[Fault]:
    """Answers after which an error stands whatever else is answered; or all answers are such."""
    if question.id in reasoner.doubtful:
        return
    asked = reasoner.space.asked(question.id)
    if not {question.id, *asked.variables} & sound.variables:
        return
    joined = reasoner.space.formulas.all
    if reasoner.impossible(joined((asked, sound)), source, path):
        yield source.fault("question.dead_end", path, question=question.id)
        return
    for option, test, at in _tests(question):
        if reasoner.impossible(joined((reasoner.holds(test), sound)), source, (*path, *at)):
            data = {"question": question.id, "option": option}
            yield source.fault("option.dead", (*path, *at), **data)
    yield from _skipped(reasoner, question, joined((asked, sound)), source, path)


def _skipped(
    reasoner: Reasoner, question: Question, sound: Formula, source: Source, path: Path
) -> Iterator[Fault]:
    """An optional question that nobody can skip, or nobody can answer, and come to the end."""
    if question.required:
        return
    joined = reasoner.space.formulas.all
    given = reasoner.holds(Test(field=question.id, op="answered"))
    if reasoner.impossible(joined((sound, reasoner.space.formulas.opposite(given))), source, path):
        yield source.fault("question.skip_dead", path, question=question.id)
    elif not any(_tests(question)) and reasoner.impossible(joined((sound, given)), source, path):
        yield source.fault("question.answer_dead", path, question=question.id)


def _tests(question: Question) -> Iterator[tuple[str, Test, Path]]:
    """Every answer that can be tapped, with where it is written."""
    if question.kind == "yes_no":
        yield "yes", Test(field=question.id), ()
        yield "no", Test(field=question.id, value=False), ()
    elif question.kind == "choice":
        for o, option in enumerate(question.options):
            yield option.id, Test(field=question.id, op="eq", value=option.id), ("options", o)
    elif question.kind == "choices":
        for o, option in enumerate(question.options):
            yield option.id, Test(field=question.id, op="contains", value=option.id), ("options", o)
