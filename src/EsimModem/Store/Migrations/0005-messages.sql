-- Whom a message goes to. Its text is the words of the row after the one that begins the order: those may be dropped, a column could not.
ALTER TABLE orders ADD COLUMN recipient TEXT;

DROP TRIGGER orders_stay_what_they_are;
CREATE TRIGGER orders_stay_what_they_are BEFORE UPDATE OF id, iccid, kind, way, price, currency, asked_by, parent, attempt, recipient ON orders
BEGIN SELECT RAISE(ABORT, 'what was ordered is never changed'); END;

-- Each message that came or was ordered; `detail` holds its envelope.
CREATE INDEX book_sms ON book (id) WHERE what = 'sms';
CREATE INDEX book_sms_of_sim ON book (iccid, id) WHERE what = 'sms';
