-- What is known of a SIM is longer than what a table without row numbers keeps in one piece, and it is written again at every reading.
CREATE TABLE sims_by_row (
  iccid TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  facts TEXT NOT NULL
);
INSERT INTO sims_by_row (iccid, state, facts) SELECT iccid, state, facts FROM sims ORDER BY iccid;
DROP TABLE sims;
ALTER TABLE sims_by_row RENAME TO sims;

CREATE TABLE kept_by_row (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
INSERT INTO kept_by_row (name, value) SELECT name, value FROM kept ORDER BY name;
DROP TABLE kept;
ALTER TABLE kept_by_row RENAME TO kept;
