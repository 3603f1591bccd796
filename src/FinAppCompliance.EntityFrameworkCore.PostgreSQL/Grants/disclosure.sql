GRANT SELECT, INSERT ON {schema}.disclosure_content, {schema}.disclosure_document, {schema}.disclosure_session, {schema}.disclosure_step, {schema}.disclosure_hold TO {role};
GRANT UPDATE (withdrawn_us) ON {schema}.disclosure_document TO {role};
GRANT UPDATE (revision, destroyed_us, destroyed_by, destroyed_reason, seal_length, seal_head, kept_until) ON {schema}.disclosure_session TO {role};
GRANT DELETE ON {schema}.disclosure_step, {schema}.disclosure_hold TO {role};
