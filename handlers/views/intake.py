"""Whether a service can be applied for now, in words."""

from flows.catalogue import Service
from flows.centre import Window
from flows.readers.show import show
from locales.texts import Texts


def intake_line(texts: Texts, service: Service, window: Window | None) -> str:
    """Always, until a day, or not now. `window` is the centre's window that is open.

    Nothing of a check of oneself, which is filed nowhere.
    """
    if not service.submits:
        return ""
    if service.intake == "always":
        return texts.intake_always()
    if window is not None:
        return texts.intake_open(until=show("date", window.closes.isoformat(), texts.language))
    return texts.intake_closed()
