-- SPDX-License-Identifier: Apache-2.0
-- The order lifecycle as a careful engineer writes it by hand on PostgreSQL: accounts, entries, orders, escrow.
--
-- Choices that favour PostgreSQL, so that nobody can call it a straw man: narrow rows and integer keys, no foreign keys (each
-- would lock a row), room in the pages for heap-only updates, no index on the order's status. The one index beyond the keys is
-- the one an account statement needs; `-v statement_index=0` leaves it out too.

CREATE TABLE account (
    id      bigint PRIMARY KEY,
    kind    text NOT NULL CHECK (kind IN ('party', 'escrow', 'fee', 'vat')),
    opening bigint NOT NULL,
    balance bigint NOT NULL CHECK (balance >= 0)
) WITH (fillfactor = 50);

CREATE TABLE orders (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer           bigint NOT NULL,
    seller          bigint NOT NULL,
    product         bigint NOT NULL,
    price           bigint NOT NULL CHECK (price > 0),
    status          text NOT NULL CHECK (status IN ('placed', 'delivered', 'settled')),
    delivery_digest bytea,
    placed_at       timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 70);

CREATE TABLE escrow (
    order_id bigint PRIMARY KEY,
    account  bigint NOT NULL,
    held     bigint NOT NULL CHECK (held >= 0)
) WITH (fillfactor = 70);

-- One row for every command: the caller's idempotency key, unique, and the header of the entries it made.
CREATE TABLE request (
    key      bigint PRIMARY KEY,
    order_id bigint NOT NULL,
    step     text NOT NULL,
    at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE entry (
    request bigint NOT NULL,
    line    smallint NOT NULL,
    account bigint NOT NULL,
    amount  bigint NOT NULL,
    PRIMARY KEY (request, line)
);

\if :statement_index
CREATE INDEX entry_by_account ON entry (account, request);
\endif
