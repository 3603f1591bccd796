CREATE TABLE register_record (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent_id TEXT,
    revision INTEGER NOT NULL,
    changed_us INTEGER NOT NULL,
    json BLOB,
    PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX register_record_kind ON register_record (tenant, kind, id);

CREATE INDEX register_record_parent ON register_record (tenant, parent_id, id);

CREATE TABLE register_change (
    tenant TEXT NOT NULL,
    place INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    record_kind TEXT NOT NULL,
    revision INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    why TEXT NOT NULL,
    before_json BLOB,
    after_json BLOB,
    PRIMARY KEY (tenant, place),
    UNIQUE (tenant, record_id, revision)
) STRICT;

CREATE TRIGGER register_change_no_update BEFORE UPDATE ON register_change
BEGIN SELECT RAISE(ABORT, 'register_change is append-only'); END;

CREATE TRIGGER register_change_no_delete BEFORE DELETE ON register_change
BEGIN SELECT RAISE(ABORT, 'register_change is append-only'); END;

CREATE TRIGGER register_change_no_replace BEFORE INSERT ON register_change
WHEN EXISTS (SELECT 1 FROM register_change WHERE tenant = NEW.tenant AND place = NEW.place)
  OR EXISTS (SELECT 1 FROM register_change WHERE tenant = NEW.tenant AND record_id = NEW.record_id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'register_change is append-only'); END;
