-- Bodies go by an order only: a row here names the entry of the trail that ordered the deletion, once, and inserting the row carries it out.
CREATE TABLE audit_deletion (
    tenant TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,
    subject TEXT,
    below INTEGER NOT NULL,
    order_category TEXT NOT NULL,
    order_year INTEGER NOT NULL,
    order_index INTEGER NOT NULL,
    deleted INTEGER,
    PRIMARY KEY (tenant, order_category, order_year, order_index, category, year)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_deletion_running ON audit_deletion (tenant, category, year) WHERE deleted IS NULL;

CREATE TRIGGER audit_deletion_ordered BEFORE INSERT ON audit_deletion
WHEN NEW.deleted IS NOT NULL OR NEW.category IN ('erasure', 'retention')
  OR EXISTS (SELECT 1 FROM audit_deletion WHERE tenant = NEW.tenant AND order_category = NEW.order_category AND order_year = NEW.order_year
    AND order_index = NEW.order_index AND category = NEW.category AND year = NEW.year)
  OR NOT EXISTS (SELECT 1 FROM audit_event WHERE tenant = NEW.tenant AND category = NEW.order_category AND year = NEW.order_year AND log_index = NEW.order_index
    AND ((category = 'erasure' AND subject = NEW.subject)
      OR (category = 'retention' AND NEW.subject IS NULL
        -- The order names the log by its path; one that had to be encoded is compared by the verification only.
        AND (subject = NEW.tenant || '/' || NEW.category || '-' || NEW.year OR instr(subject, '%') > 0))))
BEGIN SELECT RAISE(ABORT, 'audit_deletion takes an order that the trail holds, once'); END;

CREATE TRIGGER audit_deletion_of_log AFTER INSERT ON audit_deletion WHEN NEW.subject IS NULL
BEGIN
    UPDATE audit_request SET salt = x'', digest = x''
        WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND first_index < NEW.below AND length(digest) > 0;
    DELETE FROM audit_body WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND log_index < NEW.below;
    UPDATE audit_deletion SET deleted = changes() WHERE tenant = NEW.tenant AND order_category = NEW.order_category AND order_year = NEW.order_year
        AND order_index = NEW.order_index AND category = NEW.category AND year = NEW.year;
END;

CREATE TRIGGER audit_deletion_of_subject AFTER INSERT ON audit_deletion WHEN NEW.subject IS NOT NULL
BEGIN
    UPDATE audit_request SET salt = x'', digest = x''
        WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND request_key IN (SELECT request_key FROM audit_body
            WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND subject = NEW.subject AND log_index < NEW.below);
    DELETE FROM audit_body
        WHERE tenant = NEW.tenant AND category = NEW.category AND year = NEW.year AND subject = NEW.subject AND log_index < NEW.below;
    UPDATE audit_deletion SET deleted = changes() WHERE tenant = NEW.tenant AND order_category = NEW.order_category AND order_year = NEW.order_year
        AND order_index = NEW.order_index AND category = NEW.category AND year = NEW.year;
END;

CREATE TRIGGER audit_body_ordered_delete BEFORE DELETE ON audit_body
WHEN NOT EXISTS (SELECT 1 FROM audit_deletion WHERE deleted IS NULL AND tenant = OLD.tenant AND category = OLD.category AND year = OLD.year
    AND OLD.log_index < below AND (subject IS NULL OR subject = OLD.subject))
BEGIN SELECT RAISE(ABORT, 'audit_body goes only by an order of erasure or retention'); END;

CREATE TRIGGER audit_deletion_carried_out BEFORE UPDATE ON audit_deletion
WHEN OLD.deleted IS NOT NULL OR NEW.deleted IS NULL OR NEW.tenant <> OLD.tenant OR NEW.category <> OLD.category OR NEW.year <> OLD.year
  OR NEW.subject IS NOT OLD.subject OR NEW.below <> OLD.below OR NEW.order_category <> OLD.order_category
  OR NEW.order_year <> OLD.order_year OR NEW.order_index <> OLD.order_index
BEGIN SELECT RAISE(ABORT, 'audit_deletion is append-only'); END;

CREATE TRIGGER audit_deletion_no_delete BEFORE DELETE ON audit_deletion
BEGIN SELECT RAISE(ABORT, 'audit_deletion is append-only'); END;
