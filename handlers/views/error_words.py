"""Errors of the domain in the applicant's words."""

from flows.errors import FlowError
from locales.texts import Texts


def error_text(texts: Texts, error: FlowError) -> str:
    """A domain error in words."""
    key = "error-" + error.code.replace(".", "-")
    return texts.find(key, **error.data) or texts.broken()
