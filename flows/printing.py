"""Which printed forms an application has, and which templates they are made from."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from flows.editions import Edition, KeptPaper
from flows.model import Pack, PrintedForm


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed form of an application; without `kept` it is made from today's templates."""

    printed: PrintedForm
    kept: KeptPaper | None = None


def printed_of(pack: Pack, held: Container[str]) -> tuple[PrintedForm, ...]:
    """Return the printed forms that can be made of the forms in `held`, by id.

    Answers of the self-check may stand on a printed form; it is printed without them too.
    """
    return tuple(printed for printed in pack.printed if _can_be_made(pack, printed, held))


def former_of(pack: Pack, held: Mapping[str, str]) -> dict[str, str]:
    """The forms, of those `held` by an application, that are in another version today, or gone."""
    return {
        form: version
        for form, version in held.items()
        if form not in pack.forms or pack.forms[form].version != version
    }


def papers_of(
    pack: Pack, held: Mapping[str, str], editions: Mapping[str, Edition]
) -> tuple[Paper, ...]:
    """The printed forms of an application that holds these versions, by form.

    `editions` are what is kept of versions that are not today's. A form in such a version is
    printed from the templates of its day, also one that today's pack has no longer; where nothing
    was kept of it, from today's.
    """
    former = former_of(pack, held)
    kept = _kept(pack, held, [editions[one] for one in former.values() if one in editions])
    found = []
    for printed in printed_of(pack, held):
        touched = [former[form] for form in printed.forms if form in former]
        if printed.id in kept:
            paper = kept.pop(printed.id)
            found.append(Paper(paper.printed, paper))
        elif not any(version in editions for version in touched):
            found.append(Paper(printed))
    return (*found, *(Paper(paper.printed, paper) for paper in kept.values()))


def _kept(pack: Pack, held: Mapping[str, str], editions: Iterable[Edition]) -> dict[str, KeptPaper]:
    """The kept papers by id; of several, the one made for most of the versions that are held."""
    found: dict[str, KeptPaper] = {}
    for edition in editions:
        for paper in edition.papers:
            if _can_be_made(pack, paper.printed, held):
                best = max(found.get(paper.printed.id, paper), paper, key=lambda p: _fit(p, held))
                found[paper.printed.id] = best
    return found


def _fit(paper: KeptPaper, held: Mapping[str, str]) -> int:
    return sum(held.get(form) == version for form, version in paper.forms.items())


def _can_be_made(pack: Pack, printed: PrintedForm, held: Container[str]) -> bool:
    checked = pack.eligibility.form if pack.eligibility else None
    return all(form in held for form in printed.forms if form != checked or len(printed.forms) == 1)
