-- finapp: readable-from 1
-- A role could make a temporary table of the same name, which its own search path would find first.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION disclosure_step_guard() SET search_path = %I, pg_temp', current_schema());
END $$;
