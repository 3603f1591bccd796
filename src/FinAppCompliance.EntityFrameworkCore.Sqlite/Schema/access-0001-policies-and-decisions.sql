CREATE TABLE access_policy (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    version TEXT NOT NULL,
    recorded_us INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, number)
) STRICT;

CREATE INDEX access_policy_time ON access_policy (tenant, recorded_us);

CREATE TABLE access_decision (
    tenant TEXT NOT NULL,
    place INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    subject TEXT NOT NULL,
    asset TEXT NOT NULL,
    grant_id TEXT,
    verdict TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, place)
) STRICT;

CREATE INDEX access_decision_subject ON access_decision (tenant, subject, at_us);

CREATE INDEX access_decision_grant ON access_decision (tenant, grant_id, at_us);

CREATE INDEX access_decision_asset ON access_decision (tenant, asset, at_us);

CREATE TRIGGER access_policy_no_update BEFORE UPDATE ON access_policy
BEGIN SELECT RAISE(ABORT, 'access_policy is append-only'); END;

CREATE TRIGGER access_policy_no_delete BEFORE DELETE ON access_policy
BEGIN SELECT RAISE(ABORT, 'access_policy is append-only'); END;

CREATE TRIGGER access_policy_no_replace BEFORE INSERT ON access_policy
WHEN EXISTS (SELECT 1 FROM access_policy WHERE tenant = NEW.tenant AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'access_policy is append-only'); END;

CREATE TRIGGER access_decision_no_update BEFORE UPDATE ON access_decision
BEGIN SELECT RAISE(ABORT, 'access_decision is append-only'); END;

CREATE TRIGGER access_decision_no_delete BEFORE DELETE ON access_decision
BEGIN SELECT RAISE(ABORT, 'access_decision is append-only'); END;

CREATE TRIGGER access_decision_no_replace BEFORE INSERT ON access_decision
WHEN EXISTS (SELECT 1 FROM access_decision WHERE tenant = NEW.tenant AND place = NEW.place)
BEGIN SELECT RAISE(ABORT, 'access_decision is append-only'); END;
