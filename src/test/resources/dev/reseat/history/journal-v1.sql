CREATE TABLE run(
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  begun_at TEXT NOT NULL,
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;;
CREATE INDEX run_open ON run(ordinal) WHERE closed = 0;;
CREATE TABLE event(
  run INTEGER NOT NULL REFERENCES run(ordinal),
  number INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;;
CREATE TRIGGER event_gapless BEFORE INSERT ON event
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM event WHERE run = NEW.run)
BEGIN SELECT raise(ABORT, 'an event number is missing or taken'); END;;
CREATE TABLE summary(
  run INTEGER PRIMARY KEY REFERENCES run(ordinal),
  connection TEXT NOT NULL,
  address TEXT NOT NULL,
  what TEXT NOT NULL,
  verdict TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;;
PRAGMA application_id = 1381190193;;
PRAGMA user_version = 1
