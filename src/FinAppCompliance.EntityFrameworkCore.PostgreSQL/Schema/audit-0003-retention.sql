-- Deletes the bodies of one log. When the partition of the class and year holds nothing of another tenant it is dropped and made again,
-- so that the time does not grow with the rows and their space is free at once.
CREATE FUNCTION audit_delete_bodies(p_tenant text, p_category text, p_year integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    part text := 'audit_body_' || left(encode(sha256(convert_to(p_category, 'UTF8')), 'hex'), 16) || '_' || p_year;
    deleted integer;
BEGIN
    IF to_regclass(part) IS NULL THEN
        RETURN 0;
    END IF;
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', part);
    SELECT count(*) INTO deleted FROM audit_body WHERE tenant = p_tenant AND category = p_category AND year = p_year;
    IF EXISTS (SELECT 1 FROM audit_body WHERE category = p_category AND year = p_year AND tenant <> p_tenant) THEN
        DELETE FROM audit_body WHERE tenant = p_tenant AND category = p_category AND year = p_year;
    ELSIF deleted > 0 THEN
        EXECUTE format('DROP TABLE %I', part);
        EXECUTE format('CREATE TABLE %I PARTITION OF audit_body FOR VALUES FROM (%L, %s) TO (%L, %s)', part, p_category, p_year, p_category, p_year + 1);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()', 'audit_body_truncate', part);
    END IF;
    RETURN deleted;
END $$;
