"""A status machine: the states of an application and who may move it from one to another."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from flows.frozen import Frozen


class Transition(Frozen):
    """One row of a status table: who may move an application from where to where, and by when."""

    step: str
    clause: str
    from_: str = Field(alias="from")
    to: str
    verb: str
    role: Literal["client", "centre", "rec", "bot"]
    term_days: int | None = None
    indicative_days: int | None = None
    reason: bool = False
    """Whether the verb needs words (remarks, a ground for refusal) that the client is sent."""
    after: str | None = None
    """Only when this verb led into `from`: "На доработку" goes back to the step that sent it."""
    service: str | None = None
    """The label of the service itself after the step, where the source's table gives one."""


class State(Frozen):
    """A state; labels may repeat, ids may not."""

    id: str
    official: str
    final: bool = False
    open_to_client: bool = False
    """Whether the client may correct the answers in this state."""
    success: bool = False
    """A final state in which the support was given."""


class StatusMachine(Frozen):
    """States and transitions of one kind of application."""

    id: str
    start: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]

    @cached_property
    def by_id(self) -> dict[str, State]:
        """States by id."""
        return {state.id: state for state in self.states}
