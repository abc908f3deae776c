"""A status machine: the states of an application and who may move it from one to another."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from flows.frozen import Frozen

Role = Literal["client", "centre", "rec", "bot"]
"""Who acts in a status table. `rec` is МО РЭЦ and ОПС РЭЦ, `bot` is what happens by itself."""

Unit = Literal["working", "calendar"]

Since = Literal["step", "window"]
"""What a term runs from: the step that led into the state, or the opening of the intake window."""

Need = Literal["conditions", "documents", "originals", "sum"]
"""What must be there before a step, besides papers.

conditions: every condition and ground holds, or staff have checked it; documents: everything on
the checklist that must be there is accepted; originals: their receipt is recorded; sum: what the
centre pays is recorded.
"""


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Transition(Frozen):
    """One row of a status table: who may move an application from where to where, and by when."""

    step: str
    clause: str
    from_: str = Field(alias="from")
    to: str
    verb: str
    role: Role
    term_days: int | None = None
    """Days of `unit` for this step, from the day following the event; None: the source gives none.

    The centre may give one in its file (`Centre.terms`).
    """
    indicative_days: int | None = None
    unit: Unit = "working"
    since: Since = "step"
    reason: bool = False
    """Whether the verb needs words (remarks, a ground for refusal) that the client is sent."""
    after: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()
    """Only when one of these verbs led into `from`: "На доработку" goes back to what sent it."""
    service: str | None = None
    """The label of the service itself after the step, where the source's table gives one."""
    needs: tuple[Need, ...] = ()
    papers: tuple[str, ...] = ()
    """Papers that staff have attached before the step: the signed agreement, the act, a protocol.

    Ids; the pack's texts name them (`paper-<id>`).
    """
    dated: bool = False
    """Staff say on which day it happened: terms run from that day, not from the press."""
    take_back: bool = True
    """Whether who made it may take it back for a while; never so for a client's or the bot's."""
    rates: bool = False
    """The client is asked to rate the service with it."""
    filed: str | None = None
    """The service whose submission, from this application, makes the step (sales reports)."""


class State(Frozen):
    """A state; labels may repeat, ids may not."""

    id: str
    official: str
    final: bool = False
    open_to_client: bool = False
    """Whether the client may correct the answers in this state."""
    success: bool = False
    """A final state in which the support was given."""
    waits: Role | None = None
    """Whose move it is, where the roles of the steps out of it do not say so: originals are the
    client's to bring though the centre records them."""
    suspends: tuple[str, ...] = ()
    """States whose terms stand still while the application is here and go on when it is back."""


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
