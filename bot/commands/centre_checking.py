"""A centre's file held against a folder of packs, line by line."""

from pathlib import Path

from flows.centre import Centre
from flows.centre_faults import Shelf, centre_faults
from flows.compiling.source import Fault
from storage.packs import compile_folder, pack_names
from storage.yaml_source import read_yaml


def own_centre_faults(centre: Centre, file: Path, folder: Path) -> list[Fault]:
    """What the file names and the packs of the folder do not have."""
    source, faults = read_yaml(file, file.name)
    if source is None or faults:
        return list(faults)
    names = tuple(pack_names(folder))
    compiled = {name: compile_folder(folder / name, centre).pack for name in names}
    packs = {name: pack for name, pack in compiled.items() if pack is not None}
    found = centre_faults(centre, source, Shelf(names, packs))
    return sorted(found, key=lambda fault: fault.place)
