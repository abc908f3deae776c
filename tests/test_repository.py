"""Habits of the repository that no linter keeps: locks, purity, the image, what is shipped."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "flows", "handlers", "locales", "notifications", "storage")
NOT_OURS = {
    ".env",
    ".git",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "__pycache__",
    "build",
    "data",
    "dist",
    "prichal.egg-info",
}
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
OWN_NAMES = {"Русский"}
"""What a language calls itself is the same in every language."""
LOCKS = ("requirements.lock", "requirements-dev.lock")


def ours(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the repository; a copy without .git has them too."""
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS and (folder == ROOT or path.name == "__pycache__"):
            continue
        if path.is_dir():
            yield from ours(path)
        else:
            yield path


def modules(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in ours(ROOT / room) if path.suffix == ".py"]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def locked(name: str) -> dict[str, str]:
    """Version by package of a lock file; asserts that each has a hash and nothing else is there."""
    versions: dict[str, str] = {}
    for entry in re.split(r"\n(?=\S)", (ROOT / name).read_text("utf-8").strip()):
        head = re.fullmatch(
            r"([\w.-]+(?:\[[\w,-]+\])?)==(\S+)(?: ;[^\\]*)? \\", entry.split("\n")[0]
        )
        assert head, f"{name}: not a pinned package: {entry.splitlines()[0]}"
        assert re.search(r"\n    --hash=sha256:[0-9a-f]{64}\b", entry), (
            f"{name}: no hash: {head[1]}"
        )
        versions[canonicalize_name(head[1].split("[")[0])] = head[2]
    return versions


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a path of somebody's machine", r"(?<![\w.}])/(?:home|root|Users|work)/\w"),
        (
            "a package registry's host",
            r"pypi\.(?:org|python)|files\.pythonhosted|npmjs\.(?:org|com)",
        ),
        ("a file address", r"file:/{3}\w"),
        ("a promise instead of work", r"\b(?:TO[D]O|FIX[M]E)\b"),
        ("a conflict of a merge", r"^(?:<{7}|>{7}) "),
    ],
)
def test_no_file_holds(what: str, pattern: str) -> None:
    found = []
    for path in ours():
        text = path.read_bytes().decode("utf-8", errors="ignore")
        found += [f"{named(path)}: {m[0]!r}" for m in re.finditer(pattern, text, re.MULTILINE)]
    assert not found, what


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert len(locked(name)) > 30
    assert not re.search(r"://|index-url|find-links", text)


def test_the_locks_serve_what_the_project_asks_for() -> None:
    run, dev = locked(LOCKS[0]), locked(LOCKS[1])
    groups = PROJECT["dependency-groups"]
    wanted = {
        "run": (run, [*PROJECT["project"]["dependencies"], *groups["build"]]),
        "dev": (dev, [line for line in groups["dev"] if isinstance(line, str)]),
    }
    for versions, lines in wanted.values():
        for requirement in map(Requirement, lines):
            version = versions.get(canonicalize_name(requirement.name))
            assert version is not None, f"not locked: {requirement}; run `make lock`"
            assert requirement.specifier.contains(version), f"locked {version}: {requirement}"
    assert run.items() <= dev.items(), "tests run other versions than the bot"


def imported(path: Path) -> set[str]:
    """Top names of the packages that a module imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_flows_imports_the_standard_library_and_pydantic_only() -> None:
    allowed = sys.stdlib_module_names | {"flows", "pydantic", "pydantic_core"}
    strangers = {named(p): imported(p) - allowed for p in modules("flows")}
    assert not {path: names for path, names in strangers.items() if names}


def test_flows_never_looks_at_a_clock() -> None:
    found = [
        f"{named(path)}:{node.lineno}"
        for path in modules("flows")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
        if isinstance(node.value, ast.Name) and node.value.id in {"date", "datetime"}
    ]
    assert not found, "time is an argument"


def test_words_that_people_read_stand_in_texts() -> None:
    found = [
        f"{named(path)}:{line}: {text!r}"
        for path in modules("handlers", "notifications")
        for line, text in literals(ast.parse(path.read_text("utf-8")))
        if re.search(r"[а-яё]", text, re.IGNORECASE) and text not in OWN_NAMES
    ]
    assert not found


def literals(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of each string that is no docstring."""
    bare = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in bare:
            yield node.lineno, node.value


