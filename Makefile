# Python 3.11 or later, git and make are all that is needed. `make` alone prints this help.
PYTHON ?= python3

help:      ## Print this help
	@sed -n 's/^\([a-z]*\): *## /  make \1\t/p' Makefile
run:       ## Serve Parvis on http://127.0.0.1:8000 (PORT= changes it)
	@$(PYTHON) bootstrap.py run $(ARGS)
test:      ## Run every test, on SQLite and on PostgreSQL (ARGS= goes to pytest)
	@$(PYTHON) bootstrap.py test $(ARGS)
check:     ## Format, lint, types, templates, imports, migrations, translations, documentation
	@$(PYTHON) bootstrap.py check $(ARGS)
bench:     ## Measure the five main pages, and writing, on both databases
	@$(PYTHON) bootstrap.py bench $(ARGS)
demo:      ## Add the invented members to the database
	@$(PYTHON) bootstrap.py demo $(ARGS)
docs:      ## Write the generated pages of docs/
	@$(PYTHON) bootstrap.py docs $(ARGS)

.PHONY: help run test check bench demo docs
