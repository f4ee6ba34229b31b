# Two commands do everything on a fresh machine: `make demo` and `make test`.

# The interpreter to build .venv with; empty: the first of 3.12 and 3.11 that is complete.
PYTHON ?=
export PYTHON

BIN := .venv/bin
READY := .venv/.ready
BENCH_READY := .venv-bench/.ready
BUILT_FROM := requirements-build.lock pyproject.toml setup.py .ci/set-up
FACES := $(wildcard cli.py terminal.py)
CODE := engine tests $(FACES) setup.py $(wildcard benchmarks/*.py) $(wildcard features/*.py)

.PHONY: help demo test format style types contracts unit features bench-one wheel lock clean
.NOTPARALLEL:

help:
	@echo "make demo       decide an example case, with its reasons"
	@echo "make test       everything a change has to pass: the five below, in this order"
	@echo "make style      ruff: rules and format"
	@echo "make types      mypy, strict"
	@echo "make contracts  which room of the engine may import which"
	@echo "make unit       the tests of each room"
	@echo "make features   the specification"
	@echo "make format     let ruff mend what it can"
	@echo "make bench-one  the speed of one decision, beside other engines"
	@echo "make wheel      dist/allot-*.whl"
	@echo "make lock       pin the newest releases that pyproject.toml allows"
	@echo "make clean      remove all that these made, environments too"

demo: $(READY)
	@PATH="$(CURDIR)/$(BIN):$$PATH" examples/demo.sh

test: style types contracts unit features

style: $(READY)
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(READY)
	$(BIN)/mypy $(CODE)

contracts: $(READY)
	$(BIN)/lint-imports --no-logo

unit: $(READY)
	$(BIN)/pytest -n 2 --dist loadfile tests --ignore=tests/features

features: $(READY)
	$(BIN)/pytest tests/features

format: $(READY)
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

bench-one: $(BENCH_READY)
	.venv-bench/bin/python -m benchmarks.one

wheel: $(READY)
	$(BIN)/python -m build --no-isolation

$(READY): requirements.lock $(BUILT_FROM)
	@.ci/set-up .venv requirements.lock
	@touch $@

$(BENCH_READY): benchmarks/requirements.lock $(BUILT_FROM)
	@.ci/set-up .venv-bench benchmarks/requirements.lock
	@touch $@

PIN := .venv-lock/bin/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-options --no-header
LOCKS := requirements-build.lock requirements.lock benchmarks/requirements.lock

# What durable_rules, which comes as C source, is built with stands in a lock of its own.
lock: $(READY)
	$(BIN)/python -m venv .venv-lock
	.venv-lock/bin/pip install --quiet pip-tools
	$(PIN) --extra dev --extra fhir --output-file requirements.lock pyproject.toml
	$(PIN) --extra bench --constraint requirements.lock \
		--output-file benchmarks/requirements.lock pyproject.toml
	sed -n '/^setuptools==/,/# via/p' requirements.lock | grep -v '# via' >requirements-build.lock
	sed -i -e '/considered to be unsafe/d' -e '/^$$/d' -e '1i # By version and hash; made by `make lock`.' $(LOCKS)
	rm -r .venv-lock

clean:
	rm -rf .venv .venv-bench .venv-lock build dist allot.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
