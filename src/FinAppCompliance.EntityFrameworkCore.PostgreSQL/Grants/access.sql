GRANT SELECT, INSERT ON {schema}.access_policy, {schema}.access_decision, {schema}.access_elevation TO {role};
