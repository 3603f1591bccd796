CREATE TABLE IF NOT EXISTS {schema}.store_tenant (role_name text COLLATE "C" NOT NULL, tenant text COLLATE "C" NOT NULL, PRIMARY KEY (role_name, tenant));
REVOKE ALL ON {schema}.store_tenant FROM PUBLIC;
DELETE FROM {schema}.store_tenant WHERE role_name = {role_text};
INSERT INTO {schema}.store_tenant VALUES {rows};
CREATE OR REPLACE FUNCTION {schema}.store_tenants() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp
    AS $$ SELECT tenant FROM store_tenant WHERE role_name = session_user::text $$;
REVOKE ALL ON FUNCTION {schema}.store_tenants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {schema}.store_tenants() TO {role};
DO $$
DECLARE
    guarded record;
BEGIN
    FOR guarded IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped
        WHERE c.relnamespace = to_regnamespace({schema_text}) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'store_tenant'
            AND c.relname ~ '^(audit|access|disclosure|register|privacy|assessment|subject)_' LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded.name);
        EXECUTE format('DROP POLICY IF EXISTS store_tenant ON %s', guarded.name);
        EXECUTE format('CREATE POLICY store_tenant ON %s USING (tenant IN (SELECT {schema}.store_tenants()))', guarded.name);
    END LOOP;
END $$;
