"""How all tests are run."""

import os

from hypothesis import settings

# No timed assertions; in CI the same examples every time, so that a find never stops a landing.
settings.register_profile("prichal", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("prichal")
