CREATE TABLE assessment_run (
    tenant TEXT NOT NULL,
    scope TEXT NOT NULL,
    number INTEGER NOT NULL,
    recorded_us INTEGER NOT NULL,
    as_of_us INTEGER NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, scope, number)
) STRICT;

CREATE TABLE assessment_finding (
    tenant TEXT NOT NULL,
    scope TEXT NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    rule TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, scope, number, place)
) STRICT;

CREATE INDEX assessment_finding_mark ON assessment_finding (tenant, scope, fingerprint, number);

CREATE INDEX assessment_finding_subject ON assessment_finding (tenant, scope, subject_id, number);

CREATE TRIGGER assessment_run_no_update BEFORE UPDATE ON assessment_run
BEGIN SELECT RAISE(ABORT, 'assessment_run is append-only'); END;

CREATE TRIGGER assessment_run_no_delete BEFORE DELETE ON assessment_run
BEGIN SELECT RAISE(ABORT, 'assessment_run is append-only'); END;

CREATE TRIGGER assessment_run_no_replace BEFORE INSERT ON assessment_run
WHEN EXISTS (SELECT 1 FROM assessment_run WHERE tenant = NEW.tenant AND scope = NEW.scope AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'assessment_run is append-only'); END;

CREATE TRIGGER assessment_finding_no_update BEFORE UPDATE ON assessment_finding
BEGIN SELECT RAISE(ABORT, 'assessment_finding is append-only'); END;

CREATE TRIGGER assessment_finding_no_delete BEFORE DELETE ON assessment_finding
BEGIN SELECT RAISE(ABORT, 'assessment_finding is append-only'); END;

CREATE TRIGGER assessment_finding_no_replace BEFORE INSERT ON assessment_finding
WHEN EXISTS (SELECT 1 FROM assessment_finding WHERE tenant = NEW.tenant AND scope = NEW.scope AND number = NEW.number AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'assessment_finding is append-only'); END;
