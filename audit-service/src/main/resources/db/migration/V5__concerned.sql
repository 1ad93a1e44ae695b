-- Whatever an event is about, its data name the patient and the appointment it concerns. They are looked for by the search
-- copy: the evidence stays the bytes.
CREATE INDEX audit_entry_by_patient ON audit_entry ((payload_json ->> 'patientId'), occurred_at)
    WHERE payload_json ->> 'patientId' IS NOT NULL;
CREATE INDEX audit_entry_by_appointment ON audit_entry ((payload_json ->> 'appointmentId'), occurred_at)
    WHERE payload_json ->> 'appointmentId' IS NOT NULL;
