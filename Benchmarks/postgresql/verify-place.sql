-- SPDX-License-Identifier: Apache-2.0
-- As verify.sql, when orders were placed and nothing else: names every broken rule, then the number of orders placed or settled.
SELECT 'entries do not sum to zero' WHERE (SELECT sum(amount) FROM entry) <> 0;
SELECT 'money was made or lost' WHERE (SELECT sum(balance - opening) FROM account) <> 0;
SELECT 'escrow holds other than what the placed orders cost' WHERE (SELECT sum(held) FROM escrow)
    <> (SELECT coalesce(sum(price), 0) FROM orders WHERE status = 'placed');
SELECT 'placed ' || count(*) FROM orders;
