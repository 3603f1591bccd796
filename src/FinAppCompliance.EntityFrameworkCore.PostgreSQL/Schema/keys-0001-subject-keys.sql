CREATE TABLE subject_key (
    tenant text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    destroyed_us bigint,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX subject_key_living ON subject_key (tenant, category, subject) WHERE destroyed_us IS NULL;

CREATE INDEX subject_key_name ON subject_key (tenant, category, subject);

CREATE FUNCTION subject_key_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.destroyed_us IS NULL AND NEW.destroyed_us IS NOT NULL AND length(NEW.wrapped) = 0 AND NEW.id = OLD.id THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'a key changes only by its destruction, and stays as a tombstone';
END $$;

CREATE TRIGGER subject_key_rows BEFORE UPDATE OR DELETE ON subject_key FOR EACH ROW EXECUTE FUNCTION subject_key_guard();

CREATE TRIGGER subject_key_truncate BEFORE TRUNCATE ON subject_key FOR EACH STATEMENT EXECUTE FUNCTION subject_key_guard();
