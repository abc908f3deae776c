"""How long the stages of an import take."""

from time import perf_counter


class Watch:
    """`seconds` by stage, in order."""

    def __init__(self) -> None:
        """The first stage begins now."""
        self.seconds: dict[str, float] = {}
        self._began = perf_counter()

    def stage(self, name: str) -> None:
        """This stage is over, the next one begins."""
        now = perf_counter()
        self.seconds[name] = now - self._began
        self._began = now
