-- Whatever one request caused is looked for by the id of its trace, which people are given as a reference.
CREATE INDEX audit_entry_by_correlation ON audit_entry (correlation_id, occurred_at) WHERE correlation_id IS NOT NULL;
