CREATE TABLE register_record (
    tenant text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    parent_id text COLLATE "C",
    revision bigint NOT NULL,
    changed_us bigint NOT NULL,
    json bytea,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX register_record_kind ON register_record (tenant, kind, id);

CREATE INDEX register_record_parent ON register_record (tenant, parent_id, id);

CREATE TABLE register_change (
    tenant text COLLATE "C" NOT NULL,
    place bigint NOT NULL,
    record_id text COLLATE "C" NOT NULL,
    record_kind text COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    kind integer NOT NULL,
    at_us bigint NOT NULL,
    changed_by text COLLATE "C" NOT NULL,
    why text COLLATE "C" NOT NULL,
    before_json bytea,
    after_json bytea,
    PRIMARY KEY (tenant, place),
    UNIQUE (tenant, record_id, revision)
);

CREATE FUNCTION register_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER register_change_rows BEFORE UPDATE OR DELETE ON register_change FOR EACH ROW EXECUTE FUNCTION register_append_only();

CREATE TRIGGER register_change_truncate BEFORE TRUNCATE ON register_change FOR EACH STATEMENT EXECUTE FUNCTION register_append_only();

REVOKE ALL ON register_record, register_change FROM PUBLIC;
