GRANT SELECT, INSERT ON {schema}.assessment_run, {schema}.assessment_finding TO {role};