def test_every_room_is_a_package_that_says_what_it_is_for() -> None:
    for folder in {path.parent for path in modules(*ROOMS)}:
        start = folder / "__init__.py"
        assert start.exists(), f"no package: {named(folder)}"
        assert ast.get_docstring(ast.parse(start.read_text("utf-8"))), named(start)


def test_the_rooms_are_those_that_checks_know() -> None:
    assert set(PROJECT["tool"]["importlinter"]["root_packages"]) == set(ROOMS)
    assert set(ROOMS) | {"tests", "bench"} == set(PROJECT["tool"]["mypy"]["packages"])
    assert {f"{room}*" for room in ROOMS} | {"centres*"} == set(
        PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    )


def test_an_installed_bot_has_all_its_data() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    endings = {pattern.removeprefix("**/") for pattern in patterns}
    forgotten = [
        named(path)
        for room in ROOMS
        for path in ours(ROOT / room)
        if path.suffix != ".py" and not any(fnmatch(path.name, ending) for ending in endings)
    ]
    assert not forgotten, "add the ending to [tool.setuptools.package-data]"


def test_the_image_runs_without_root_and_holds_every_room() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    last_stage = lines[max(i for i, line in enumerate(lines) if line.startswith("FROM ")) :]
    users = [line.split()[1] for line in last_stage if line.startswith("USER ")]
    assert users
    assert users[-1] not in {"root", "0"}
    assert any(line.startswith("HEALTHCHECK ") for line in last_stage)
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    for room in ROOMS:
        assert f"COPY {room} {room}" in lines
        assert f"!{room}" in ignored
    assert ignored[1] == "*", "what is not named stays out: .env, data"


def test_compose_holds_no_secret() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    for service in services.values():
        for name, value in service.get("environment", {}).items():
            if "PASSWORD" in name or "TOKEN" in name or "SECRET" in name:
                assert str(value).startswith("${"), name
            written = re.sub(r"\$\{[^}]*\}", "", str(value))
            assert not re.search(r"://[^/@]*:[^/@]+@", written), name


def test_ci_runs_what_people_run() -> None:
    script = ROOT / ".ci" / "run"
    text = script.read_text("utf-8")
    assert script.stat().st_mode & 0o111
    assert re.search(r"^make test\b", text, re.MULTILINE)
    assert re.search(r"^make check\b", text, re.MULTILINE)


def test_documents_that_are_named_exist() -> None:
    missing = []
    for path in ours():
        if path.suffix not in {".md", ".py", ".yaml", ".ftl", ".toml"}:
            continue
        text = path.read_text("utf-8")
        links = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", text) if path.suffix == ".md" else []
        missing += [f"{named(path)}: {link}" for link in links if not (path.parent / link).exists()]
        mentioned = re.findall(r"\bdocs/[\w/-]+\.md\b", text)
        missing += [f"{named(path)}: {name}" for name in mentioned if not (ROOT / name).exists()]
    assert not missing


def test_the_glossary_names_what_is_in_the_code() -> None:
    code = "\n".join(
        path.read_text("utf-8")
        for path in ours(ROOT / "flows")
        if path.suffix in {".py", ".yaml", ".json"}
    )
    rows = re.findall(
        r"^\|.*\|(.*)\|$", (ROOT / "docs/glossary.md").read_text("utf-8"), re.MULTILINE
    )
    spans = [span for row in rows for span in re.findall(r"`([^`]+)`", row)]
    places = {span for span in spans if "/" in span or span.endswith(".yaml")}
    assert all((ROOT / place).exists() or list((ROOT / "flows").rglob(place)) for place in places)
    names = {name for span in set(spans) - places for name in re.findall(r"\w+", span)}
    assert not {name for name in names if not re.search(rf"\b{name}", code)}
