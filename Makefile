# SPDX-License-Identifier: Apache-2.0
# One word for each thing people do here. `setup` runs by itself where it is needed.

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := libsqlite3-dev zlib1g-dev

.PHONY: setup test lint

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

## lint: check layout and documentation
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Sectors Tests
