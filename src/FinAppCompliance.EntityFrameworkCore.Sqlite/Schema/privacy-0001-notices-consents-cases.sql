CREATE TABLE privacy_notice (
    tenant TEXT NOT NULL,
    app TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    effective_us INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, app, version)
) STRICT;

CREATE TABLE privacy_service_end (
    tenant TEXT NOT NULL,
    app TEXT NOT NULL,
    end_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, app)
) STRICT, WITHOUT ROWID;

-- The head of each person's history: who moves it may append.
CREATE TABLE privacy_person (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (tenant, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE privacy_event (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    place INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    app TEXT NOT NULL,
    purpose TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, person, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX privacy_event_app ON privacy_event (tenant, app, person);

CREATE TABLE privacy_message (
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    withdrawn_us INTEGER NOT NULL,
    acknowledged_us INTEGER,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX privacy_message_pending ON privacy_message (tenant, withdrawn_us, id) WHERE acknowledged_us IS NULL;

CREATE TABLE privacy_case (
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    steps INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, kind, id)
) STRICT;

CREATE TABLE privacy_told (
    tenant TEXT NOT NULL,
    transition TEXT NOT NULL,
    person TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, transition, person)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER privacy_notice_no_update BEFORE UPDATE ON privacy_notice
BEGIN SELECT RAISE(ABORT, 'privacy_notice is append-only'); END;

CREATE TRIGGER privacy_notice_no_delete BEFORE DELETE ON privacy_notice
BEGIN SELECT RAISE(ABORT, 'privacy_notice is append-only'); END;

CREATE TRIGGER privacy_notice_no_replace BEFORE INSERT ON privacy_notice
WHEN EXISTS (SELECT 1 FROM privacy_notice WHERE tenant = NEW.tenant AND app = NEW.app AND version >= NEW.version)
BEGIN SELECT RAISE(ABORT, 'privacy_notice is append-only'); END;

CREATE TRIGGER privacy_event_no_update BEFORE UPDATE ON privacy_event
BEGIN SELECT RAISE(ABORT, 'privacy_event is append-only'); END;

CREATE TRIGGER privacy_event_no_delete BEFORE DELETE ON privacy_event
BEGIN SELECT RAISE(ABORT, 'privacy_event is append-only'); END;

CREATE TRIGGER privacy_event_no_replace BEFORE INSERT ON privacy_event
WHEN EXISTS (SELECT 1 FROM privacy_event WHERE tenant = NEW.tenant AND person = NEW.person AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'privacy_event is append-only'); END;

CREATE TRIGGER privacy_person_grows BEFORE UPDATE ON privacy_person
WHEN NEW.stamp <> OLD.stamp + 1 OR NEW.events < OLD.events OR NEW.tenant <> OLD.tenant OR NEW.person <> OLD.person
BEGIN SELECT RAISE(ABORT, 'privacy_person only grows'); END;

CREATE TRIGGER privacy_message_once BEFORE UPDATE ON privacy_message
WHEN OLD.acknowledged_us IS NOT NULL OR NEW.body <> OLD.body OR NEW.id <> OLD.id OR NEW.person <> OLD.person OR NEW.withdrawn_us <> OLD.withdrawn_us
BEGIN SELECT RAISE(ABORT, 'privacy_message is acknowledged once and else unchanged'); END;

CREATE TRIGGER privacy_message_no_delete BEFORE DELETE ON privacy_message
BEGIN SELECT RAISE(ABORT, 'privacy_message is append-only'); END;

CREATE TRIGGER privacy_case_grows BEFORE UPDATE ON privacy_case
WHEN NEW.steps <= OLD.steps OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'privacy_case only takes more steps'); END;

CREATE TRIGGER privacy_case_no_delete BEFORE DELETE ON privacy_case
BEGIN SELECT RAISE(ABORT, 'privacy_case is never deleted'); END;

CREATE TRIGGER privacy_told_no_update BEFORE UPDATE ON privacy_told
BEGIN SELECT RAISE(ABORT, 'privacy_told is append-only'); END;

CREATE TRIGGER privacy_told_no_delete BEFORE DELETE ON privacy_told
BEGIN SELECT RAISE(ABORT, 'privacy_told is append-only'); END;

-- INSERT OR REPLACE would remove the old row without firing the trigger on DELETE; a row that is there already is left as it is.
CREATE TRIGGER privacy_person_no_replace BEFORE INSERT ON privacy_person
WHEN EXISTS (SELECT 1 FROM privacy_person WHERE tenant = NEW.tenant AND person = NEW.person)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER privacy_message_no_replace BEFORE INSERT ON privacy_message
WHEN EXISTS (SELECT 1 FROM privacy_message WHERE tenant = NEW.tenant AND id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER privacy_case_no_replace BEFORE INSERT ON privacy_case
WHEN EXISTS (SELECT 1 FROM privacy_case WHERE tenant = NEW.tenant AND kind = NEW.kind AND id = NEW.id)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER privacy_told_no_replace BEFORE INSERT ON privacy_told
WHEN EXISTS (SELECT 1 FROM privacy_told WHERE tenant = NEW.tenant AND transition = NEW.transition AND person = NEW.person)
BEGIN SELECT RAISE(IGNORE); END;

CREATE TRIGGER privacy_person_no_delete BEFORE DELETE ON privacy_person
BEGIN SELECT RAISE(ABORT, 'privacy_person is never deleted'); END;
