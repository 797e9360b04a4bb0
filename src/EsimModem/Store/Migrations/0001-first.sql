-- Instants: units of 100 ns since 1970 UTC, and beside them the minutes of their offset. Money: a decimal as text, and
-- its currency. Words of the enumerations: as in the JSON of the API.

CREATE TABLE migrations (
  number    INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  at_offset INTEGER NOT NULL
);

-- The book itself. `hash` runs over the row and the hash before; Store/README.md gives the form.
CREATE TABLE book (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  at_offset  INTEGER NOT NULL,
  iccid      TEXT,
  what       TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  words_hash BLOB,
  order_id   INTEGER REFERENCES orders (id),
  state      TEXT,
  evidence   TEXT,
  detail     TEXT,
  hash       BLOB    NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX book_by_time ON book (at);
CREATE INDEX book_of_sim ON book (iccid, id) WHERE iccid IS NOT NULL;
CREATE INDEX book_of_order ON book (order_id, id) WHERE order_id IS NOT NULL;

-- Replacing a row would pass the triggers below: they are not told of it.
CREATE TRIGGER book_only_grows BEFORE INSERT ON book WHEN new.id <> (SELECT coalesce(max(id), 0) + 1 FROM book)
BEGIN SELECT RAISE(ABORT, 'the book only grows at its end'); END;
CREATE TRIGGER book_is_not_changed BEFORE UPDATE ON book
BEGIN SELECT RAISE(ABORT, 'a row of the book is never changed'); END;
CREATE TRIGGER book_is_not_erased BEFORE DELETE ON book
BEGIN SELECT RAISE(ABORT, 'a row of the book is never erased'); END;

-- The carriers' words, once per wording. They may be dropped after their time: the book holds only their hash.
CREATE TABLE words (
  hash    BLOB    PRIMARY KEY,
  text    TEXT    NOT NULL,
  last_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Where every order stands. `counted…` is what it takes of the caps since when, null where it takes nothing; `counted_units`
-- is the same in ten-thousandths, rounded up, for a sum that costs little.
CREATE TABLE orders (
  id                INTEGER PRIMARY KEY,
  iccid             TEXT    NOT NULL,
  kind              TEXT    NOT NULL CHECK (kind IN ('renewal', 'topUp', 'reactivation', 'message')),
  way               TEXT    NOT NULL,
  state             TEXT    NOT NULL CHECK (state IN ('planned', 'approving', 'sending', 'accepted', 'likely',
                                                      'confirmed', 'refused', 'unknown', 'abandoned')),
  plan              TEXT,
  price             TEXT,
  currency          TEXT,
  settles           INTEGER NOT NULL,
  balance_before    TEXT,
  balance_currency  TEXT,
  valid_before      TEXT,
  promised_at       INTEGER,
  promised_offset   INTEGER,
  asked_by          TEXT    NOT NULL,
  why               TEXT    NOT NULL,
  parent            INTEGER REFERENCES orders (id),
  attempt           INTEGER NOT NULL,
  proves            TEXT,
  started_at        INTEGER NOT NULL,
  started_offset    INTEGER NOT NULL,
  sent_at           INTEGER,
  sent_offset       INTEGER,
  ended_at          INTEGER,
  ended_offset      INTEGER,
  counted           TEXT,
  counted_currency  TEXT,
  counted_units     INTEGER,
  counted_at        INTEGER,
  CHECK ((price IS NULL) = (currency IS NULL)),
  CHECK ((ended_at IS NULL) = (state NOT IN ('confirmed', 'refused', 'abandoned'))),
  CHECK (state <> 'sending' OR sent_at IS NOT NULL)
);

-- Money rule 2: at most one open order per SIM and kind.
CREATE UNIQUE INDEX orders_one_open ON orders (iccid, kind) WHERE state NOT IN ('confirmed', 'refused', 'abandoned');
CREATE INDEX orders_open ON orders (id) WHERE state NOT IN ('confirmed', 'refused', 'abandoned');
CREATE INDEX orders_of_sim ON orders (iccid, id);
CREATE INDEX orders_counted ON orders (counted_currency, kind, counted_at, counted_units) WHERE counted_at IS NOT NULL;
CREATE INDEX orders_counted_of_sim ON orders (iccid, counted_currency, kind, counted_at, counted_units) WHERE counted_at IS NOT NULL;

CREATE TRIGGER orders_stay_closed BEFORE UPDATE ON orders WHEN old.state IN ('confirmed', 'refused', 'abandoned')
BEGIN SELECT RAISE(ABORT, 'a closed order is never changed'); END;
CREATE TRIGGER orders_stay_what_they_are BEFORE UPDATE OF id, iccid, kind, way, price, currency, asked_by, parent, attempt ON orders
BEGIN SELECT RAISE(ABORT, 'what was ordered is never changed'); END;
CREATE TRIGGER orders_are_not_erased BEFORE DELETE ON orders
BEGIN SELECT RAISE(ABORT, 'an order is never erased'); END;

CREATE TABLE receipts (
  id               INTEGER PRIMARY KEY,
  order_id         INTEGER NOT NULL UNIQUE REFERENCES orders (id),
  iccid            TEXT    NOT NULL,
  paid             TEXT,
  paid_currency    TEXT,
  balance_after    TEXT,
  balance_currency TEXT,
  valid_after      TEXT,
  at               INTEGER NOT NULL,
  at_offset        INTEGER NOT NULL,
  words            TEXT    NOT NULL
);
CREATE INDEX receipts_of_sim ON receipts (iccid, id);

CREATE TRIGGER receipts_are_not_changed BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never changed'); END;
CREATE TRIGGER receipts_are_not_erased BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'a receipt is never erased'); END;

-- Orders of the carrier files that a confirmed trial proved, as carrier/kind/way.
CREATE TABLE proven (
  what     TEXT    PRIMARY KEY,
  order_id INTEGER NOT NULL REFERENCES orders (id)
) WITHOUT ROWID;

-- What is known of each SIM, as JSON.
CREATE TABLE sims (
  iccid TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  facts TEXT NOT NULL
) WITHOUT ROWID;

-- Small facts of the whole bank, by name.
CREATE TABLE kept (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
