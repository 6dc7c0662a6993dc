# SPDX-License-Identifier: Apache-2.0
# One word for each thing people do here. `setup` runs by itself where it is needed.

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := libsqlite3-dev zlib1g-dev libsodium-dev

.PHONY: setup demo serve test lint bench docs release

## setup: install the Debian packages that are missing
setup:
	@missing=""; for package in $(PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "installing$$missing"; \
		$(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing; \
	fi

## test: pass the whole test suite
test: setup
	swift test --explicit-target-dependency-import-check error

## demo: stand an exchange up in a fresh folder and trade on it, end to end
demo: setup
	swift build --product hexi
	@folder=$$(mktemp -d)/exchange; .build/debug/hexi demo --exchange "$$folder" $(DEMO)

## serve: the demonstration's exchange in a browser, with an account for each role
serve: setup
	swift build --product hexi
	.build/debug/hexi serve --demo $(SERVE)

## bench: every benchmark beside its peers; writes Benchmarks/RESULTS.md (needs PostgreSQL 15 beside us)
bench: setup
	Benchmarks/run.sh

## docs: the DocC documentation of the products
docs: setup
	for product in $(patsubst Sources/%,%,$(basename $(notdir $(wildcard Sources/*/*.docc)))); do \
		swift package generate-documentation --target $$product || exit; done

## release: in dist/, one binary with the Swift runtime in it, its manual page and completions, a tarball, a Debian package, checksums
release: setup
	swift build -c release --product hexi --static-swift-stdlib
	mkdir -p dist && cp .build/release/hexi dist/ && strip dist/hexi
	for shell in bash zsh fish; do dist/hexi --generate-completion-script $$shell > dist/hexi.$$shell; done
	swift package generate-manual && cp .build/plugins/GenerateManual/outputs/hexi/hexi.1 dist/
	Docs/packaging/make-packages dist

## lint: check layout and documentation
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Sectors Tests
