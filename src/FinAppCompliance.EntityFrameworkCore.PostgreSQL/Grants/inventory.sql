GRANT SELECT, INSERT ON {schema}.register_record, {schema}.register_change TO {role};
GRANT UPDATE (kind, parent_id, revision, changed_us, json) ON {schema}.register_record TO {role};
