CREATE TABLE privacy_notice (
    tenant text COLLATE "C" NOT NULL,
    app text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    effective_us bigint NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (tenant, app, version)
);

CREATE TABLE privacy_service_end (
    tenant text COLLATE "C" NOT NULL,
    app text COLLATE "C" NOT NULL,
    end_us bigint NOT NULL,
    PRIMARY KEY (tenant, app)
);

-- The head of each person's history: who moves it may append.
CREATE TABLE privacy_person (
    tenant text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    stamp bigint NOT NULL,
    events bigint NOT NULL,
    PRIMARY KEY (tenant, person)
);

-- The history of one person lies in one partition.
CREATE TABLE privacy_event (
    tenant text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    place bigint NOT NULL,
    stamp bigint NOT NULL,
    app text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    at_us bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, person, place)
) PARTITION BY HASH (tenant, person);

CREATE INDEX privacy_event_app ON privacy_event (tenant, app, person);

CREATE TABLE privacy_message (
    tenant text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    withdrawn_us bigint NOT NULL,
    acknowledged_us bigint,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX privacy_message_pending ON privacy_message (tenant, withdrawn_us, id) WHERE acknowledged_us IS NULL;

CREATE TABLE privacy_case (
    tenant text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    steps integer NOT NULL,
    closed integer NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, kind, id)
);

CREATE TABLE privacy_told (
    tenant text COLLATE "C" NOT NULL,
    transition text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, transition, person)
);

CREATE FUNCTION privacy_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE FUNCTION privacy_person_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.stamp <> OLD.stamp + 1 OR NEW.events < OLD.events OR NEW.tenant <> OLD.tenant OR NEW.person <> OLD.person THEN
        RAISE EXCEPTION 'privacy_person only grows';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION privacy_message_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.acknowledged_us IS NOT NULL OR NEW.body <> OLD.body OR NEW.id <> OLD.id OR NEW.person <> OLD.person OR NEW.withdrawn_us <> OLD.withdrawn_us THEN
        RAISE EXCEPTION 'privacy_message is acknowledged once and else unchanged';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION privacy_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.steps <= OLD.steps OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind THEN
        RAISE EXCEPTION 'privacy_case only takes more steps';
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    part integer;
    guarded text;
BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF privacy_event FOR VALUES WITH (MODULUS 8, REMAINDER %s)', 'privacy_event_' || part, part);
        EXECUTE format('CREATE TRIGGER privacy_event_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION privacy_append_only()', 'privacy_event_' || part);
    END LOOP;
    FOREACH guarded IN ARRAY ARRAY['privacy_notice', 'privacy_event', 'privacy_told'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION privacy_append_only()', guarded || '_rows', guarded);
    END LOOP;
    FOREACH guarded IN ARRAY ARRAY['privacy_message', 'privacy_case', 'privacy_person'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION privacy_append_only()', guarded || '_delete', guarded);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION %I()', guarded || '_grows', guarded, guarded || '_guard');
    END LOOP;
    FOREACH guarded IN ARRAY ARRAY['privacy_notice', 'privacy_event', 'privacy_told', 'privacy_message', 'privacy_case', 'privacy_person'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION privacy_append_only()', guarded || '_truncate', guarded);
    END LOOP;
END $$;

REVOKE ALL ON privacy_notice, privacy_service_end, privacy_person, privacy_event, privacy_message, privacy_case, privacy_told FROM PUBLIC;
