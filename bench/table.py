"""The figures as a plain table."""

from collections.abc import Sequence

from bench.contestants import POSTGRES, SQLITE, Contestant
from bench.figures import Figures
from bench.machine import Machine
from bench.micro import Micro
from bench.plan import Plan
from bench.settings import Settings

OF_FLOOR, OF_PEER = 0.25, 1.2
"""What the product has to reach."""

MOST_CALLS = 2.0

HEAD = ("", "answers/s", "of floor", "of aiogram", "CPU ms", "p50 ms", "p95", "p99", "start s",
        "RSS MB", "loaded", "calls", "presses")  # fmt: skip

LEGEND = """\
An answer counts when its reply was shown and the webhook has said 200.
CPU ms: the server's own processor time an answer; PostgreSQL's is not in it.
p50, p95, p99: from due to shown while {rate} answers come a second.
start: until /healthz answers. calls: besides answerCallbackQuery (presses), which the product
sends in the webhook's response. Products are ended by SIGKILL after the last reply, and what is in
their databases is compared with what was answered."""


def heading(machine: Machine, plan: Plan, settings: Settings) -> list[str]:
    """What is measured, and on what."""
    libraries = ", ".join(f"{name} {number}" for name, number in machine.libraries.items())
    cpus = "server on processor 0, people and Bot API on 1" if machine.pinned else "not pinned"
    disk = "" if machine.on_disk else " — NO DISK: an fsync costs nothing here"
    people = f"{settings.chats} chats answer {len(plan.inputs)} times each"
    return [
        f"{people} ({plan.texts} typed, the rest tapped); {settings.rounds} rounds, medians",
        f"{machine.processor}, {machine.cores} cores ({cpus}), load before {machine.load:.1f}",
        f"{machine.system}, Python {machine.python}, {libraries}",
        f"databases on {machine.filesystem}, an fsync takes {machine.fsync_ms:.2f} ms{disk}",
    ]


def table(contestants: Sequence[Contestant], found: Sequence[Figures]) -> list[str]:
    """One line each."""
    labels = {one.name: one.label for one in contestants}
    rows = [HEAD, *((labels[one.name], *_cells(one)) for one in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]


def verdicts(found: Sequence[Figures]) -> list[str]:
    """Whether the product is where it has to be."""
    return [
        f"{one.name}: {text}{': ok' if reached else ': NOT REACHED'}"
        for one in found
        if one.name in {SQLITE, POSTGRES}
        for text, reached in (
            (f"{one.of_floor:.2f} of the floor, at least {OF_FLOOR}", one.of_floor >= OF_FLOOR),
            (f"{one.of_peer:.2f} of aiogram, at least {OF_PEER}", one.of_peer >= OF_PEER),
            (f"{one.calls:.2f} calls an answer, at most {MOST_CALLS:g}", one.calls <= MOST_CALLS),
            (f"{one.missing} acknowledged answers lost by the kill", not one.missing),
        )
    ]


def legend(settings: Settings, micro: Micro) -> list[str]:
    """What the columns mean."""
    return [
        f"engine step {micro.engine_us:.0f} µs, card {micro.card_us:.0f} µs an answer",
        *LEGEND.format(rate=f"{settings.rate:.0f}").splitlines(),
    ]


def _cells(one: Figures) -> tuple[str, ...]:
    return (
        f"{one.per_second:.0f}",
        f"{one.of_floor:.2f}",
        f"{one.of_peer:.2f}",
        f"{one.cpu_ms:.2f}",
        f"{one.p50_ms:.1f}",
        f"{one.p95_ms:.1f}",
        f"{one.p99_ms:.1f}",
        f"{one.started_in:.2f}",
        f"{one.memory_idle:.0f}",
        f"{one.memory_busy:.0f}",
        f"{one.calls:.2f}",
        f"{one.press_answers:.2f}",
    )
