"""Settings from the environment and a `.env` file; the names are fixed (docs: README)."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEFAULT_CENTRE = Path(__file__).parents[1] / "centres" / "demo.yaml"

TELEGRAM = "https://api.telegram.org"

DADATA = "https://suggestions.dadata.ru/suggestions/api/4_1/rs"

OFF = "off"

CBR = "https://www.cbr.ru/scripts/XML_daily.asp"

LAST_PORT = 65_535


class WrongSetting(Exception):
    """A setting with which the bot can't run: its name, what is wrong, what to do about it."""

    def __init__(self, name: str, why: str, cure: str) -> None:
        """`why` never repeats a secret."""
        super().__init__(f"{name}: {why}. {cure}")


class Settings(BaseSettings):
    """What an installation sets. Secrets are never printed."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True)

    bot_token: SecretStr = SecretStr("")
    bot_api_url: str = TELEGRAM
    database_url: str = ""
    """Empty: SQLite in DATA_DIR."""
    redis_url: str = ""
    staff_chat_id: int = 0
    packs: str = ""
    """Comma list of pack ids; empty: those of the centre's file, else all."""
    packs_dir: Path | None = None
    """The centre's own folder of packs instead of those that come with the program."""
    centre_file: Path | None = None
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    listen: str = "127.0.0.1:8081"
    data_dir: Path = Path("data")
    dadata_token: SecretStr = SecretStr("")
    dadata_url: str = DADATA
    cbr_url: str = CBR
    """Where the Bank of Russia tells its rates; "off": nobody is asked, rates are typed."""
    log_level: str = Field(default="INFO")

    @field_validator("bot_api_url", "webhook_url", "dadata_url", "cbr_url")
    @classmethod
    def _no_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir}/prichal.db"

    @property
    def pack_ids(self) -> tuple[str, ...]:
        """The packs that the environment asks for; empty when it leaves it to the centre."""
        return tuple(part.strip() for part in self.packs.split(",") if part.strip())

    @property
    def centre_path(self) -> Path:
        """The centre's file; the demo's where none is set."""
        return self.centre_file or DEFAULT_CENTRE

    @property
    def host_port(self) -> tuple[str, int]:
        """Where webhook, health and metrics listen. Raises WrongSetting."""
        host, _, port = self.listen.rpartition(":")
        if not port.isdecimal() or int(port) > LAST_PORT:
            raise WrongSetting(
                "LISTEN", f"{self.listen!r} is no address", "Write host:port, as 0.0.0.0:8081."
            )
        return host or "127.0.0.1", int(port)


def read_settings() -> Settings:
    """The settings of this process. Raises WrongSetting for a value of another kind."""
    try:
        return Settings()
    except ValidationError as wrong:
        first = wrong.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper()
        cure = "Put it right in the environment or in .env."
        raise WrongSetting(name, str(first["msg"]).rstrip("."), cure) from None
