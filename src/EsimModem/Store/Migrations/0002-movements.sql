-- A likely order ends at the next due date and stays likely: from then on it keeps no other from being written.
ALTER TABLE orders ADD COLUMN over_at INTEGER;
ALTER TABLE orders ADD COLUMN over_offset INTEGER;

DROP INDEX orders_one_open;
CREATE UNIQUE INDEX orders_one_open ON orders (iccid, kind) WHERE state NOT IN ('confirmed', 'refused', 'abandoned') AND over_at IS NULL;
DROP INDEX orders_open;
CREATE INDEX orders_open ON orders (id) WHERE state NOT IN ('confirmed', 'refused', 'abandoned') AND over_at IS NULL;

DROP TRIGGER orders_stay_closed;
CREATE TRIGGER orders_stay_closed BEFORE UPDATE ON orders WHEN old.state IN ('confirmed', 'refused', 'abandoned') OR old.over_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed order is never changed'); END;
CREATE TRIGGER orders_over_are_likely BEFORE UPDATE ON orders WHEN new.over_at IS NOT NULL AND new.state <> 'likely'
BEGIN SELECT RAISE(ABORT, 'only a likely order ends as it is'); END;

-- Each change of a balance as it was read; `detail` holds both sides.
CREATE INDEX book_movements ON book (at) WHERE what = 'movement';
CREATE INDEX book_movements_of_sim ON book (iccid, at) WHERE what = 'movement';
