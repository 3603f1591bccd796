-- finapp: readable-from 4
-- The role of the program owns nothing and may alter nothing of the past: what needs the owner runs as the owner, with a fixed search path.

-- Attached, not made as a partition: that takes no lock which a reader or writer of another log would wait for.
CREATE OR REPLACE FUNCTION audit_prepare(p_category text, p_year integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    suffix text := left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    parent text;
BEGIN
    IF to_regclass('audit_event_' || suffix) IS NOT NULL THEN
        RETURN;
    END IF;
    IF p_category IS NULL OR p_year IS NULL OR length(p_category) NOT BETWEEN 1 AND 512 OR p_year NOT BETWEEN 1 AND 9999 THEN
        RAISE EXCEPTION 'a log has a class of 1 to 512 characters and a year from 1 to 9999';
    END IF;
    PERFORM pg_advisory_xact_lock(7240117005);
    IF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'audit_event_' || suffix AND relnamespace = current_schema()::regnamespace) THEN
        RETURN;
    END IF;
    FOREACH parent IN ARRAY ARRAY['audit_body', 'audit_event'] LOOP
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', parent || '_' || suffix, parent);
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', parent || '_' || suffix);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION %I()',
            parent || '_truncate', parent || '_' || suffix, CASE parent WHEN 'audit_body' THEN 'audit_body_truncated' ELSE 'audit_append_only' END);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L, %s) TO (%L, %s)',
            parent, parent || '_' || suffix, p_category, p_year, p_category, p_year + 1);
    END LOOP;
END $$;

-- After a long import the server does not know yet what the tables hold. Inside a transaction, and by the owner, so that any role may ask for it.
CREATE FUNCTION audit_analyze(p_category text, p_year integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    suffix text := left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['audit_event_' || suffix, 'audit_body_' || suffix, 'audit_request', 'audit_stream'] LOOP
        IF to_regclass(part) IS NOT NULL THEN
            EXECUTE format('ANALYZE %I', part);
        END IF;
    END LOOP;
END $$;

-- The partition of bodies is emptied at once when a running order covers every row of it. Whoever comes here holds the partition alone.
CREATE FUNCTION audit_body_truncated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    uncovered bigint;
BEGIN
    EXECUTE format(
        'SELECT count(*) FROM %I b WHERE NOT EXISTS (SELECT 1 FROM audit_deletion d WHERE d.deleted IS NULL AND d.subject IS NULL AND d.tenant = b.tenant '
        || 'AND d.category = b.category AND d.year = b.year AND b.log_index < d.below)', TG_TABLE_NAME) INTO uncovered;
    IF uncovered > 0 OR NOT EXISTS (SELECT 1 FROM audit_deletion d WHERE d.deleted IS NULL AND d.subject IS NULL) THEN
        RAISE EXCEPTION 'audit_body goes only by an order of erasure or retention';
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    part regclass;
BEGIN
    FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'audit_body'::regclass LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS audit_body_truncate ON %s', part);
        EXECUTE format('CREATE TRIGGER audit_body_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION audit_body_truncated()', part);
    END LOOP;
END $$;

-- Locks in the order of everybody else: the partition first, then the requests. The parent is not locked, so other logs go on.
CREATE OR REPLACE FUNCTION audit_deletion_of_log(p_tenant text, p_category text, p_year integer, p_below bigint) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    part text := 'audit_body_' || left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    gone integer := 0;
    is_whole boolean;
BEGIN
    IF to_regclass(part) IS NOT NULL THEN
        EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', part);
        EXECUTE format('SELECT count(*) FILTER (WHERE tenant = $1 AND log_index < $2), count(*) FILTER (WHERE tenant <> $1 OR log_index >= $2) = 0 FROM %I', part)
            INTO gone, is_whole USING p_tenant, p_below;
        IF gone > 0 AND is_whole THEN
            EXECUTE format('TRUNCATE %I', part);
        ELSIF gone > 0 THEN
            EXECUTE format('DELETE FROM %I WHERE tenant = $1 AND log_index < $2', part) USING p_tenant, p_below;
        END IF;
    END IF;
    UPDATE audit_request SET salt = '', digest = ''
        WHERE tenant = p_tenant AND category = p_category AND year = p_year AND first_index < p_below AND length(digest) > 0;
    RETURN gone;
END $$;

-- A log only grows, and its end changes as a whole; conditions of the triggers, so that an append calls no function.
CREATE FUNCTION audit_log_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_log only grows';
END $$;

CREATE TRIGGER audit_log_grows BEFORE UPDATE ON audit_log FOR EACH ROW
WHEN (NEW.tenant <> OLD.tenant OR NEW.category <> OLD.category OR NEW.year <> OLD.year OR NEW.size < OLD.size OR NEW.recorded_us < OLD.recorded_us
    OR NEW.epoch NOT IN (OLD.epoch, OLD.epoch + 1) OR (NEW.epoch <> OLD.epoch AND NEW.size <> OLD.size)
    OR (NEW.size = OLD.size AND (NEW.edge <> OLD.edge OR NEW.recorded_us <> OLD.recorded_us))
    OR (NEW.size <> OLD.size AND (NEW.edge = OLD.edge OR length(NEW.edge) <> 32 * length(replace(NEW.size::bit(64)::text, '0', '')))))
EXECUTE FUNCTION audit_log_guard();

CREATE TRIGGER audit_log_delete BEFORE DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_log_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_stream_grows BEFORE UPDATE ON audit_stream FOR EACH ROW
WHEN (NEW.tenant <> OLD.tenant OR NEW.category <> OLD.category OR NEW.year <> OLD.year OR NEW.stream <> OLD.stream OR NEW.version <= OLD.version)
EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_stream_delete BEFORE DELETE ON audit_stream FOR EACH ROW EXECUTE FUNCTION audit_append_only();

CREATE TRIGGER audit_stream_truncate BEFORE TRUNCATE ON audit_stream FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

DO $$
DECLARE
    func text;
BEGIN
    FOREACH func IN ARRAY ARRAY['audit_prepare(text, integer)', 'audit_analyze(text, integer)', 'audit_deletion_execute()', 'audit_deletion_guard()',
        'audit_deletion_of_log(text, text, integer, bigint)', 'audit_body_guard()', 'audit_body_truncated()', 'audit_signed_head_guard()'] LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %I, pg_temp', func, current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', func);
    END LOOP;
END $$;
