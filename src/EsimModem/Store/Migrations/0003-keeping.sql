-- Answers that were given to calls with a key, for as long as the same call may come again.
CREATE TABLE answers (
  key          TEXT    PRIMARY KEY,
  asked        BLOB    NOT NULL,
  at           INTEGER NOT NULL,
  at_offset    INTEGER NOT NULL,
  status       INTEGER NOT NULL,
  content_type TEXT    NOT NULL,
  location     TEXT,
  body         BLOB    NOT NULL
);
CREATE INDEX answers_by_time ON answers (at);

-- The oldest words are dropped first.
CREATE INDEX words_by_time ON words (last_at);

-- What every SIM spent in a stretch of time, from the index alone.
CREATE INDEX orders_counted_by_time ON orders (counted_at, iccid, counted_currency, counted) WHERE counted_at IS NOT NULL;
