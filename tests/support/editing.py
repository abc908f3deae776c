"""Somebody who edits a form: any change that a centre may make, and the form still compiles."""

from hypothesis import strategies as st

from flows.compiling.questions import questions
from flows.model import Form
from tests.support.draft_form import NOWHERE, Draft
from tests.support.edits import EDITS


@st.composite
def edited(draw: st.DrawFn, form: Form, most: int = 5) -> Form:
    """The form after some edits; one that does not compile is the form as it was."""
    draft = Draft(form)
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=most)):
        edit(draw, draft)
    after = draft.done() if draft.questions else form
    return form if any(questions(after, NOWHERE)) else after


@st.composite
def histories(draw: st.DrawFn, form: Form, most: int = 4) -> list[Form]:
    """Versions of a form, each an edit of the one before, of the first, or of any earlier one."""
    versions = [form]
    for _ in range(draw(st.integers(1, most))):
        again = draw(st.integers(0, 2)) == 0
        known = draw(st.sampled_from(versions)) if again else draw(edited(versions[-1]))
        versions.append(known)
    return versions
