"""What an error of the database says."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engines import writing_engine
from tests.support.databases import BACKENDS, database


@pytest.mark.parametrize("kind", BACKENDS)
async def test_an_error_does_not_repeat_what_was_answered(tmp_path: Path, kind: str) -> None:
    """Errors are logged, and a log holds no names and no answers."""
    async with database(kind, tmp_path) as url:
        engine = writing_engine(url)
        try:
            with pytest.raises(DBAPIError) as failed:
                async with engine.begin() as connection:
                    await connection.execute(text("SELECT nothing, :name"), {"name": "Лавкина"})
        finally:
            await engine.dispose()
    assert "Лавкина" not in str(failed.value)
