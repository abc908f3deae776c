"""Versions of a form in words, for whoever reads the terminal, and as data."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from bot.commands.printed import say
from flows.model import Form
from flows.usecases.look_at_versions import FormVersions, VersionLine
from flows.versions.changes import FormDiff, Sort
from handlers.office import Office
from handlers.views.desk import plain
from handlers.views.menu import moment
from handlers.views.values import question_name
from locales.texts import Texts


async def form_lines(office: Office, texts: Texts, found: FormVersions) -> list[str]:
    """Everything of one form."""
    policy = texts.get(f"versions-policy-{found.policy}")
    lines = [say(texts, "versions-form", form="/".join(found.name), policy=policy)]
    zone = ZoneInfo(office.centre.zone)
    lines += [f"  {_line(texts, line, zone)}" for line in found.lines]
    kept = {line.version: line.form for line in found.lines}
    if found.today is None:
        return [*lines, "  " + texts.versions_gone()]
    if found.today.version not in kept:
        lines.append("  " + say(texts, "versions-new", version=found.today.version))
    for change in found.diffs:
        done = "versions-diff_published" if found.published else "versions-diff"
        lines.append("  " + say(texts, done, old=change.old, new=change.new))
        names = await _names(office, texts, kept[change.old], found.today)
        lines += [f"    {line}" for line in _changes(texts, change, names)]
    return [*lines, *(f"  {line}" for line in _fates(texts, found))]


def form_data(found: FormVersions) -> dict[str, Any]:
    """The same for machines."""
    return {
        "pack": found.name[0],
        "form": found.name[1],
        "policy": found.policy,
        "today": found.today.version if found.today else None,
        "published": found.published,
        "versions": [
            {**asdict(line.pinned), "since": line.since.isoformat() if line.since else None}
            for line in found.lines
        ],
        "diffs": [asdict(change) for change in found.diffs],
        "drafts": dict(found.fates),
        "unfit": found.unfit,
    }


def _line(texts: Texts, line: VersionLine, zone: ZoneInfo) -> str:
    counted = {
        "version": line.version,
        "drafts": line.pinned.drafts,
        "submitted": line.pinned.submitted,
    }
    if line.since is None:
        told = say(texts, "versions-line_unpublished", **counted)
    else:
        since = moment(line.since.astimezone(zone), texts.language)
        told = say(texts, "versions-line", since=since, **counted)
    if not line.pinned.asked and not line.pinned.staying:
        return told
    asked = {"asked": line.pinned.asked, "staying": line.pinned.staying}
    return f"{told} · {say(texts, 'versions-asked', **asked)}"


async def _names(office: Office, texts: Texts, old: Form, new: Form) -> dict[str, str]:
    """Questions by id and in a few words."""
    found: dict[str, str] = {}
    for form in (old, new):
        pack = await office.wordings.of(form, texts.language)
        for question in form.questions:
            name = plain(question_name(form.id, question, pack))
            found[question.id] = f"{question.id} ({name})"
    return found


def _changes(texts: Texts, change: FormDiff, names: dict[str, str]) -> Iterator[str]:
    for sort in Sort:
        for one in change.of(sort):
            aspects = ", ".join(_aspects(texts, one.aspects))
            yield say(texts, f"versions-{sort}", name=names[one.question], aspects=aspects)
    for check in change.checks:
        yield say(texts, "versions-check", check=check.check)
    if not change.changes and not change.checks:
        yield texts.versions_texts()


def _aspects(texts: Texts, aspects: Iterable[str]) -> Iterator[str]:
    """What differs, in words; a setting that has none by its name in the file."""
    for aspect in aspects:
        key = f"versions-aspect-{aspect}"
        yield texts.get(key) if texts.has(key) else aspect


def unchanged_line(texts: Texts, forms: Sequence[FormVersions]) -> str:
    """Forms of which there is nothing to tell, in one line."""
    names = ", ".join(one.name[1] for one in forms)
    return say(texts, "versions-unchanged", count=len(forms), names=names)


def _fates(texts: Texts, found: FormVersions) -> Iterator[str]:
    """What becomes of the drafts, where any is behind."""
    if found.policy == "pin" and found.diffs:
        behind = {change.old for change in found.diffs}
        drafts = sum(one.pinned.drafts for one in found.lines if one.version in behind)
        yield say(texts, "versions-fates_pin", drafts=drafts)
    elif found.fates:
        counted = {fate: found.fates[fate] for fate in ("silent", "told", "asked")}
        if found.unfit:
            yield say(texts, "versions-unfit", count=found.unfit)
        yield say(texts, "versions-fates", **counted)
