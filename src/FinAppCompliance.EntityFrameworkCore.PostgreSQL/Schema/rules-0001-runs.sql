CREATE TABLE assessment_run (
    tenant text COLLATE "C" NOT NULL,
    scope text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    recorded_us bigint NOT NULL,
    as_of_us bigint NOT NULL,
    digest text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (tenant, scope, number)
);

CREATE TABLE assessment_finding (
    tenant text COLLATE "C" NOT NULL,
    scope text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    place bigint NOT NULL,
    rule text COLLATE "C" NOT NULL,
    subject_id text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, scope, number, place)
);

CREATE INDEX assessment_finding_mark ON assessment_finding (tenant, scope, fingerprint, number);

CREATE INDEX assessment_finding_subject ON assessment_finding (tenant, scope, subject_id, number);

CREATE FUNCTION assessment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER assessment_run_rows BEFORE UPDATE OR DELETE ON assessment_run FOR EACH ROW EXECUTE FUNCTION assessment_append_only();

CREATE TRIGGER assessment_run_truncate BEFORE TRUNCATE ON assessment_run FOR EACH STATEMENT EXECUTE FUNCTION assessment_append_only();

CREATE TRIGGER assessment_finding_rows BEFORE UPDATE OR DELETE ON assessment_finding FOR EACH ROW EXECUTE FUNCTION assessment_append_only();

CREATE TRIGGER assessment_finding_truncate BEFORE TRUNCATE ON assessment_finding FOR EACH STATEMENT EXECUTE FUNCTION assessment_append_only();

REVOKE ALL ON assessment_run, assessment_finding FROM PUBLIC;
