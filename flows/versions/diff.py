"""What an edit of a form changed, and what that means for the answers there are."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from flows.model import Check, Form, Question
from flows.versions.changes import Change, CheckChange, FormDiff, Sort
from flows.versions.limits import narrower

KIND = {"kind", "many"}
"""Settings that decide what sort of value an answer is."""


def diff(old: Form, new: Form) -> FormDiff:
    """The typed diff of two versions of a form.

    Questions are the same where their ids are: a question that was renamed is a removed one and
    an added one. Texts of the chat are no part of a form; the source's wording, `official`, is.
    """
    moved = _moved(old, new)
    changes = [change for new_one in new.questions if (change := _change(old, new, new_one, moved))]
    gone = [Change(one.id, Sort.REMOVED) for one in old.questions if one.id not in new.by_id]
    return FormDiff(old.version, new.version, (*changes, *gone), _checks(old, new))


def sort_of(old: Question, new: Question) -> Sort:
    """What becomes of an answer to `old` when it is to be one to `new`."""
    if (old.kind, old.many) != (new.kind, new.many):
        return Sort.RETYPED
    return Sort.AGAIN if means_other(old, new) or any(narrower(old, new)) else Sort.SAFE


def means_other(old: Question, new: Question) -> bool:
    """Whether the same answer would say something else.

    A sign that was turned round makes a yes a no; a declaration holds for the words it was made
    of, so other words need another "yes". Any other wording may be put better without a new
    question being meant: then the answer stands and the diff names `official`.
    """
    if old.opposite != new.opposite:
        return True
    return new.kind == "consent" and old.official != new.official


def check_sort(old: Check, new: Check) -> Sort:
    """Whether what was confirmed of `old` counts for `new`."""
    return Sort.AGAIN if _differing(old, new) - {"clause"} else Sort.SAFE


def _change(old: Form, new: Form, question: Question, moved: frozenset[str]) -> Change | None:
    before = old.by_id.get(question.id)
    if before is None:
        return Change(question.id, Sort.ADDED)
    aspects = _differing(before, question)
    if question.id in moved:
        aspects.add("order")
    if old.section_of[question.id].id != new.section_of[question.id].id:
        aspects.add("section")
    if not aspects:
        return None
    return Change(question.id, sort_of(before, question), tuple(sorted(aspects)))


def _differing(old: Question | Check, new: Question | Check) -> set[str]:
    return {name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)}


def _moved(old: Form, new: Form) -> frozenset[str]:
    """The fewest questions that have to be moved for the others to stand in their old order."""
    before = [question.id for question in old.questions if question.id in new.by_id]
    after = [question.id for question in new.questions if question.id in old.by_id]
    return frozenset(after) - _in_place(before, after)


def _in_place(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    if before == after:
        return frozenset(after)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return frozenset(one for block in blocks for one in before[block.a : block.a + block.size])


def _checks(old: Form, new: Form) -> tuple[CheckChange, ...]:
    found: list[CheckChange] = []
    for check in new.checks:
        before = old.check_by_id.get(check.id)
        if before is None:
            found.append(CheckChange(check.id, Sort.ADDED))
        elif aspects := _differing(before, check):
            found.append(CheckChange(check.id, check_sort(before, check), tuple(sorted(aspects))))
    gone = (check.id for check in old.checks if check.id not in new.check_by_id)
    return (*found, *(CheckChange(id_, Sort.REMOVED) for id_ in gone))
