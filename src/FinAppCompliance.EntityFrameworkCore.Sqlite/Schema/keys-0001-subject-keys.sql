CREATE TABLE subject_key (
    id TEXT NOT NULL PRIMARY KEY,
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    subject TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    destroyed_us INTEGER
) STRICT;

CREATE UNIQUE INDEX subject_key_living ON subject_key (tenant, category, subject) WHERE destroyed_us IS NULL;

CREATE INDEX subject_key_name ON subject_key (tenant, category, subject);

CREATE TRIGGER subject_key_no_delete BEFORE DELETE ON subject_key
BEGIN SELECT RAISE(ABORT, 'a destroyed key stays as a tombstone'); END;

CREATE TRIGGER subject_key_destruction_only BEFORE UPDATE ON subject_key
WHEN OLD.destroyed_us IS NOT NULL OR NEW.destroyed_us IS NULL OR length(NEW.wrapped) > 0 OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'a key changes only by its destruction'); END;
