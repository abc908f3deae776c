"""What an edit would do, shown before it is saved: what it hides, what comes back, the score."""

from dataclasses import dataclass, replace

from flows.conditions import Value
from flows.model import Form
from flows.points import ScoringModel
from flows.scoring import score
from flows.session import Answer, Change, Session
from flows.visibility import effective, visible


@dataclass(frozen=True, slots=True)
class Impact:
    """`hides` and `returns` are questions with answers; scores are percent, None where unscored."""

    question: str
    before: Value
    after: Value
    hides: tuple[str, ...]
    returns: tuple[str, ...]
    score_before: int | None
    score_after: int | None

    @property
    def matters(self) -> bool:
        """Whether the edit does more than replace one answer."""
        return bool(self.hides or self.returns or self.score_before != self.score_after)


def impact(form: Form, model: ScoringModel | None, session: Session, change: Change) -> Impact:
    """Compare the session with what it would be after `change`."""
    before, after = session.values(), with_answer(session, change.question, change.answer).values()
    shown_before = {q.id for q in visible(form, before) if q.id in before}
    shown_after = {q.id for q in visible(form, after) if q.id in after}
    order = form.position
    return Impact(
        question=change.question,
        before=before.get(change.question),
        after=change.answer.value,
        hides=tuple(sorted(shown_before - shown_after, key=order.__getitem__)),
        returns=tuple(
            sorted(shown_after - shown_before - {change.question}, key=order.__getitem__)
        ),
        score_before=_percent(form, model, before),
        score_after=_percent(form, model, after),
    )


def with_answer(session: Session, question: str, answer: Answer) -> Session:
    """The session with one more or another answer."""
    return replace(session, answers={**session.answers, question: answer})


def _percent(form: Form, model: ScoringModel | None, values: dict[str, Value]) -> int | None:
    if model is None or model.form != form.id:
        return None
    return score(model, effective(form, values)).percent
