-- finapp: readable-from 3
-- A log only grows, and its end changes as a whole.
CREATE TRIGGER audit_log_grows BEFORE UPDATE ON audit_log
WHEN NEW.tenant <> OLD.tenant OR NEW.category <> OLD.category OR NEW.year <> OLD.year OR NEW.size < OLD.size OR NEW.recorded_us < OLD.recorded_us
  OR NEW.epoch NOT IN (OLD.epoch, OLD.epoch + 1) OR (NEW.epoch <> OLD.epoch AND NEW.size <> OLD.size)
  OR (NEW.size = OLD.size AND (NEW.edge <> OLD.edge OR NEW.recorded_us <> OLD.recorded_us)) OR (NEW.size <> OLD.size AND NEW.edge = OLD.edge)
BEGIN SELECT RAISE(ABORT, 'audit_log only grows'); END;

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'audit_log only grows'); END;
