-- The service's connections act as audit_writer, which may read and add rows and nothing else. Whoever migrates owns the
-- tables and becomes a member, so that one sign-in is enough; a separate one that is a member of audit_writer is better.
-- Where the owner may not make roles, the service works as the owner, and the triggers alone refuse changes.
DO
$$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'audit_writer') THEN
        BEGIN
            CREATE ROLE audit_writer NOLOGIN;
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE WARNING 'role audit_writer cannot be made by %', current_user;
                RETURN;
            WHEN duplicate_object OR unique_violation THEN
                NULL; -- Made just now for another database of this server.
        END;
    END IF;
    IF NOT pg_has_role(current_user, 'audit_writer', 'MEMBER') THEN
        EXECUTE format('GRANT audit_writer TO %I', current_user);
    END IF;

    GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO audit_writer;
    GRANT SELECT, INSERT ON audit_entry TO audit_writer;
    GRANT SELECT, INSERT, UPDATE ON audit_chain TO audit_writer;
    GRANT EXECUTE ON FUNCTION audit_ensure_partitions(date, integer) TO audit_writer;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'role audit_writer cannot be granted by %', current_user;
END
$$;
