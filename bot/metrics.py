"""What the running bot counts, for Prometheus."""

from prometheus_client import Counter

UPDATES = Counter("prichal_updates", "Updates taken from Telegram")
STEPS = Counter("prichal_form_steps", "Updates that were a step of a form")
FAILED = Counter("prichal_updates_failed", "Updates whose handling failed and that come again")
