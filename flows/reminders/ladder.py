"""Which notices of a status table's terms are given, and to whom: `ladder` in `reminders.yaml`."""

from typing import Literal

from flows.frozen import Frozen

ClientRung = Literal["half", "before", "last"]
StaffRung = Literal["half", "indicative", "last", "overdue"]


class Ladder(Frozen):
    """Rungs by reader; a pack that says nothing has all of them.

    client: of what the applicant has to do. staff: of what the staff have to do, and "overdue" of
    what the applicant has not done. head: the rung from which the head hears of the staff's terms,
    too.
    """

    clause: str
    client: tuple[ClientRung, ...] = ("half", "before", "last")
    staff: tuple[StaffRung, ...] = ("half", "indicative", "last", "overdue")
    head: StaffRung | Literal["never"] = "indicative"

    def rings(self, audience: Literal["client", "staff"], rung: str) -> bool:
        """Whether this rung is told to them."""
        return rung in (self.client if audience == "client" else self.staff)


ALL = Ladder(clause="")
"""Of a pack whose regulation does not speak of notices: our own choice, so it has no clause."""
