"""What became of the outbox, for Prometheus."""

from collections.abc import Mapping
from typing import get_args

from prometheus_client import Counter, Gauge, Histogram

from flows.reminders.planned import ReminderState

CLAIMED = Counter("prichal_outbox_claimed", "Notices that were taken to be sent")
SENT = Counter("prichal_outbox_sent", "Notices that were sent")
FAILED = Counter("prichal_outbox_failed", "Notices that could not be sent and were given up")
RETRIED = Counter("prichal_outbox_retried", "Sendings that failed and are tried again")
UNSURE = Counter("prichal_outbox_unsure", "Sendings of which nobody knows whether they arrived")
DROPPED = Counter("prichal_outbox_dropped", "Notices that were no longer true")
HELD = Counter("prichal_outbox_held", "Times that Telegram has asked to wait (429)")
ROWS = Gauge("prichal_outbox_rows", "Notices in the outbox by state", ["state"])
REMINDERS = Gauge("prichal_reminder_rows", "Planned reminders by state", ["state"])
DOUBTS = Gauge("prichal_outbox_doubts", "Messages that may have come twice")
AGE = Histogram(
    "prichal_outbox_age_seconds",
    "From planning (or the time it was planned for) to sending",
    buckets=(0.1, 0.5, 1, 5, 30, 60, 300, 3600, 86400),
)

STATES = ("planned", "claimed", "sent", "failed", "unsure", "dropped")


def show(counts: Mapping[str, int]) -> None:
    """Take over what the store has counted."""
    for state in STATES:
        ROWS.labels(state).set(counts.get(state, 0))
    DOUBTS.set(counts.get("doubts", 0))


def show_reminders(counts: Mapping[str, int]) -> None:
    """Take over how many reminders stand how."""
    for state in get_args(ReminderState):
        REMINDERS.labels(state).set(counts.get(state, 0))
