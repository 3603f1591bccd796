CREATE TABLE access_policy (
    tenant text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    version text COLLATE "C" NOT NULL,
    recorded_us bigint NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (tenant, number)
);

CREATE INDEX access_policy_time ON access_policy (tenant, recorded_us);

CREATE TABLE access_decision (
    tenant text COLLATE "C" NOT NULL,
    place bigint NOT NULL,
    at_us bigint NOT NULL,
    subject text COLLATE "C" NOT NULL,
    asset text COLLATE "C" NOT NULL,
    grant_id text COLLATE "C",
    verdict text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, place)
);

CREATE INDEX access_decision_subject ON access_decision (tenant, subject, at_us);

CREATE INDEX access_decision_grant ON access_decision (tenant, grant_id, at_us);

CREATE INDEX access_decision_asset ON access_decision (tenant, asset, at_us);

CREATE FUNCTION access_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER access_policy_rows BEFORE UPDATE OR DELETE ON access_policy FOR EACH ROW EXECUTE FUNCTION access_append_only();

CREATE TRIGGER access_policy_truncate BEFORE TRUNCATE ON access_policy FOR EACH STATEMENT EXECUTE FUNCTION access_append_only();

CREATE TRIGGER access_decision_rows BEFORE UPDATE OR DELETE ON access_decision FOR EACH ROW EXECUTE FUNCTION access_append_only();

CREATE TRIGGER access_decision_truncate BEFORE TRUNCATE ON access_decision FOR EACH STATEMENT EXECUTE FUNCTION access_append_only();

REVOKE ALL ON access_policy, access_decision FROM PUBLIC;
