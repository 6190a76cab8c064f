# planmap: 'make map' builds the map, 'make test' runs every test. Nothing else to install or set.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BIOME := node_modules/.bin/biome
DOSSIER := data/changping
DATA := $(shell find data -type f 2>/dev/null)
STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-for-tests
PEERS := .cache/peers
# One run of pytest each, so that a folder that fails is known and no run holds the others' memory.
MEASURED := $(filter-out %/__pycache__/,$(wildcard tests/geo/*/ tests/layers/*/ tests/layers/test_*.py)) \
	tests/texts tests/maps/blocks tests/maps/preview $(wildcard tests/maps/test_*.py) tests/outside tests/trust
PEERS_STAMP := $(PEERS)/.installed

.DEFAULT_GOAL := map
.PHONY: map setup test check lint format bench bench-quick consumers docs links sbom hashes trust trust-full properties mutants mutants-sample coverage clean help

help: ## say what the targets do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

setup: $(STAMP) geo/bundled/data.zip ## make the virtual environment and install planmap in it

map: setup ## build the map and say which file to open
	@$(BIN)/planmap build $(DOSSIER) --out site

test: $(TEST_STAMP) geo/bundled/data.zip ## set up what the tests need and run all of them
	$(BIN)/python -m pytest -n auto --dist loadfile

check: $(TEST_STAMP) lint test ## format, lint, types, import contracts and tests

lint: $(TEST_STAMP) ## format, lint, types and import contracts, of Python and of the page's code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIOME) check --error-on-warnings
	node_modules/.bin/tsc

format: $(TEST_STAMP) ## mend what a formatter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIOME) check --write

docs: $(TEST_STAMP) geo/bundled/data.zip ## make a site of the docs in build/docs; a warning or a dead local link is an error
	$(BIN)/python -m sphinx -q -W --keep-going -d build/doctrees docs build/docs

links: $(TEST_STAMP) geo/bundled/data.zip ## ask every address that the docs name (needs the network)
	$(BIN)/python -m sphinx -q -b linkcheck -d build/doctrees docs build/links

sbom: $(TEST_STAMP) ## list what planmap brings with it to a user, as CycloneDX, in dist/
	rm -rf build/sbom && $(PYTHON) -m venv --without-pip build/sbom && mkdir -p dist
	$(BIN)/python -m pip --python build/sbom install --quiet --disable-pip-version-check -c constraints.txt .
	$(BIN)/python -m pip --python build/sbom uninstall --quiet --yes planmap
	$(BIN)/python -m cyclonedx_py environment build/sbom --pyproject pyproject.toml --output-reproducible --output-file dist/planmap.cdx.json

hashes: ## pin what a release needs, each file with its SHA-256, in dist/ (needs uv and a registry)
	mkdir -p dist
	uv pip compile pyproject.toml --quiet --universal --generate-hashes --no-emit-index-url --constraints constraints.txt --output-file dist/requirements.txt

bench: $(TEST_STAMP) $(PEERS_STAMP) geo/bundled/data.zip ## measure planmap beside its peers, print it and write docs/benchmarks.md; takes an hour
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,consumers]"
	for bench in $(filter-out %/bench_scale.py,$(wildcard tests/benchmarks/bench_*.py)); do $(BIN)/python -m tests.benchmarks.$$(basename $$bench .py) || exit 1; done
	$(BIN)/python -m tests.benchmarks.bench_scale --peers $(PEERS)/bin/python

bench-quick: $(TEST_STAMP) $(PEERS_STAMP) geo/bundled/data.zip ## the page beside three peers, up to 10,000 features; under three minutes
	$(BIN)/python -m tests.benchmarks.bench_scale --quick --peers $(PEERS)/bin/python

consumers: $(TEST_STAMP) geo/bundled/data.zip ## read every export with other programs and write the table in the docs
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,consumers]"
	sh tests/consumers/setup.sh
	$(BIN)/python -m tests.consumers.run

trust: $(TEST_STAMP) geo/bundled/data.zip ## hunt for what gets lost and what gets in, for some ten minutes, a sample
	$(BIN)/python -m tests.trust.hunt

trust-full: $(TEST_STAMP) geo/bundled/data.zip ## the same hunt, every case, for hours; writes the table in the docs
	$(BIN)/python -m tests.trust.hunt --full --write

properties: $(TEST_STAMP) geo/bundled/data.zip ## look for counterexamples of what must always hold, 2,000 new ones each (half an hour)
	$(BIN)/python -m pytest -n auto --hypothesis-profile=search $$(grep -rl "^from hypothesis import" tests --include=test_*.py)

mutants: $(TEST_STAMP) geo/bundled/data.zip ## change datum, offsets, figures, escaping, manifest and staging place by place: do tests notice? (hours)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,mutants]"
	$(BIN)/mutmut run --max-children 1
	$(BIN)/mutmut results

mutants-sample: $(TEST_STAMP) geo/bundled/data.zip ## the same, each change in a process forked off a loaded one, of large rooms a sample of 300 (an hour)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,mutants]"
	$(BIN)/mutmut run --max-children 1 "geo.records.spreadsheets*"
	$(BIN)/python -m tests.trust.mutants

coverage: $(TEST_STAMP) geo/bundled/data.zip ## measure which branches of geo and layers the tests take; under 95 % is an error
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,mutants]"
	$(BIN)/python -m coverage erase
	for folder in $(MEASURED); do $(BIN)/python -m coverage run -m pytest -q -m "not browser" $$folder || exit 1; done
	$(BIN)/python -m coverage combine
	$(BIN)/python -m coverage report --skip-covered

clean: ## remove what was built and installed
	rm -rf mutants $(VENV) node_modules site build dist .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache geo/bundled maps/bundled
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml constraints.txt hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "planmap needs Python 3.11 or newer; name one with 'make PYTHON=python3.12'"; exit 1; }
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { $(PYTHON) -m pip install --quiet --user virtualenv && $(PYTHON) -m virtualenv --quiet $(VENV); }
	@echo "Installing planmap and its libraries into $(VENV)"
	@[ -d node_modules ] || ! command -v npm >/dev/null || npm ci --ignore-scripts --omit=dev --silent --no-fund --no-audit || echo "What the editor draws with could not be fetched; 'planmap edit' says how to get it."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(TEST_STAMP): $(STAMP) tests/tools/setup.sh package-lock.json
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@sh tests/tools/setup.sh $(BIN)
	@touch $@

$(PEERS_STAMP): $(STAMP) tests/benchmarks/peers.txt
	@$(BIN)/python -m venv $(PEERS) 2>/dev/null || $(PYTHON) -m virtualenv --quiet $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r tests/benchmarks/peers.txt
	@touch $@

geo/bundled/data.zip: $(STAMP) $(DATA) hatch_build.py
	@$(BIN)/python hatch_build.py
