CREATE TABLE disclosure_content (
    tenant TEXT NOT NULL,
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (tenant, digest)
) STRICT;

CREATE TABLE disclosure_document (
    tenant TEXT NOT NULL,
    document_id TEXT NOT NULL,
    version TEXT NOT NULL,
    kind INTEGER NOT NULL,
    discloses INTEGER,
    platform INTEGER NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    digest TEXT NOT NULL,
    published_us INTEGER NOT NULL,
    withdrawn_us INTEGER,
    PRIMARY KEY (tenant, document_id, version)
) STRICT;

CREATE TABLE disclosure_session (
    tenant TEXT NOT NULL,
    session_id TEXT NOT NULL,
    customer TEXT NOT NULL,
    application_id TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    product_id TEXT NOT NULL,
    product INTEGER NOT NULL,
    platform INTEGER NOT NULL,
    region TEXT,
    issuer_grade INTEGER,
    seller_grade INTEGER,
    opened_us INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    destroyed_us INTEGER,
    destroyed_by TEXT,
    destroyed_reason TEXT,
    seal_length INTEGER,
    seal_head TEXT,
    kept_until INTEGER,
    PRIMARY KEY (tenant, session_id)
) STRICT;

CREATE INDEX disclosure_session_time ON disclosure_session (tenant, opened_us, session_id);

CREATE INDEX disclosure_session_customer ON disclosure_session (tenant, customer, opened_us, session_id);

CREATE INDEX disclosure_session_product ON disclosure_session (tenant, product_id, opened_us, session_id);

CREATE TABLE disclosure_step (
    tenant TEXT NOT NULL,
    session_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    subject TEXT NOT NULL,
    version TEXT,
    discloses INTEGER,
    content TEXT,
    dwell_ticks INTEGER,
    grade INTEGER,
    from_day INTEGER,
    until_day INTEGER,
    hash TEXT NOT NULL,
    PRIMARY KEY (tenant, session_id, sequence)
) STRICT;

CREATE TABLE disclosure_hold (
    tenant TEXT NOT NULL,
    session_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    placed_us INTEGER NOT NULL,
    settled INTEGER,
    PRIMARY KEY (tenant, session_id, position)
) STRICT;

CREATE TRIGGER disclosure_content_no_update BEFORE UPDATE ON disclosure_content
BEGIN SELECT RAISE(ABORT, 'disclosure_content never changes'); END;

CREATE TRIGGER disclosure_content_no_replace BEFORE INSERT ON disclosure_content
WHEN EXISTS (SELECT 1 FROM disclosure_content WHERE tenant = NEW.tenant AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'disclosure_content never changes'); END;

CREATE TRIGGER disclosure_step_no_update BEFORE UPDATE ON disclosure_step
BEGIN SELECT RAISE(ABORT, 'disclosure_step is append-only'); END;

CREATE TRIGGER disclosure_step_no_delete BEFORE DELETE ON disclosure_step
WHEN NOT EXISTS (SELECT 1 FROM disclosure_session WHERE tenant = OLD.tenant AND session_id = OLD.session_id AND destroyed_us IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'disclosure_step goes only with its whole session'); END;

CREATE TRIGGER disclosure_step_no_replace BEFORE INSERT ON disclosure_step
WHEN EXISTS (SELECT 1 FROM disclosure_step WHERE tenant = NEW.tenant AND session_id = NEW.session_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'disclosure_step is append-only'); END;
