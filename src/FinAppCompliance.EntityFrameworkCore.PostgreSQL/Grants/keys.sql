GRANT SELECT, INSERT ON {schema}.subject_key TO {role};
GRANT UPDATE (wrapped, destroyed_us) ON {schema}.subject_key TO {role};
