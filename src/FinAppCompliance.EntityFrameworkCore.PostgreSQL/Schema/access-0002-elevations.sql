CREATE TABLE access_elevation (
    tenant text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    recorded_us bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (tenant, number)
);

CREATE INDEX access_elevation_id ON access_elevation (tenant, id);

CREATE TRIGGER access_elevation_rows BEFORE UPDATE OR DELETE ON access_elevation FOR EACH ROW EXECUTE FUNCTION access_append_only();

CREATE TRIGGER access_elevation_truncate BEFORE TRUNCATE ON access_elevation FOR EACH STATEMENT EXECUTE FUNCTION access_append_only();

REVOKE ALL ON access_elevation FROM PUBLIC;
