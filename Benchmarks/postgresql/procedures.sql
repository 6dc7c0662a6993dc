-- SPDX-License-Identifier: Apache-2.0
-- The expert's versions: one call per step, and one call per step for a whole batch of orders.
-- Fee: 5 % of the price; VAT: 6 % of the fee; both rounded half up. Hot rows are touched last, so their locks are held shortest.

CREATE FUNCTION place(
    new_key bigint, new_buyer bigint, new_seller bigint, new_product bigint, new_price bigint, escrow_account bigint
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    new_id bigint;
BEGIN
    INSERT INTO orders (buyer, seller, product, price, status)
    VALUES (new_buyer, new_seller, new_product, new_price, 'placed') RETURNING id INTO new_id;
    INSERT INTO request (key, order_id, step) VALUES (new_key, new_id, 'place');
    INSERT INTO escrow (order_id, account, held) VALUES (new_id, escrow_account, new_price);
    INSERT INTO entry (request, line, account, amount)
    VALUES (new_key, 1, new_buyer, -new_price), (new_key, 2, escrow_account, new_price);
    UPDATE account SET balance = balance - new_price WHERE id = new_buyer AND balance >= new_price;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'buyer % cannot cover %', new_buyer, new_price;
    END IF;
    UPDATE account SET balance = balance + new_price WHERE id = escrow_account;
    RETURN new_id;
END $$;

CREATE FUNCTION deliver(new_key bigint, which bigint, digest bytea) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO request (key, order_id, step) VALUES (new_key, which, 'deliver');
    UPDATE orders SET status = 'delivered', delivery_digest = digest WHERE id = which AND status = 'placed';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'order % is not waiting for delivery', which;
    END IF;
    RETURN which;
END $$;

CREATE FUNCTION settle(new_key bigint, which bigint, fee_account bigint, vat_account bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    order_price bigint;
    order_seller bigint;
    escrow_account bigint;
    fee bigint;
    vat bigint;
BEGIN
    INSERT INTO request (key, order_id, step) VALUES (new_key, which, 'settle');
    UPDATE orders SET status = 'settled' WHERE id = which AND status = 'delivered'
    RETURNING price, seller INTO order_price, order_seller;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'order % is not delivered', which;
    END IF;
    fee := (order_price * 5 + 50) / 100;
    vat := (fee * 6 + 50) / 100;
    UPDATE escrow SET held = held - order_price WHERE order_id = which RETURNING account INTO escrow_account;
    INSERT INTO entry (request, line, account, amount) VALUES
        (new_key, 1, escrow_account, -order_price), (new_key, 2, order_seller, order_price - fee - vat),
        (new_key, 3, fee_account, fee), (new_key, 4, vat_account, vat);
    UPDATE account SET balance = balance + order_price - fee - vat WHERE id = order_seller;
    UPDATE account SET balance = balance - order_price WHERE id = escrow_account;
    UPDATE account SET balance = balance + fee WHERE id = fee_account;
    UPDATE account SET balance = balance + vat WHERE id = vat_account;
    RETURN which;
END $$;

-- One statement for the whole batch; every account is updated once however many of the orders touch it.
-- The caller gives parallel arrays; order ids come back in the order of the keys.
CREATE FUNCTION place_batch(
    keys bigint[], buyers bigint[], sellers bigint[], products bigint[], prices bigint[], escrow_accounts bigint[]
) RETURNS bigint[] LANGUAGE sql AS $$
    WITH asked AS MATERIALIZED (
        SELECT nextval('orders_id_seq') AS id, a.*
        FROM unnest(keys, buyers, sellers, products, prices, escrow_accounts)
            AS a (key, buyer, seller, product, price, escrow_account)
    ), new_order AS (
        INSERT INTO orders (id, buyer, seller, product, price, status) OVERRIDING SYSTEM VALUE
        SELECT id, buyer, seller, product, price, 'placed' FROM asked
    ), new_request AS (
        INSERT INTO request (key, order_id, step) SELECT key, id, 'place' FROM asked
    ), new_escrow AS (
        INSERT INTO escrow (order_id, account, held) SELECT id, escrow_account, price FROM asked
    ), leg AS MATERIALIZED (
        SELECT key, l.* FROM asked, LATERAL (VALUES (1, buyer, -price), (2, escrow_account, price)) AS l (line, account, amount)
    ), new_entry AS (
        INSERT INTO entry (request, line, account, amount) SELECT key, line, account, amount FROM leg
    ), moved AS (
        UPDATE account SET balance = balance + total.amount
        FROM (SELECT account, sum(amount)::bigint AS amount FROM leg GROUP BY account) AS total
        WHERE account.id = total.account
    )
    SELECT array_agg(id ORDER BY id) FROM asked
$$;

CREATE FUNCTION deliver_batch(keys bigint[], which bigint[]) RETURNS bigint LANGUAGE sql AS $$
    WITH asked AS MATERIALIZED (
        SELECT a.* FROM unnest(keys, which) AS a (key, id)
    ), new_request AS (
        INSERT INTO request (key, order_id, step) SELECT key, id, 'deliver' FROM asked
    ), delivered AS (
        UPDATE orders SET status = 'delivered', delivery_digest = sha256(int8send(orders.id))
        FROM asked WHERE orders.id = asked.id AND status = 'placed' RETURNING orders.id
    )
    SELECT count(*) FROM delivered
$$;

CREATE FUNCTION settle_batch(keys bigint[], which bigint[], accounts bigint) RETURNS bigint LANGUAGE sql AS $$
    WITH asked AS MATERIALIZED (
        SELECT a.* FROM unnest(keys, which) AS a (key, id)
    ), new_request AS (
        INSERT INTO request (key, order_id, step) SELECT key, id, 'settle' FROM asked
    ), settled AS (
        UPDATE orders SET status = 'settled' FROM asked
        WHERE orders.id = asked.id AND status = 'delivered' RETURNING key, orders.id, price, seller
    ), released AS (
        UPDATE escrow SET held = held - price FROM settled WHERE order_id = id RETURNING key, id, price, seller, account
    ), split AS (
        SELECT *, (fee * 6 + 50) / 100 AS vat FROM (SELECT *, (price * 5 + 50) / 100 AS fee FROM released) AS r
    ), leg AS MATERIALIZED (
        SELECT key, l.* FROM split, LATERAL (VALUES
            (1, split.account, -price), (2, seller, price - fee - vat),
            (3, 30000 + id % accounts, fee), (4, 40000 + id % accounts, vat)
        ) AS l (line, account, amount)
    ), new_entry AS (
        INSERT INTO entry (request, line, account, amount) SELECT key, line, account, amount FROM leg
    ), moved AS (
        UPDATE account SET balance = balance + total.amount
        FROM (SELECT account, sum(amount)::bigint AS amount FROM leg GROUP BY account) AS total
        WHERE account.id = total.account
    )
    SELECT count(*) FROM settled
$$;

-- Empties every table and fills it again: 10,000 parties, 256 accounts of each other kind, and 20,000 finished orders, so that
-- cached plans are made for tables that hold something.
CREATE PROCEDURE reset() LANGUAGE plpgsql AS $$
DECLARE
    placed bigint[];
BEGIN
    TRUNCATE account, orders, escrow, request, entry RESTART IDENTITY;
    INSERT INTO account SELECT n, 'party', 1000000000000, 1000000000000 FROM generate_series(1, 10000) AS n;
    INSERT INTO account SELECT 20000 + n, 'escrow', 0, 0 FROM generate_series(0, 255) AS n;
    INSERT INTO account SELECT 30000 + n, 'fee', 0, 0 FROM generate_series(0, 255) AS n;
    INSERT INTO account SELECT 40000 + n, 'vat', 0, 0 FROM generate_series(0, 255) AS n;
    FOR batch IN 0..19 LOOP
        SELECT place_batch(
            array_agg(-(batch * 3000 + n)), array_agg(1 + (n * 7919) % 10000), array_agg(1 + (n * 104729) % 10000),
            array_agg(n % 500), array_agg(100 + (n * 613) % 100000), array_agg(20000 + n % 256)
        ) INTO placed FROM generate_series(1::bigint, 1000) AS n;
        PERFORM deliver_batch(array_agg(-(batch * 3000 + 1000 + n)), placed) FROM generate_series(1::bigint, 1000) AS n;
        PERFORM settle_batch(array_agg(-(batch * 3000 + 2000 + n)), placed, 256) FROM generate_series(1::bigint, 1000) AS n;
    END LOOP;
END $$;
