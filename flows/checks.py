"""Contradictions between answers: found at once, put right or confirmed."""

import json

from flows.conditions import Answers
from flows.model import Check, Form
from flows.session import Session
from flows.visibility import view


def confirmation(check: Check, counted: Answers) -> str:
    """What is kept when a person says "it is so": the check and the answers it was said about.

    Other answers later make the same check ask again.
    """
    said = {field: counted.get(field) for field in check.fields}
    return f"{check.id}={json.dumps(said, sort_keys=True, ensure_ascii=False)}"


def open_checks(form: Form, session: Session) -> tuple[Check, ...]:
    """The contradictions that stand and were not confirmed for these very answers."""
    if not form.checks:
        return ()
    counted = view(form, session).counted
    return tuple(
        check
        for check in form.checks
        if check.when.holds(counted) and confirmation(check, counted) not in session.confirmed
    )
