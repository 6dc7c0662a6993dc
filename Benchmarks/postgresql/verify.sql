-- SPDX-License-Identifier: Apache-2.0
-- Names every broken rule, one a line; then the number of finished orders.
SELECT 'entries do not sum to zero' WHERE (SELECT sum(amount) FROM entry) <> 0;
SELECT 'money was made or lost' WHERE (SELECT sum(balance - opening) FROM account) <> 0;
SELECT 'a balance differs from its entries' WHERE EXISTS (
    SELECT FROM account LEFT JOIN (SELECT account, sum(amount) AS amount FROM entry GROUP BY account) AS e ON e.account = id
    WHERE balance <> opening + coalesce(e.amount, 0));
SELECT 'escrow still holds money' WHERE (SELECT sum(held) FROM escrow) <> 0 OR EXISTS (
    SELECT FROM account WHERE kind = 'escrow' AND balance <> 0);
SELECT 'an order is unfinished' WHERE EXISTS (SELECT FROM orders WHERE status <> 'settled' OR delivery_digest IS NULL);
SELECT 'a request or an entry is missing' WHERE (SELECT count(*) FROM request) <> 3 * (SELECT count(*) FROM orders)
    OR (SELECT count(*) FROM entry) <> 6 * (SELECT count(*) FROM orders);
SELECT 'settled ' || count(*) FROM orders WHERE status = 'settled';
