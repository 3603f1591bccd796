-- Entries that were written inside a host's own transaction and wait to be moved into their log.
CREATE TABLE audit_outbox (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    request_key TEXT NOT NULL,
    action TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    occurred_us INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (tenant, category, request_key)
) STRICT;

CREATE INDEX audit_outbox_order ON audit_outbox (tenant, occurred_us);

CREATE TRIGGER audit_outbox_rows BEFORE UPDATE ON audit_outbox BEGIN SELECT RAISE(ABORT, 'audit_outbox entries do not change'); END;

CREATE TRIGGER audit_outbox_twice BEFORE INSERT ON audit_outbox
WHEN EXISTS (SELECT 1 FROM audit_outbox WHERE tenant = NEW.tenant AND category = NEW.category AND request_key = NEW.request_key)
BEGIN SELECT RAISE(ABORT, 'audit_outbox holds an entry of this key'); END;
