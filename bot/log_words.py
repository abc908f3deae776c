"""What is logged, in words: the demo's terminal is read by a person."""

from structlog import DropEvent
from structlog.typing import EventDict, WrappedLogger

from locales.lookup import Html
from locales.texts import Texts

NEEDLESS = frozenset({"stamina.retry_scheduled"})
"""What nobody has to know: a second try is made, and what comes of it is told."""

UNSAID = frozenset({"level", "timestamp"})
"""What only machines sort by."""


class Spoken:
    """The last of structlog's processors: an event becomes a line, a traceback stays below it."""

    def __init__(self, texts: Texts) -> None:
        """Speak one language."""
        self._texts = texts

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> str:
        """Return the line. Raises DropEvent for what is needless."""
        name = str(event.pop("event"))
        if name in NEEDLESS:
            raise DropEvent
        traceback = event.pop("exception", None)
        said = {key: Html(value) for key, value in event.items() if key not in UNSAID}
        line = self._line(name, said)
        return f"{line}\n{traceback}" if traceback else line

    def _line(self, name: str, values: dict[str, Html]) -> str:
        """Words of its own by the code of what went wrong, or by the event; else as it is."""
        for key in (values.get("code", ""), name):
            found = self._texts.find(f"demo-log-{key.replace('.', '-')}", **values) if key else None
            if found is not None:
                return found
        data = ", ".join(f"{key}: {value}" for key, value in values.items())
        told = Html(f"{name} ({data})" if data else name)
        return self._texts.demo_log(event=told)
