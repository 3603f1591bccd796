CREATE TABLE access_elevation (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    recorded_us INTEGER NOT NULL,
    id TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, number)
) STRICT;

CREATE INDEX access_elevation_id ON access_elevation (tenant, id);

CREATE TRIGGER access_elevation_no_update BEFORE UPDATE ON access_elevation
BEGIN SELECT RAISE(ABORT, 'access_elevation is append-only'); END;

CREATE TRIGGER access_elevation_no_delete BEFORE DELETE ON access_elevation
BEGIN SELECT RAISE(ABORT, 'access_elevation is append-only'); END;

CREATE TRIGGER access_elevation_no_replace BEFORE INSERT ON access_elevation
WHEN EXISTS (SELECT 1 FROM access_elevation WHERE tenant = NEW.tenant AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'access_elevation is append-only'); END;
