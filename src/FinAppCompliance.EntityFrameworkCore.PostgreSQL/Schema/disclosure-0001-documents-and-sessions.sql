CREATE TABLE disclosure_content (
    tenant text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (tenant, digest)
);

CREATE TABLE disclosure_document (
    tenant text COLLATE "C" NOT NULL,
    document_id text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    kind integer NOT NULL,
    discloses integer,
    platform integer NOT NULL,
    title_zh text COLLATE "C" NOT NULL,
    title_en text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    published_us bigint NOT NULL,
    withdrawn_us bigint,
    PRIMARY KEY (tenant, document_id, version)
);

CREATE TABLE disclosure_session (
    tenant text COLLATE "C" NOT NULL,
    session_id text COLLATE "C" NOT NULL,
    customer text COLLATE "C" NOT NULL,
    application_id text COLLATE "C" NOT NULL,
    activity_id text COLLATE "C" NOT NULL,
    product_id text COLLATE "C" NOT NULL,
    product integer NOT NULL,
    platform integer NOT NULL,
    region text COLLATE "C",
    issuer_grade integer,
    seller_grade integer,
    opened_us bigint NOT NULL,
    revision bigint NOT NULL,
    destroyed_us bigint,
    destroyed_by text COLLATE "C",
    destroyed_reason text COLLATE "C",
    seal_length integer,
    seal_head text COLLATE "C",
    kept_until integer,
    PRIMARY KEY (tenant, session_id)
);

CREATE INDEX disclosure_session_time ON disclosure_session (tenant, opened_us, session_id);

CREATE INDEX disclosure_session_customer ON disclosure_session (tenant, customer, opened_us, session_id);

CREATE INDEX disclosure_session_product ON disclosure_session (tenant, product_id, opened_us, session_id);

CREATE TABLE disclosure_step (
    tenant text COLLATE "C" NOT NULL,
    session_id text COLLATE "C" NOT NULL,
    sequence integer NOT NULL,
    at_us bigint NOT NULL,
    kind integer NOT NULL,
    actor integer NOT NULL,
    subject text COLLATE "C" NOT NULL,
    version text COLLATE "C",
    discloses integer,
    content text COLLATE "C",
    dwell_ticks bigint,
    grade integer,
    from_day integer,
    until_day integer,
    hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, session_id, sequence)
);

CREATE TABLE disclosure_hold (
    tenant text COLLATE "C" NOT NULL,
    session_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    case_id text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    placed_us bigint NOT NULL,
    settled integer,
    PRIMARY KEY (tenant, session_id, position)
);

CREATE FUNCTION disclosure_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER disclosure_content_rows BEFORE UPDATE ON disclosure_content FOR EACH ROW EXECUTE FUNCTION disclosure_append_only();

CREATE TRIGGER disclosure_content_truncate BEFORE TRUNCATE ON disclosure_content FOR EACH STATEMENT EXECUTE FUNCTION disclosure_append_only();

CREATE TRIGGER disclosure_step_rows BEFORE UPDATE ON disclosure_step FOR EACH ROW EXECUTE FUNCTION disclosure_append_only();

CREATE TRIGGER disclosure_step_truncate BEFORE TRUNCATE ON disclosure_step FOR EACH STATEMENT EXECUTE FUNCTION disclosure_append_only();

CREATE FUNCTION disclosure_step_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM disclosure_session s WHERE s.tenant = OLD.tenant AND s.session_id = OLD.session_id AND s.destroyed_us IS NOT NULL) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'disclosure_step goes only with its whole session';
END $$;

CREATE TRIGGER disclosure_step_delete BEFORE DELETE ON disclosure_step FOR EACH ROW EXECUTE FUNCTION disclosure_step_guard();

REVOKE ALL ON disclosure_content, disclosure_document, disclosure_session, disclosure_step, disclosure_hold FROM PUBLIC;
