CREATE TABLE audit_log (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    size INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    owner TEXT NOT NULL,
    recorded_us INTEGER NOT NULL,
    edge BLOB NOT NULL,
    PRIMARY KEY (tenant, category, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    log_index INTEGER NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject TEXT NOT NULL,
    recorded_us INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    PRIMARY KEY (tenant, category, year, log_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_body (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    log_index INTEGER NOT NULL,
    subject TEXT NOT NULL,
    request_key TEXT NOT NULL,
    salt BLOB NOT NULL,
    key_id TEXT,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, category, year, log_index)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_body_subject ON audit_body (tenant, category, subject);

CREATE TABLE audit_request (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    request_key TEXT NOT NULL,
    salt BLOB NOT NULL,
    digest BLOB NOT NULL,
    first_index INTEGER NOT NULL,
    event_count INTEGER NOT NULL,
    stream_version INTEGER NOT NULL,
    recorded_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, category, year, request_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_stream (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, category, year, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_signed_head (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    PRIMARY KEY (tenant, category, year, size)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;

CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;

-- INSERT OR REPLACE removes the old row without firing the trigger on DELETE. And the versions of a stream follow each other
-- without a gap, each once: an index over all versions would say less, and touch a page of its own for nearly every event.
CREATE TRIGGER audit_event_only_next BEFORE INSERT ON audit_event
WHEN EXISTS (SELECT 1 FROM audit_event WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND log_index = NEW.log_index)
  OR NEW.version <> 1 + coalesce(
    (SELECT version FROM audit_stream WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND stream = NEW.stream), 0)
BEGIN SELECT RAISE(ABORT, 'audit_event is append-only, and a version is the next one of its stream'); END;

CREATE TRIGGER audit_event_moves_stream AFTER INSERT ON audit_event
BEGIN
    UPDATE audit_stream SET version = NEW.version WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND stream = NEW.stream;
    INSERT INTO audit_stream (tenant, category, year, stream, version)
        SELECT NEW.tenant, NEW.category, NEW.year, NEW.stream, NEW.version WHERE NEW.version = 1;
END;

CREATE TRIGGER audit_stream_no_delete BEFORE DELETE ON audit_stream
BEGIN SELECT RAISE(ABORT, 'audit_stream only grows'); END;

CREATE TRIGGER audit_stream_grows BEFORE UPDATE ON audit_stream
WHEN NEW.version <> OLD.version + 1 OR NEW.tenant <> OLD.tenant OR NEW.category <> OLD.category OR NEW.year <> OLD.year OR NEW.stream <> OLD.stream
BEGIN SELECT RAISE(ABORT, 'audit_stream only grows'); END;

CREATE TRIGGER audit_stream_no_replace BEFORE INSERT ON audit_stream
WHEN NEW.version <> 1 OR EXISTS (SELECT 1 FROM audit_stream WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND stream = NEW.stream)
BEGIN SELECT RAISE(ABORT, 'audit_stream only grows'); END;

CREATE TRIGGER audit_body_no_update BEFORE UPDATE ON audit_body
BEGIN SELECT RAISE(ABORT, 'audit_body changes only by erasure'); END;

CREATE TRIGGER audit_body_no_replace BEFORE INSERT ON audit_body
WHEN EXISTS (SELECT 1 FROM audit_body WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND log_index = NEW.log_index)
BEGIN SELECT RAISE(ABORT, 'audit_body changes only by erasure'); END;

CREATE TRIGGER audit_request_no_delete BEFORE DELETE ON audit_request
BEGIN SELECT RAISE(ABORT, 'audit_request is append-only'); END;

CREATE TRIGGER audit_request_erasure_only BEFORE UPDATE ON audit_request
WHEN length(NEW.salt) > 0 OR length(NEW.digest) > 0 OR NEW.request_key <> OLD.request_key OR NEW.first_index <> OLD.first_index
  OR NEW.event_count <> OLD.event_count OR NEW.stream_version <> OLD.stream_version OR NEW.recorded_us <> OLD.recorded_us
BEGIN SELECT RAISE(ABORT, 'audit_request changes only by erasure'); END;

CREATE TRIGGER audit_request_no_replace BEFORE INSERT ON audit_request
WHEN EXISTS (SELECT 1 FROM audit_request WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'audit_request is append-only'); END;

CREATE TRIGGER audit_signed_head_no_update BEFORE UPDATE ON audit_signed_head
BEGIN SELECT RAISE(ABORT, 'audit_signed_head is append-only'); END;

CREATE TRIGGER audit_signed_head_no_delete BEFORE DELETE ON audit_signed_head
BEGIN SELECT RAISE(ABORT, 'audit_signed_head is append-only'); END;

CREATE TRIGGER audit_signed_head_grows BEFORE INSERT ON audit_signed_head
WHEN EXISTS (SELECT 1 FROM audit_signed_head WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND size >= NEW.size)
BEGIN SELECT RAISE(ABORT, 'audit_signed_head only grows'); END;
