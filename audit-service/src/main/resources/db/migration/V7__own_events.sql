-- What admins and tools do with the trail, on its way to Kafka, from where it comes back as entries like any other. Searches
-- are counted: those alike within a minute are one event, which is not touched any more when it is due.
CREATE TABLE audit_own_event (
    event_id       uuid        PRIMARY KEY,
    alike          text        UNIQUE,
    due_at         timestamptz NOT NULL,
    type           text        NOT NULL,
    subject        text        NOT NULL,
    actor_role     text        NOT NULL,
    actor_id       text,
    correlation_id text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    last_at        timestamptz NOT NULL,
    times          bigint      NOT NULL CHECK (times > 0),
    data           text        NOT NULL
);

CREATE INDEX audit_own_event_by_due ON audit_own_event (due_at);

DO
$$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'audit_writer') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON audit_own_event TO audit_writer;
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'role audit_writer cannot be granted by %', current_user;
END
$$;

-- What staff read concerns several patients and appointments at once.
CREATE INDEX audit_entry_by_patients ON audit_entry USING gin ((payload_json -> 'patientIds'))
    WHERE payload_json -> 'patientIds' IS NOT NULL;
CREATE INDEX audit_entry_by_appointments ON audit_entry USING gin ((payload_json -> 'appointmentIds'))
    WHERE payload_json -> 'appointmentIds' IS NOT NULL;
