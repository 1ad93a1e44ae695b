-- Rows are added and read; nobody changes or removes one, the tables' owner included. A superuser can still get round
-- triggers (session_replication_role), which is why the rows are chained.
CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Every partition, also one made later, inherits a row trigger; a statement trigger it does not.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_entry_default
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

CREATE TRIGGER refuse_delete BEFORE DELETE ON audit_chain
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

-- A chain only grows, and a head that moves has an entry to show for it. The offset may go back: a topic that was made anew
-- begins at 0 again.
CREATE FUNCTION audit_chain_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF NEW.kafka_topic <> OLD.kafka_topic OR NEW.kafka_partition <> OLD.kafka_partition OR NEW.length < OLD.length
        OR (NEW.length = OLD.length AND NEW.head <> OLD.head)
    THEN
        RAISE EXCEPTION 'a chain of the audit trail only grows' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER only_grows BEFORE UPDATE ON audit_chain
    FOR EACH ROW EXECUTE FUNCTION audit_chain_only_grows();
