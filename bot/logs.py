"""Logs: one JSON object a line, no names, phones, e-mails or answers in it; the demo's in words."""

import logging
import sys

import structlog

from bot.log_words import Spoken
from locales.texts import Texts


def configure(level: str, texts: Texts | None = None) -> None:
    """Log from this level up ("INFO") to standard error.

    `texts`: in words for whoever looks at the terminal, instead of JSON for machines.
    """
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=max(number, logging.WARNING), stream=sys.stderr, format="%(message)s")
    machine = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            machine if texts is None else Spoken(texts),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
