-- Entries that were written inside a host's own transaction and wait to be moved into their log.
CREATE TABLE audit_outbox (
    tenant text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    request_key text COLLATE "C" NOT NULL,
    action text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    occurred_us bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, category, request_key)
);

CREATE INDEX audit_outbox_order ON audit_outbox (tenant, occurred_us);

CREATE TRIGGER audit_outbox_rows BEFORE UPDATE ON audit_outbox FOR EACH ROW EXECUTE FUNCTION audit_append_only();

REVOKE ALL ON audit_outbox FROM PUBLIC;
