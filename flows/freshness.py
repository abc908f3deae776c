"""How long the word of a company on itself holds: debts and bankruptcies come without notice.

What `silent` questions of a self-check take without asking ("check.…") has the day on which it was
last said beside it; what was said long ago, or of another company, is asked anew.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from flows.conditions import Value
from flows.model import Form, Question
from flows.people import Profile
from flows.session import Answer, Source

CHECK = "check."
"""What the profile keys of a self-check begin with."""

SAID = "said."
"""Before such a key: the day on which a person last said it; empty where it no longer holds."""

TAKEN = frozenset({Source.KNOWN, Source.REGISTER})
"""Sources of answers that nobody has said."""

HOLDS = timedelta(days=30)
"""So long an answer is taken for another service without asking."""


def holds(question: Question, profile: Profile, today: date) -> bool:
    """Whether what the profile knows may be taken without asking."""
    if not question.silent or question.prefill is None or not question.prefill.startswith(CHECK):
        return True
    said = profile.get(SAID + question.prefill)
    return isinstance(said, str) and said != "" and today - date.fromisoformat(said) <= HOLDS


def said(
    form: Form, answers: Mapping[str, Answer], counted: Mapping[str, Value]
) -> dict[str, Value]:
    """The days on which the person said what the form remembers; what was taken is not said."""
    return {
        SAID + question.remember: answers[question.id].at.date().isoformat()
        for question in form.questions
        if question.remember is not None
        and question.remember.startswith(CHECK)
        and question.id in answers.keys() & counted.keys()
        and answers[question.id].source not in TAKEN
    }


def forgotten(profile: Profile) -> dict[str, Value]:
    """Nothing that was said holds any more: it was of another company."""
    return dict.fromkeys((key for key in profile if key.startswith(SAID)), "")
