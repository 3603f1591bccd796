GRANT SELECT, INSERT ON {schema}.audit_log, {schema}.audit_event, {schema}.audit_body, {schema}.audit_request, {schema}.audit_stream,
    {schema}.audit_signed_head, {schema}.audit_deletion TO {role};
GRANT UPDATE (size, epoch, owner, recorded_us, edge) ON {schema}.audit_log TO {role};
GRANT UPDATE (version) ON {schema}.audit_stream TO {role};
GRANT SELECT, INSERT, DELETE ON {schema}.audit_outbox TO {role};
GRANT EXECUTE ON FUNCTION {schema}.audit_prepare(text, integer), {schema}.audit_analyze(text, integer) TO {role};
