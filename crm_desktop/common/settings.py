"""Settings of this machine (language, theme, recent files, window size): one TOML file.

Settings of the business are rows in the workspace file (operations/settings.py), not here.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from . import paths, toml


class Settings:
    """Read on creation, written at once on set(). A damaged file is set aside and defaults are used."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.settings_folder() / "settings.toml"
        self._values: dict[str, Any] = {}
        try:
            self._values = toml.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            pass
        except (ValueError, OSError):  # ValueError: no TOML, or not even UTF-8
            with contextlib.suppress(OSError):
                self.path.replace(self.path.with_suffix(".damaged.toml"))

    def get(self, key: str, default: Any = None) -> Any:
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Store a TOML value (str, int, float, bool, list, dict); None removes the key."""
        if value is None:
            self._values.pop(key, None)
        elif self._values.get(key) == value:
            return
        else:
            self._values[key] = value
        self._save()

    def _save(self) -> None:
        import tempfile

        import tomli_w

        # A settings file that cannot be written must never stop the work.
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
            with os.fdopen(handle, "wb") as file:
                tomli_w.dump(self._values, file)
            os.replace(name, self.path)
