"""Who may have a service: conditions and grounds of refusal as data, each with its clause."""

from typing import Literal

from pydantic import Field

from flows.conditions import Condition
from flows.frozen import Frozen


class Fact(Frozen):
    """What is computed from what is held of the business, so that nobody is asked.

    Grounds test it as the field "fact.<id>". Kinds:

    - `applications`: how many applications this business (by ИНН) has submitted. Counted are
      services with one of `tags` or of `services`, or, with `same_service`, the one asked for;
      in the last `years` years, or in this calendar year; `state`: all that were not refused or
      taken back, those still running, or those that ended with the support given.
    - `granted`: roubles granted for such applications (whole roubles, rounded up).
    - `contracts`: export contracts that this business (by ИНН) has reported, signed in the last
      `years` years; those whose report was taken out do not count.
    - `days_since`: full days from the date that `question` holds to today.
    - `cluster_granted`: roubles granted in this calendar year to all businesses of the same
      cluster: those whose answers to `same` are these. Narrowed by `tags` and `services`.
    - `cluster_percent`: the same in percent of the centre's number `of` (`limits` in its file),
      rounded up; not known where the centre gives no such number.
    """

    id: str
    kind: Literal[
        "applications", "granted", "contracts", "days_since", "cluster_granted", "cluster_percent"
    ]
    clause: str
    tags: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    same_service: bool = False
    years: int | None = None
    calendar_year: bool = False
    state: Literal["any", "running", "given"] = "any"
    question: str | None = None
    same: tuple[str, ...] = ()
    of: str | None = None


class Ground(Frozen):
    """A ground on which the support is not given; it is there when `when` holds.

    `when` looks at the answers to the eligibility form and at facts. Without `when` only staff can
    establish it: the business is told that the centre will look. `services` and `tags` narrow it
    to some services (neither: all). `advice` false: nothing can be done about it.
    """

    id: str
    sort: Literal["condition", "stop", "refusal"]
    clause: str
    official: str
    when: Condition | None = None
    services: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sensitive: bool = False


class Eligibility(Frozen):
    """A pack's prescoring: the form with its questions, computed facts, and the grounds.

    `instead` are services that are open to those whom a ground keeps from others.
    """

    form: str
    clause: str
    facts: tuple[Fact, ...] = ()
    grounds: tuple[Ground, ...] = Field(min_length=1)
    instead: tuple[str, ...] = ()
