GRANT USAGE ON SCHEMA {schema} TO {role};
GRANT SELECT ON {schema}.store_schema TO {role};
