"""Files that were sent, by their identifiers."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
from dataclasses import dataclass
from typing import Any

from bot.emulator.errors import ApiError, BadRequest
from bot.emulator.images import dimensions
from bot.emulator.limits import DOWNLOAD_BYTES, PHOTO_BYTES, UPLOAD_BYTES

PREFIXES = {"photo": "AgACAgIAAxkBAAI", "voice": "AwACAgIAAxkBAAI", "sticker": "CAACAgIAAxkBAAI"}
DOCUMENT_PREFIX = "BQACAgIAAxkBAAI"
MAX_SIDES = 10_000
MAX_RATIO = 20


@dataclass(slots=True, eq=False)
class StoredFile:
    """One file; `size` in bytes may be claimed to be more than the data kept for it."""

    kind: str
    file_id: str
    unique_id: str
    name: str
    mime: str
    data: bytes
    size: int
    path: str


@dataclass(slots=True, eq=False)
class Upload:
    """A file part of a request."""

    name: str
    mime: str
    data: bytes


class FileStore:
    """All files of the world, in memory."""

    def __init__(self) -> None:
        self.by_id: dict[str, StoredFile] = {}
        self.by_path: dict[str, StoredFile] = {}

    def add(
        self, kind: str, name: str, data: bytes, *, mime: str = "", size: int | None = None
    ) -> StoredFile:
        """Keep a file and give it identifiers like Telegram's."""
        number = len(self.by_id) + 1
        digest = hashlib.sha256(f"{number}:{kind}:{name}".encode()).digest()
        token = base64.urlsafe_b64encode(digest + digest[:9]).decode()
        folder = {"photo": "photos", "voice": "voice", "sticker": "stickers"}.get(kind, "documents")
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        suffix = suffix if suffix.isalnum() and suffix.isascii() else "bin"
        stored = StoredFile(
            kind,
            PREFIXES.get(kind, DOCUMENT_PREFIX) + token,
            "AgAD" + token[:12],
            name,
            mime or mimetypes.guess_type(name)[0] or "application/octet-stream",
            data,
            len(data) if size is None else size,
            f"{folder}/file_{number}.{suffix}",
        )
        self.by_id[stored.file_id] = stored
        self.by_path[stored.path] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """Return a file; raises BadRequest when the identifier is not one of ours."""
        stored = self.by_id.get(file_id)
        if stored is None:
            raise BadRequest("wrong file_id or the file is temporarily unavailable")
        return stored

    def given(self, kind: str, value: Any, uploads: dict[str, Upload]) -> StoredFile:
        """Return the file that a parameter names: an upload, an attached part or a file_id.

        Addresses on the web are refused: this server fetches nothing.
        """
        if isinstance(value, str):
            if value.startswith("attach://"):
                upload = uploads.get(value.removeprefix("attach://"))
                if upload is None:
                    raise BadRequest(f"there is no {kind} in the request")
                return self.upload(kind, upload)
            return self.known(kind, value)
        if isinstance(value, Upload):
            return self.upload(kind, value)
        raise BadRequest(f"there is no {kind} in the request")

    def known(self, kind: str, file_id: str) -> StoredFile:
        """Return a file to be sent again; its kind must fit."""
        if file_id.startswith(("http://", "https://")):
            raise BadRequest("failed to get HTTP URL content")
        stored = self.by_id.get(file_id)
        if stored is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            was, now = stored.kind.capitalize(), kind.capitalize()
            raise BadRequest(f"can't use file of type {was} as {now}")
        return stored

    def upload(self, kind: str, upload: Upload) -> StoredFile:
        """Take a new file from the bot within Telegram's limits."""
        if not upload.data:
            raise BadRequest("file must be non-empty")
        if len(upload.data) > UPLOAD_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        if kind == "photo":
            check_photo(upload.data)
        return self.add(kind, upload.name, upload.data, mime=upload.mime)

    def described(self, file_id: str) -> dict[str, Any]:
        """Return the File object of getFile; raises BadRequest above 20 MB."""
        stored = self.get(file_id)
        if stored.size > DOWNLOAD_BYTES:
            raise BadRequest("file is too big")
        return {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
            "file_path": stored.path,
        }


def check_photo(data: bytes) -> None:
    """Refuse what Telegram can't show as a photo."""
    sides = dimensions(data)
    if sides is None:
        raise BadRequest("IMAGE_PROCESS_FAILED")
    if len(data) > PHOTO_BYTES:
        raise BadRequest("file is too big for a photo; the maximum size is 10 MB")
    if sum(sides) > MAX_SIDES or max(sides) > MAX_RATIO * min(sides):
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")


def document(stored: StoredFile) -> dict[str, Any]:
    """Return the Document object."""
    return {
        "file_name": stored.name,
        "mime_type": stored.mime,
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }


def photo(stored: StoredFile) -> list[dict[str, Any]]:
    """Return the PhotoSize objects, the largest last."""
    width, height = dimensions(stored.data) or (800, 600)
    return [
        {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_size": stored.size,
            "width": width,
            "height": height,
        }
    ]


def voice(stored: StoredFile, seconds: int) -> dict[str, Any]:
    """Return the Voice object."""
    return {
        "duration": seconds,
        "mime_type": "audio/ogg",
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }


def sticker(stored: StoredFile, emoji: str) -> dict[str, Any]:
    """Return the Sticker object."""
    return {
        "type": "regular",
        "width": 512,
        "height": 512,
        "emoji": emoji,
        "is_animated": False,
        "is_video": False,
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }
