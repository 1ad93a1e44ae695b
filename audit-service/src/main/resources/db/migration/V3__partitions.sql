-- Makes the monthly partitions (months of UTC) that are still missing, from the month of first_day on, and answers how many
-- it made. Runs with the owner's rights, so that the service itself needs none to make tables.
CREATE FUNCTION audit_ensure_partitions(first_day date, months integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${flyway:defaultSchema}, pg_temp SET lock_timeout = '5s' AS
$$
DECLARE
    month_start date;
    name        text;
    low         timestamptz;
    high        timestamptz;
    made        integer := 0;
BEGIN
    -- Two services may start together.
    PERFORM pg_advisory_xact_lock(hashtext('audit_ensure_partitions'));
    FOR step IN 0 .. months - 1 LOOP
        month_start := date_trunc('month', first_day::timestamp) + make_interval(months => step);
        name := 'audit_entry_' || to_char(month_start, 'YYYY_MM');
        low := month_start::timestamp AT TIME ZONE 'UTC';
        high := (month_start + interval '1 month') AT TIME ZONE 'UTC';
        CONTINUE WHEN to_regclass(name) IS NOT NULL;
        -- PostgreSQL refuses a partition whose rows lie in the default one already; they stay there, in good order.
        CONTINUE WHEN EXISTS (SELECT FROM audit_entry_default WHERE occurred_at >= low AND occurred_at < high);
        EXECUTE format('CREATE TABLE %I PARTITION OF audit_entry FOR VALUES FROM (%L) TO (%L)', name, low, high);
        EXECUTE format(
            'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()',
            name);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

REVOKE ALL ON FUNCTION audit_ensure_partitions(date, integer) FROM PUBLIC;
