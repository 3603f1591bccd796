-- Bodies go by an order only: a row here names the entry of the trail that ordered the deletion, once, and inserting the row carries it out.
CREATE TABLE audit_deletion (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    subject text COLLATE "C",
    below bigint NOT NULL,
    order_category text COLLATE "C" NOT NULL,
    order_year integer NOT NULL,
    order_index bigint NOT NULL,
    deleted integer,
    PRIMARY KEY (tenant, order_category, order_year, order_index, category, year)
);

CREATE INDEX audit_deletion_running ON audit_deletion (tenant, category, year) WHERE deleted IS NULL;

CREATE FUNCTION audit_deletion_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The order names the log by its path; one that had to be encoded is compared by the verification only.
    IF NEW.deleted IS NOT NULL OR NEW.category IN ('erasure', 'retention')
        OR NOT EXISTS (SELECT 1 FROM audit_event e
            WHERE e.tenant = NEW.tenant AND e.category = NEW.order_category AND e.year = NEW.order_year AND e.log_index = NEW.order_index
            AND ((e.category = 'erasure' AND e.subject = NEW.subject)
                OR (e.category = 'retention' AND NEW.subject IS NULL
                    AND (e.subject = NEW.tenant || '/' || NEW.category || '-' || NEW.year OR strpos(e.subject, '%') > 0)))) THEN
        RAISE EXCEPTION 'audit_deletion takes an order that the trail holds, once';
    END IF;
    RETURN NEW;
END $$;

-- When the partition of the class and year would be empty afterwards it is dropped and made again, so that the time does not grow
-- with the rows and their space is free at once.
CREATE FUNCTION audit_deletion_of_log(p_tenant text, p_category text, p_year integer, p_below bigint) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    part text := 'audit_body_' || left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    gone integer;
BEGIN
    UPDATE audit_request SET salt = '', digest = ''
        WHERE tenant = p_tenant AND category = p_category AND year = p_year AND first_index < p_below AND length(digest) > 0;
    IF to_regclass(part) IS NULL THEN
        RETURN 0;
    END IF;
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', part);
    SELECT count(*) INTO gone FROM audit_body WHERE tenant = p_tenant AND category = p_category AND year = p_year AND log_index < p_below;
    IF EXISTS (SELECT 1 FROM audit_body WHERE category = p_category AND year = p_year AND (tenant <> p_tenant OR log_index >= p_below)) THEN
        DELETE FROM audit_body WHERE tenant = p_tenant AND category = p_category AND year = p_year AND log_index < p_below;
    ELSIF gone > 0 THEN
        EXECUTE format('DROP TABLE %I', part);
        EXECUTE format('CREATE TABLE %I PARTITION OF audit_body FOR VALUES FROM (%L, %s) TO (%L, %s)', part, p_category, p_year, p_category, p_year + 1);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()', 'audit_body_truncate', part);
    END IF;
    RETURN gone;
END $$;

CREATE FUNCTION audit_deletion_execute() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone integer;
BEGIN
    IF NEW.subject IS NULL THEN
        gone := audit_deletion_of_log(NEW.tenant, NEW.category, NEW.year, NEW.below);
    ELSE
        WITH body AS (
            DELETE FROM audit_body WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND subject = NEW.subject AND log_index < NEW.below
            RETURNING request_key),
        forgotten AS (
            UPDATE audit_request r SET salt = '', digest = '' FROM (SELECT DISTINCT request_key FROM body) b
            WHERE r.tenant = NEW.tenant AND r.category = NEW.category AND r.year = NEW.year AND r.request_key = b.request_key)
        SELECT count(*) INTO gone FROM body;
    END IF;
    UPDATE audit_deletion d SET deleted = gone WHERE d.tenant = NEW.tenant AND d.order_category = NEW.order_category
        AND d.order_year = NEW.order_year AND d.order_index = NEW.order_index AND d.category = NEW.category AND d.year = NEW.year;
    RETURN NULL;
END $$;

CREATE FUNCTION audit_deletion_carried_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.deleted IS NULL AND NEW.deleted IS NOT NULL AND NEW.tenant = OLD.tenant AND NEW.category = OLD.category AND NEW.year = OLD.year
        AND NEW.subject IS NOT DISTINCT FROM OLD.subject AND NEW.below = OLD.below AND NEW.order_category = OLD.order_category
        AND NEW.order_year = OLD.order_year AND NEW.order_index = OLD.order_index THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'audit_deletion is append-only';
END $$;

CREATE FUNCTION audit_body_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM audit_deletion d WHERE d.deleted IS NULL AND d.tenant = OLD.tenant AND d.category = OLD.category AND d.year = OLD.year
        AND OLD.log_index < d.below AND (d.subject IS NULL OR d.subject = OLD.subject)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit_body goes only by an order of erasure or retention';
END $$;

CREATE TRIGGER audit_deletion_ordered BEFORE INSERT ON audit_deletion FOR EACH ROW EXECUTE FUNCTION audit_deletion_guard();

CREATE TRIGGER audit_deletion_runs AFTER INSERT ON audit_deletion FOR EACH ROW EXECUTE FUNCTION audit_deletion_execute();

CREATE TRIGGER audit_deletion_rows BEFORE UPDATE ON audit_deletion FOR EACH ROW EXECUTE FUNCTION audit_deletion_carried_out();

CREATE TRIGGER audit_deletion_delete BEFORE DELETE ON audit_deletion FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_deletion_truncate BEFORE TRUNCATE ON audit_deletion FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_body_delete BEFORE DELETE ON audit_body FOR EACH ROW EXECUTE FUNCTION audit_body_guard();

CREATE TRIGGER audit_body_truncate_all BEFORE TRUNCATE ON audit_body FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

DROP FUNCTION audit_delete_bodies(text, text, integer);

REVOKE ALL ON audit_deletion FROM PUBLIC;
