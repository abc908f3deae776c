# demo: both panes in a browser; test: every test; check: lint, types, architecture, packs.
# Each works on a fresh clone with Python 3.11 or newer: .venv is made from the locked versions.

PYTHON ?=
PYTHONS := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet install
RUN := $(PY) -m bot
TEST_PROCESSES ?= auto

export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check campaigns bench fmt venv lock clean

help: ## This list
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "%-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.runtime ## A business and a centre in two panes: http://127.0.0.1:8080 (PORT=… CENTRE=… for others, KEEP=1: last data, FORUM=1: topics)
	$(RUN) demo $(if $(PORT),--port $(PORT)) $(if $(CENTRE),--centre $(CENTRE)) $(if $(KEEP),--keep) $(if $(FORUM),--forum)

test: $(VENV)/.dev ## Every test, in parallel (TEST_PROCESSES=0: in one process)
	$(PY) -m pytest -n $(TEST_PROCESSES) --dist worksteal

check: $(VENV)/.dev ## Lint, format, types, who imports whom, and the packs
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m locales.generate --check
	$(RUN) check

campaigns: $(VENV)/.dev ## What takes long: every planted slip is found, kills lose no answer, every form is walked through whole
	$(PY) -m tests.mutants
	$(PY) -m pytest -n $(TEST_PROCESSES) tests/faults/kills/answers.py tests/faults/kills/conversation.py
	$(RUN) simulate --coverage >/dev/null

bench: $(VENV)/.dev ## Answers a second, each of them durable, beside a bare handler
	$(PY) -m bench

fmt: $(VENV)/.dev ## Write the code the way `check` wants it
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

venv: $(VENV)/.dev ## .venv with everything: the command is .venv/bin/prichal

# The stamps make it once, and again when a lock changes. Running needs less than developing, so
# that a newcomer is soon in the chat. Only what the lock names by hash is installed; the package
# itself is built without asking any index.
$(VENV)/.runtime: requirements.lock | $(VENV)/.made
	@echo "Installing what the bot needs into $(VENV) (once)"
	@$(PIP) --require-hashes --no-deps -r requirements.lock
	@$(PIP) --no-deps --no-index --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo "Installing what tests and checks need into $(VENV) (once)"
	@$(PIP) --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

$(VENV)/.made:
	@if $(PY) -m pip --version >/dev/null 2>&1; then touch $@; exit 0; fi; \
	found=; for candidate in $(PYTHONS); do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	  then found=$$candidate; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "Python 3.11 or newer is needed; none found among: $(PYTHONS)" >&2; \
	  echo "Install it, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "$$found has no venv. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
	fi; \
	"$$found" -m venv --clear $(VENV) && touch $@

# Needs uv. No host and no path may get into the files: they serve any index.
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --quiet

lock: ## Choose versions anew (needs uv; UPGRADE=1 takes the newest)
	$(COMPILE) $(if $(UPGRADE),--upgrade) --group build -o requirements.lock
	$(COMPILE) $(if $(UPGRADE),--upgrade) --group dev -o requirements-dev.lock

clean: ## Remove .venv and caches; data stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build *.egg-info
