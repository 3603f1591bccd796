CREATE TABLE audit_log (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    size bigint NOT NULL,
    epoch bigint NOT NULL,
    owner text NOT NULL,
    recorded_us bigint NOT NULL,
    edge bytea NOT NULL,
    PRIMARY KEY (tenant, category, year)
);

-- One partition for each class and year, made when its first log is opened.
CREATE TABLE audit_event (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    log_index bigint NOT NULL,
    stream text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    subject text COLLATE "C" NOT NULL,
    recorded_us bigint NOT NULL,
    envelope bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    PRIMARY KEY (tenant, category, year, log_index),
    UNIQUE (tenant, category, year, stream, version)
) PARTITION BY RANGE (category, year);

CREATE TABLE audit_body (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    log_index bigint NOT NULL,
    subject text COLLATE "C" NOT NULL,
    request_key text COLLATE "C" NOT NULL,
    salt bytea NOT NULL,
    key_id text COLLATE "C",
    content bytea NOT NULL,
    PRIMARY KEY (tenant, category, year, log_index)
) PARTITION BY RANGE (category, year);

CREATE INDEX audit_body_subject ON audit_body (tenant, category, subject);

CREATE TABLE audit_request (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    request_key text COLLATE "C" NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    first_index bigint NOT NULL,
    event_count integer NOT NULL,
    stream_version bigint NOT NULL,
    recorded_us bigint NOT NULL,
    PRIMARY KEY (tenant, category, year, request_key)
);

CREATE TABLE audit_stream (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    stream text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (tenant, category, year, stream)
);

CREATE TABLE audit_signed_head (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    size bigint NOT NULL,
    root bytea NOT NULL,
    PRIMARY KEY (tenant, category, year, size)
);

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE FUNCTION audit_request_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF length(NEW.salt) = 0 AND length(NEW.digest) = 0 AND NEW.request_key = OLD.request_key AND NEW.first_index = OLD.first_index
        AND NEW.event_count = OLD.event_count AND NEW.stream_version = OLD.stream_version AND NEW.recorded_us = OLD.recorded_us THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'audit_request changes only by erasure';
END $$;

CREATE FUNCTION audit_signed_head_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM audit_signed_head h
        WHERE h.tenant = NEW.tenant AND h.category = NEW.category AND h.year = NEW.year AND h.size >= NEW.size) THEN
        RAISE EXCEPTION 'audit_signed_head only grows';
    END IF;
    RETURN NEW;
END $$;

-- Makes the partitions of a class and year, unless they are there.
CREATE FUNCTION audit_prepare(p_category text, p_year integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    suffix text := left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    parent text;
BEGIN
    IF to_regclass('audit_event_' || suffix) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(7240117005);
    IF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'audit_event_' || suffix AND relnamespace = current_schema()::regnamespace) THEN
        RETURN;
    END IF;
    FOREACH parent IN ARRAY ARRAY['audit_body', 'audit_event'] LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L, %s) TO (%L, %s)',
            parent || '_' || suffix, parent, p_category, p_year, p_category, p_year + 1);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()',
            parent || '_truncate', parent || '_' || suffix);
    END LOOP;
END $$;

CREATE TRIGGER audit_event_rows BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_event_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_body_rows BEFORE UPDATE ON audit_body FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_request_rows BEFORE UPDATE ON audit_request FOR EACH ROW EXECUTE FUNCTION audit_request_guard();

CREATE TRIGGER audit_request_delete BEFORE DELETE ON audit_request FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_request_truncate BEFORE TRUNCATE ON audit_request FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_signed_head_rows BEFORE UPDATE OR DELETE ON audit_signed_head FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_signed_head_truncate BEFORE TRUNCATE ON audit_signed_head FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_signed_head_grows BEFORE INSERT ON audit_signed_head FOR EACH ROW EXECUTE FUNCTION audit_signed_head_guard();

REVOKE ALL ON audit_log, audit_event, audit_body, audit_request, audit_stream, audit_signed_head FROM PUBLIC;
